// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.stitchbird.editor.field.EditedSetting;
import org.stitchbird.editor.field.SettingControl;
import org.stitchbird.editor.field.SettingEditor;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.run.SettingValues;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.model.flow.Node;

/** A plug-in's editor of a setting stands in the form as if it were one of ours, and gives way when it fails. */
class OwnFieldTest {
    private static final NodeSpec SPEC = NodeSpec.of("test.stars", Step.TEST, "Stars")
            .settings(SettingSpec.integer("stars", 3).label("Stars").editor("test-stars"),
                    SettingSpec.text("words", "").label("Words"))
            .build();
    private final FakeOpenFlow flow = new FakeOpenFlow(StaticNodeTypes.of(new NodeType() {
        @Override
        public NodeSpec spec() {
            return SPEC;
        }

        @Override
        public void run(NodeRun run) {
            // Only its declaration is used.
        }
    }));
    private final Node node = flow.add("test.stars");
    private EditedSetting edited;
    private boolean throwing;

    /** The editor: a scale from 0 to 5. */
    private SettingControl stars(Composite parent, EditedSetting setting) {
        edited = setting;
        Scale scale = new Scale(parent, SWT.HORIZONTAL);
        scale.setMaximum(5);
        scale.addListener(SWT.Selection, event -> setting.set(SettingValue.of("" + scale.getSelection())));
        return new SettingControl() {
            @Override
            public Control control() {
                return scale;
            }

            @Override
            public void show(SettingValue value) {
                if (throwing) {
                    throw new IllegalStateException("no stars today");
                }
                scale.setSelection(Integer.parseInt(value.text()));
            }
        };
    }

    private void form(SettingEditor editor, Consumer<SettingsPanel> test) {
        Dictionary<String, Object> name = new Hashtable<>();
        name.put(SettingEditor.NAME, "test-stars");
        ServiceRegistration<SettingEditor> registered = editor == null ? null
                : FrameworkUtil.getBundle(SettingEditor.class).getBundleContext()
                        .registerService(SettingEditor.class, editor, name);
        try {
            Panels.inShell(shell -> {
                SettingsPanel panel = new SettingsPanel(shell);
                flow.select(node);
                panel.show(flow);
                test.accept(panel);
            });
        } finally {
            if (registered != null) {
                registered.unregister();
            }
        }
    }

    private static boolean usual(SettingsPanel panel) {
        return !Panels.all(Panels.editor(panel, "stars", Composite.class), Text.class).isEmpty();
    }

    @Test
    void editsAreStepsThatCanBeUndone() {
        form(this::stars, panel -> {
            Scale scale = Panels.find(panel, Scale.class);
            assertEquals(3, scale.getSelection(), "the default");
            scale.setSelection(5);
            scale.notifyListeners(SWT.Selection, null);
            assertEquals("5", SettingValues.of(node).get("stars").text());
            assertEquals(1, flow.edits.size());
            flow.undo();
            assertEquals(3, scale.getSelection(), "undo is shown");
            assertFalse(SettingValues.of(node).containsKey("stars"));
            assertEquals("3", edited.value().text());
            assertEquals("", edited.settings().text("words"), "the setting beside it");
            edited.set(SettingValue.of("4"));
            edited.set(null);
            assertFalse(SettingValues.of(node).containsKey("stars"), "null is the default");
        });
    }

    @Test
    void aFaultStandsUnderTheEditorUntilItIsTakenBack() {
        form(this::stars, panel -> {
            edited.fault(Optional.of("Only whole stars."));
            assertTrue(Panels.says(panel, "Only whole stars."));
            edited.fault(Optional.empty());
            assertFalse(Panels.says(panel, "Only whole stars."));
        });
    }

    @Test
    void whereThereIsNoEditorOrItFailsAtOnceThereIsTheUsualField() {
        form(null, panel -> assertTrue(usual(panel)));
        form((parent, setting) -> {
            new Scale(parent, SWT.HORIZONTAL);
            throw new NoClassDefFoundError("a library of the plug-in");
        }, panel -> {
            assertTrue(usual(panel));
            assertTrue(Panels.all(panel, Scale.class).isEmpty(), "nothing of it is left");
            assertTrue(Panels.says(panel, Messages.get("editor.failed")));
        });
    }

    @Test
    void oneThatFailsLaterGivesWayAndIsNotAskedAgain() {
        form(this::stars, panel -> {
            throwing = true;
            edited.set(SettingValue.of("1"));
            flow.select(node);
            assertTrue(usual(panel));
            assertEquals("1", SettingValues.of(node).get("stars").text(), "what was set stays");
            assertTrue(Panels.all(panel, Scale.class).isEmpty());
        });
    }
}
