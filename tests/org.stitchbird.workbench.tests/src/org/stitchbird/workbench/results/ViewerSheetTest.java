// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.kind.KindSpec;
import org.stitchbird.engine.kind.Kinds;
import org.stitchbird.engine.kind.ResultDetails;
import org.stitchbird.engine.kind.ValueKind;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.ResultDetail;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.model.flow.FlowFactory;
import org.stitchbird.model.flow.Node;
import org.stitchbird.workbench.text.Messages;
import org.stitchbird.workbench.viewer.ResultViewer;
import org.stitchbird.workbench.viewer.ShownResult;

/** Views of plug-ins have tabs of their own; what they do wrong costs their own tab alone. */
class ViewerSheetTest {
    private static final ResultInfo RESULT = new ResultInfo("out", "acme-series", "3 series", null, -1, null, null, null);
    private static final BundleContext CONTEXT = FrameworkUtil.getBundle(Viewers.class).getBundleContext();

    /** Shows kinds of acme in a label. */
    private record Acme(BiFunction<Composite, ShownResult, Control> maker) implements ResultViewer {
        @Override
        public boolean shows(ResultInfo result) {
            if (result.kind().equals("broken")) {
                throw new IllegalStateException("not even that");
            }
            return result.kind().equals("acme-series");
        }

        @Override
        public String name() {
            return "Series";
        }

        @Override
        public Control create(Composite parent, ShownResult result) {
            return maker.apply(parent, result);
        }
    }

    /** A kind of this bundle. */
    private static final class AcmeKind implements ValueKind {
        @Override
        public KindSpec spec() {
            return KindSpec.of(new Kind("acme-series"), "Series", "a series");
        }
    }

    private static Label label(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        return label;
    }

    private static Subject subject(Optional<ResultDetail> told) {
        FlowSession session = (FlowSession) Proxy.newProxyInstance(FlowSession.class.getClassLoader(),
                new Class<?>[] {FlowSession.class}, (proxy, method, arguments) -> told);
        OpenFlow flow = (OpenFlow) Proxy.newProxyInstance(ViewerSheetTest.class.getClassLoader(),
                new Class<?>[] {OpenFlow.class},
                (proxy, method, arguments) -> method.getName().equals("session") ? session : "Smooth");
        Node node = FlowFactory.eINSTANCE.createNode();
        node.setId("smooth");
        return new Subject(flow, node, NodeStatus.of(NodeState.FRESH), List.of(RESULT), Scope.FULL);
    }

    private static void sheet(Optional<ResultDetail> told, BiFunction<Composite, ShownResult, Control> maker,
            Consumer<ViewerSheet> test) {
        Display.getDefault().syncExec(() -> {
            Shell shell = new Shell(Display.getDefault());
            try {
                shell.setLayout(new FillLayout());
                shell.setSize(400, 300);
                ViewerSheet sheet = new ViewerSheet(shell, subject(told), RESULT, new Acme(maker));
                shell.open();
                test.accept(sheet);
            } finally {
                shell.dispose();
            }
        });
    }

    private static void until(BooleanSupplier what) {
        long patience = System.nanoTime() + 10_000_000_000L;
        while (!what.getAsBoolean() && System.nanoTime() < patience) {
            if (!Display.getCurrent().readAndDispatch()) {
                Display.getCurrent().sleep();
            }
        }
        assertTrue(what.getAsBoolean());
    }

