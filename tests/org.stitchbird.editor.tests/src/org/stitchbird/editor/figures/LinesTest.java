// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.theme.CanvasTheme;

/** Text that does not fit is shortened or broken, whatever the language. */
class LinesTest {
    private static void inFont(java.util.function.Consumer<Font> test) {
        Display.getDefault().syncExec(() -> test.accept(CanvasTheme.lineFont()));
    }

    @Test
    void whatFitsStaysAndWhatDoesNotEndsInAnEllipsis() {
        inFont(font -> {
            assertEquals("short", Lines.shorten("short", font, 200));
            String cut = Lines.shorten("a very long name that does not fit", font, 80);
            assertTrue(cut.endsWith("…") && cut.startsWith("a very"), cut);
            assertTrue(Lines.width(cut, font) <= 80);
            assertEquals("…", Lines.shorten("wide", font, 1));
        });
    }

    @Test
    void aPairOfSurrogatesIsNotTornApart() {
        inFont(font -> {
            String text = "😀😀😀😀😀😀😀😀";
            for (int width = 10; width < 120; width++) {
                String cut = Lines.shorten(text, font, width);
                assertEquals(-1, cut.indexOf('?'));
                assertTrue(cut.codePoints().allMatch(point -> point == 0x1F600 || point == '…'), cut);
            }
        });
    }

    @Test
    void linesBreakBetweenWordsAndKeepParagraphs() {
        inFont(font -> {
            List<String> lines = Lines.wrap("one two three four five six\n\nseven", font, 70);
            assertEquals("one two three four five six seven", String.join(" ", lines).replaceAll(" +", " "));
            assertEquals("", lines.get(lines.size() - 2), "the empty paragraph stays");
            lines.forEach(line -> assertTrue(Lines.width(line, font) <= 70, line));
        });
    }

    @Test
    void koreanAndEndlessWordsBreakToo() {
        inFont(font -> {
            for (String text : List.of("목표는암백건중두건이하만놓치는것입니다", "x".repeat(90))) {
                List<String> lines = Lines.wrap(text, font, 60);
                assertTrue(lines.size() > 1);
                assertEquals(text, String.join("", lines));
                lines.forEach(line -> assertTrue(Lines.width(line, font) <= 60, line));
            }
        });
    }
}
