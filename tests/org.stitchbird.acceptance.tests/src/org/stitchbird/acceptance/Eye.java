// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.acceptance;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.stitchbird.editor.FlowEditor;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.figures.CardFigure;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.model.FlowQueries;
import org.stitchbird.model.flow.Node;

/** What a person sees of the workbench: where things are on the screen and what they say. */
final class Eye {
    private static final long PATIENCE = 60_000;
    private final Display display = PlatformUI.getWorkbench().getDisplay();

    /** Looks at something on the user interface's thread. */
    <T> T see(Callable<T> look) {
        Object[] seen = new Object[1];
        Throwable[] failure = new Throwable[1];
        display.syncExec(() -> {
            try {
                seen[0] = look.call();
            } catch (Throwable e) {
                failure[0] = e;
            }
        });
        if (failure[0] != null) {
            throw new AssertionError(failure[0]);
        }
        @SuppressWarnings("unchecked")
        T result = (T) seen[0];
        return result;
    }

    /** Waits until something is so; fails with a picture of the screen when it does not come about. */
    void until(String what, Callable<Boolean> condition) {
        long end = System.currentTimeMillis() + PATIENCE;
        while (!see(condition)) {
            if (System.currentTimeMillis() > end) {
                picture("failed");
                fail("Waited in vain until " + what);
            }
            Hand.pause(100);
        }
    }

    IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    /** The editor in front; {@code null} when there is none or it is no flow. */
    FlowEditor editor() {
        return page().getActiveEditor() instanceof FlowEditor editor ? editor : null;
    }

    OpenFlow flow() {
        return editor().openFlow();
    }

    /** The node types there are now. */
    NodeTypes types() {
        return flow().types();
    }

    Node node(String id) {
        return FlowQueries.node(flow().flow(), id).orElseThrow();
    }

    /** Where a node stands, as its card shows it. */
    NodeStatus status(String id) {
        return flow().status(node(id));
    }

    /** A place on the canvas, from its top left corner in sight, on the screen. */
    Point canvas(int x, int y) {
        return see(() -> editor().canvas().viewer().getControl().toDisplay(x, y));
    }

    /** The name on a card, on the screen. */
    Point card(String id) {
        return see(() -> onScreen(figure(id).nameArea(), figure(id)));
    }

    /** A port, on the screen. */
    Point port(String id, String port, boolean input) {
        return see(() -> onScreen(figure(id).port(port, input).getBounds().getCopy(), figure(id)));
    }

    private CardFigure figure(String id) {
        Map<?, ?> parts = editor().canvas().viewer().getEditPartRegistry();
        return (CardFigure) ((GraphicalEditPart) parts.get(node(id))).getFigure();
    }

    private Point onScreen(Rectangle area, CardFigure figure) {
        Rectangle absolute = area.getCopy();
        figure.translateToAbsolute(absolute);
        return editor().canvas().viewer().getControl().toDisplay(absolute.getCenter().x, absolute.getCenter().y);
    }

    /** The middle of a visible control, on the screen. */
    Point middle(Control control) {
        return see(() -> control.toDisplay(control.getSize().x / 2, control.getSize().y / 2));
    }

    /** The first visible control in the window that is so, in the order in which they were made; waits for it. */
    <T extends Control> T control(String what, Class<T> type, Predicate<T> wanted) {
        Object[] found = new Object[1];
        until("there is " + what, () -> {
            found[0] = now(type, wanted);
            return found[0] != null;
        });
        return type.cast(found[0]);
    }

    /** The same without waiting; {@code null} when there is none. */
    <T extends Control> T now(Class<T> type, Predicate<T> wanted) {
        return see(() -> {
            T found = null;
            for (Shell shell : display.getShells()) {
                found = found == null && shell.isVisible() ? find(shell, type, wanted) : found;
            }
            return found;
        });
    }

    private static <T extends Control> T find(Composite parent, Class<T> type, Predicate<T> wanted) {
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child) && child.isVisible() && wanted.test(type.cast(child))) {
                return type.cast(child);
            }
            T inside = child instanceof Composite composite ? find(composite, type, wanted) : null;
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    /** Keeps a picture of the whole screen under that name in the build folder, for people to look at. */
    void picture(String name) {
        see(() -> {
            Image image = new Image(display, display.getBounds());
            GC gc = new GC(display);
            gc.copyArea(image, 0, 0);
            gc.dispose();
            ImageLoader loader = new ImageLoader();
            loader.data = new org.eclipse.swt.graphics.ImageData[] {image.getImageData()};
            Path file = Path.of("target", "pictures", name + ".png");
            Files.createDirectories(file.getParent());
            loader.save(file.toString(), SWT.IMAGE_PNG);
            image.dispose();
            return null;
        });
    }
}