    /** Whether a view, or a sentence in its place, is seen that says that. */
    private static boolean says(Composite sheet, String text) {
        for (Control each : sheet.getChildren()) {
            boolean own = each instanceof Label label && label.getText().contains(text)
                    || each instanceof Paragraph words && words.text().contains(text);
            if (each.isVisible() && (own || each instanceof Composite inner && says(inner, text))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void whatIsToldOfAResultReachesItsView() {
        sheet(Optional.of(new ResultDetail("1,2,3", null)), (parent, result) -> {
            Label label = label(parent, "");
            result.detail("text/csv", text -> label.setText(text + " of " + result.node()));
            return label;
        }, sheet -> until(() -> says(sheet, "1,2,3 of Smooth")));
    }

    @Test
    void whatAViewThrowsBecomesASentenceInItsPlace() {
        sheet(Optional.empty(), (parent, result) -> {
            label(parent, "half");
            throw new IllegalStateException("no paper");
        }, sheet -> {
            assertTrue(says(sheet, Messages.text("viewer.failed", "Series", "no paper")));
            assertFalse(says(sheet, "half"));
        });
        sheet(Optional.of(new ResultDetail("x", null)), (parent, result) -> {
            result.detail("text/csv", text -> Integer.parseInt(text));
            return label(parent, "");
        }, sheet -> until(() -> says(sheet, "“Series”")));
        sheet(Optional.of(new ResultDetail("x", null)), (parent, result) -> null, sheet -> assertTrue(says(sheet, "null")));
    }

    @Test
    void whatItThrowsInAnEventOfItsOwnDoesToo() {
        sheet(Optional.empty(), (parent, result) -> label(parent, "a picture"), sheet -> {
            ViewerSheet.blame(new IllegalStateException("of another's") {
                private static final long serialVersionUID = 1L;

                @Override
                public StackTraceElement[] getStackTrace() {
                    return new StackTraceElement[] {new StackTraceElement("acme.Other", "paint", null, 1)};
                }
            });
            assertTrue(says(sheet, "a picture"), "it was not this one");
            ViewerSheet.blame(new IllegalStateException("no more ink"));
            assertTrue(says(sheet, "no more ink") && !says(sheet, "a picture"));
        });
    }

    @Test
    void whatTookLongAsksBeforeItDoesSoAgain() {
        Acme slow = new Acme((parent, result) -> {
            try {
                Thread.sleep(2100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return label(parent, "at last");
        });
        Display.getDefault().syncExec(() -> {
            Shell shell = new Shell(Display.getDefault());
            try {
                shell.setLayout(new FillLayout());
                shell.open();
                assertTrue(says(new ViewerSheet(shell, subject(Optional.empty()), RESULT, slow), "at last"));
                ViewerSheet again = new ViewerSheet(shell, subject(Optional.empty()), RESULT, slow);
                assertTrue(says(again, Messages.text("viewer.slow", "Series", 2)) && !says(again, "at last"));
            } finally {
                shell.dispose();
            }
        });
    }

    @Test
    void whatCannotBeToldIsSaid() {
        sheet(Optional.of(new ResultDetail(null, "It is too large.")), (parent, result) -> {
            result.detail("text/csv", text -> { });
            return label(parent, "");
        }, sheet -> until(() -> says(sheet, "It is too large.")));
        sheet(Optional.empty(), (parent, result) -> {
            result.rows(0, 10, page -> { });
            return label(parent, "");
        }, sheet -> until(() -> says(sheet, Messages.text("viewer.nothing"))));
    }

    @Test
    void tabsComeAndGoWithTheirViews() {
        assertEquals(List.of(), ResultTab.of(List.of(RESULT)));
        int before = Viewers.count();
        ServiceRegistration<ResultViewer> viewer = CONTEXT.registerService(ResultViewer.class,
                new Acme((parent, result) -> label(parent, "")), null);
        assertEquals("Series", Viewers.name(ResultTab.of(List.of(RESULT)).getFirst().viewer()));
        assertFalse(before == Viewers.count());
        ResultInfo broken = new ResultInfo("out", "broken", "", null, -1, null, null, "in words");
        assertEquals(1, ResultTab.of(List.of(broken)).size(), "its text alone");
        assertEquals(List.of(), ResultTab.of(List.of(RESULT)), "one that fails is not asked again");
        viewer.unregister();
        Hashtable<String, Object> picture = new Hashtable<>();
        picture.put(ResultDetails.MEDIA, ResultDetails.SVG);
        picture.put(ResultDetails.KINDS, "acme-series");
        ServiceRegistration<ResultDetails> details = CONTEXT.registerService(ResultDetails.class,
                (value, media) -> Optional.of("<svg/>"), picture);
        assertEquals(Messages.text("results.picture"), Viewers.name(ResultTab.of(List.of(RESULT)).getFirst().viewer()));
        details.unregister();
        assertEquals(List.of(), ResultTab.of(List.of(RESULT)));
        picture.remove(ResultDetails.KINDS);
        details = CONTEXT.registerService(ResultDetails.class, (value, media) -> Optional.of("<svg/>"), picture);
        assertEquals(List.of(), ResultTab.of(List.of(RESULT)), "of the kinds of its own bundle, which has none");
        ServiceRegistration<ValueKind> kind = CONTEXT.registerService(ValueKind.class, new AcmeKind(), null);
        assertEquals(1, ResultTab.of(List.of(RESULT)).size());
        kind.unregister();
        details.unregister();
    }

    @Test
    void aKindHasItsWordsAndColourWhileItsPlugInIsThere() {
        Kind series = new Kind("acme-series");
        assertEquals("acme-series", Kinds.name(series));
        assertEquals(Theme.LIGHT.neutral(), Theme.LIGHT.of(series));
        ServiceRegistration<ValueKind> kind = CONTEXT.registerService(ValueKind.class,
                () -> KindSpec.of(series, "Series", "a series").colours(0x9C36B5, 0xDA77F2), null);
        ServiceRegistration<ValueKind> failing = CONTEXT.registerService(ValueKind.class, () -> {
            throw new NoClassDefFoundError("a library of the plug-in");
        }, null);
        assertEquals("Series", Kinds.name(series));
        assertEquals("a series", Kinds.phrase(series));
        assertEquals(new Rgb(0x9C36B5), Theme.LIGHT.of(series));
        assertEquals(new Rgb(0xDA77F2), Theme.DARK.of(series));
        kind.unregister();
        failing.unregister();
        assertEquals("acme-series", Kinds.name(series));
        assertEquals(Theme.LIGHT.neutral(), Theme.LIGHT.of(series));
    }
}
