// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.figures;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.swt.graphics.Font;

/** Makes text fit: shortened to one line, or broken into several. */
final class Lines {
    static final String ELLIPSIS = "…";

    private Lines() {
    }

    /** The text, or as much of its beginning as fits into the width with an ellipsis behind it. */
    static String shorten(String text, Font font, int width) {
        if (width(text, font) <= width) {
            return text;
        }
        int fits = 0;
        int tooLong = text.length();
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) / 2;
            if (width(cut(text, middle), font) <= width) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return fits == 0 ? ELLIPSIS : cut(text, fits);
    }

    private static String cut(String text, int length) {
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** The text in lines of at most that width, broken where the language allows it, else anywhere. */
    static List<String> wrap(String text, Font font, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            wrapParagraph(paragraph, font, width, lines);
        }
        return lines;
    }

    private static void wrapParagraph(String text, Font font, int width, List<String> lines) {
        BreakIterator breaks = BreakIterator.getLineInstance();
        breaks.setText(text);
        int start = 0;
        int last = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (width(text.substring(start, end).stripTrailing(), font) > width) {
                if (last > start) {
                    lines.add(text.substring(start, last).stripTrailing());
                    start = last;
                }
                start = breakWord(text, start, end, font, width, lines);
            }
            last = end;
        }
        lines.add(text.substring(start).stripTrailing());
    }

    /** Breaks a word that alone is too wide; answers where the rest begins. */
    private static int breakWord(String text, int start, int end, Font font, int width, List<String> lines) {
        int from = start;
        while (width(text.substring(from, end).stripTrailing(), font) > width) {
            int to = from + 1;
            while (to < end && width(text.substring(from, to + 1), font) <= width) {
                to++;
            }
            if (to == end) {
                break;
            }
            lines.add(text.substring(from, to));
            from = to;
        }
        return from;
    }

    static int width(String text, Font font) {
        return text.isEmpty() ? 0 : FigureUtilities.getTextExtents(text, font).width;
    }

    static int height(Font font) {
        return FigureUtilities.getFontMetrics(font).getHeight();
    }

    static int ascent(Font font) {
        return FigureUtilities.getFontMetrics(font).getAscent();
    }
}
