// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.settings.AllTypes;
import org.stitchbird.editor.settings.Panels;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Step;

/** What is known of a node type is told, at length where there is more. */
class AboutTest {
    @Test
    void thereIsALinkOnlyWhereThereIsMore() {
        Panels.inShell(shell -> {
            assertTrue(AboutType.link(shell, AllTypes.SPEC).isPresent());
            NodeSpec plain = NodeSpec.of("a.b", Step.TEST, "Plain").about("Does little.").build();
            assertTrue(AboutType.link(shell, plain).isEmpty());
        });
    }

    @Test
    void theWindowHoldsTheReferenceAsTextToSelect() {
        Panels.inShell(shell -> {
            Shell window = AboutWindow.open(shell, AllTypes.SPEC);
            List<Text> texts = Panels.all(window, Text.class);
            assertEquals(List.of("test.EveryType", "At length, with literature."),
                    texts.stream().map(Text::getText).toList());
            assertTrue(texts.stream().allMatch(text -> (text.getStyle() & SWT.READ_ONLY) != 0));
            Shell next = AboutWindow.open(shell, AllTypes.SPEC);
            assertTrue(window.isDisposed(), "one at a time");
            next.dispose();
        });
    }

    @Test
    void theCardNamesWhatDoesTheWork() {
        Panels.inShell(shell -> {
            AboutType.fill(shell, AllTypes.SPEC);
            shell.layout();
            assertTrue(Panels.says(shell, "Every type") && Panels.says(shell, "test.EveryType"));
        });
    }
}
