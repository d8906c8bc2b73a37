// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.settings.Panels;

/** One of many is found by typing; what is typed and not picked changes nothing. */
class ChooseFieldTest {
    private final List<String> picked = new ArrayList<>();

    private void field(Consumer<ChooseField> test) {
        Panels.inShell(shell -> {
            ChooseField field = new ChooseField(shell, "Learner", null, typed -> List.of(Option.heading("Common"),
                    Option.of("a", "Apple"), Option.of("b", "Pear")).stream()
                    .filter(each -> each.isHeading() || each.label().toLowerCase().contains(typed.toLowerCase()))
                    .toList(), picked::add);
            field.show("a", "Apple");
            shell.layout();
            test.accept(field);
        });
    }

    @Test
    void theArrowKeysPickFromTheWholeList() {
        field(each -> {
            Text text = Panels.find(each, Text.class);
            Panels.key(text, SWT.ARROW_DOWN);
            Panels.key(text, SWT.ARROW_DOWN);
            Panels.key(text, SWT.CR);
            assertEquals(List.of("b"), picked);
        });
    }

    @Test
    void typingFindsAndEnterPicksTheFirstThatIsNoHeading() {
        field(each -> {
            Text text = Panels.find(each, Text.class);
            text.notifyListeners(SWT.KeyDown, Panels.event('p'));
            text.setText("pea");
            Panels.key(text, SWT.CR);
            assertEquals(List.of("b"), picked);
        });
    }

    @Test
    void escapeAndLeavingBringBackWhatIsChosen() {
        field(each -> {
            Text text = Panels.find(each, Text.class);
            text.setText("xyz");
            Panels.key(text, SWT.ESC);
            assertEquals("Apple", text.getText());
            text.setText("xyz");
            text.notifyListeners(SWT.FocusOut, new org.eclipse.swt.widgets.Event());
            assertEquals("Apple", text.getText());
            assertEquals(List.of(), picked);
        });
    }

    @Test
    void pickingWhatIsChosenAlreadyTellsNothing() {
        field(each -> {
            each.pick("a");
            assertEquals(List.of(), picked);
        });
    }
}
