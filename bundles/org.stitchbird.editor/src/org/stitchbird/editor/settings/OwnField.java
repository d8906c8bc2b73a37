// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.Objects;
import java.util.Optional;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.editor.field.EditedSetting;
import org.stitchbird.editor.field.SettingControl;
import org.stitchbird.editor.field.SettingEditor;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;

/** A setting that a plug-in edits in its own way; once it has failed, {@link Form} puts the usual field in its place. */
final class OwnField extends Field {
    // Set while the frame is made, so there must be no initialisers.
    private SettingEditor maker;
    private Composite place;
    private SettingControl editor;
    private boolean failed;

    OwnField(Composite parent, FormScope scope, SettingSpec spec) {
        super(parent, scope, spec);
    }

    /** Whether it has failed and should be replaced. */
    boolean failed() {
        return failed;
    }

    @Override
    protected void createEditor() {
        maker = SettingEditors.find(spec().editor()).orElse(null);
        place = place(Themed.composite(row(), new FillLayout()));
        Themed.follow(place, this::make);
    }

    /** Makes the control, anew when the theme has changed. */
    private void make() {
        for (Control old : place.getChildren()) {
            old.dispose();
        }
        editor = null;
        guarded(() -> {
            SettingControl made = maker.create(place, new Edited());
            Objects.requireNonNull(made.control(), "control");
            editor = made;
            made.show(scope().values().get(spec()));
        });
        place.layout();
    }

    @Override
    protected void show(SettingValue value) {
        guarded(() -> editor.show(value));
    }

    @Override
    protected void enable(boolean enabled) {
        guarded(() -> editor.enable(enabled));
    }

    private void guarded(Runnable action) {
        if (failed) {
            return;
        }
        try {
            action.run();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            failed = true;
            if (maker != null) {
                SettingEditors.fails(spec().editor(), maker, e);
            }
        }
    }

    /** What the plug-in sees of the setting. */
    private final class Edited implements EditedSetting {
        @Override
        public SettingSpec spec() {
            return OwnField.this.spec();
        }

        @Override
        public SettingValue value() {
            return scope().values().get(spec());
        }

        @Override
        public Settings settings() {
            return scope().values().settings();
        }

        @Override
        public void set(SettingValue value) {
            OwnField.this.set(value);
        }

        @Override
        public void fault(Optional<String> sentence) {
            OwnField.this.fault(sentence);
        }

        @Override
        public Optional<Schema> arriving(String port) {
            return scope().arriving(port);
        }

        @Override
        public Theme theme() {
            return CanvasTheme.current();
        }
    }
}
