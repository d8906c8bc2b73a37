// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.field.EditedSetting;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.kit.KindContract;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.xml.sax.InputSource;

/** The classes that docs/plugin-guide.md is cut from do what it says. */
class PlugInGuideTest {
    private final Tones tones = new Tones(List.of(0.25, 1.0));

    @Test
    void theKindKeepsToTheContractButForItsKoreanWords() {
        assertEquals(List.of(), KindContract.violations(new TonesKind(), List.of()));
        assertEquals(2, KindContract.violations(new TonesKind(), List.of(Locale.KOREAN)).size());
        assertEquals("2 tones", new TonesKind().line(tones));
    }

    @Test
    void thePictureIsOne() throws Exception {
        TonesDetails details = new TonesDetails();
        assertEquals("0.25\n1.0", details.of(tones, "text/csv").orElseThrow());
        assertEquals(Optional.empty(), details.of(() -> Tones.KIND, "text/csv"), "another's value");
        String svg = details.of(tones, TonesDetails.SVG).orElseThrow();
        var root = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg))).getDocumentElement();
        assertEquals(2, root.getElementsByTagName("rect").getLength());
    }

    @Test
    void theEditorSetsTheSetting() {
        List<SettingValue> set = new ArrayList<>();
        SettingSpec spec = SettingSpec.integer("loudness", 3).between(1, 9).editor("acme-loudness");
        EditedSetting setting = new EditedSetting() {
            @Override
            public SettingSpec spec() {
                return spec;
            }

            @Override
            public SettingValue value() {
                return spec.defaultValue();
            }

            @Override
            public Settings settings() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void set(SettingValue value) {
                set.add(value);
            }

            @Override
            public void fault(Optional<String> sentence) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Schema> arriving(String port) {
                return Optional.empty();
            }

            @Override
            public Theme theme() {
                return Theme.LIGHT;
            }
        };
        Display.getDefault().syncExec(() -> {
            Shell shell = new Shell(Display.getDefault());
            try {
                var made = new LoudnessEditor().create(shell, setting);
                made.show(setting.value());
                Control control = made.control();
                assertEquals(3, ((Scale) control).getSelection());
                ((Scale) control).setSelection(7);
                control.notifyListeners(SWT.Selection, null);
                assertEquals(List.of(SettingValue.of("7")), set);
            } finally {
                shell.dispose();
            }
        });
    }
}
