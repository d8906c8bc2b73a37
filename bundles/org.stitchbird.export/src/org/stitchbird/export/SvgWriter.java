// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export;

import java.util.Locale;

/** Collects the elements of an SVG document, one a line. */
final class SvgWriter {
    private static final String FONTS = "Inter, Noto Sans, Noto Sans CJK KR, Noto Sans KR, sans-serif";

    private final StringBuilder text = new StringBuilder();

    /** Adds an element; the format is filled by {@link String#format} without the locale's habits. */
    SvgWriter add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
        return this;
    }

    /** Adds a line of text at its base line. */
    SvgWriter text(double x, double y, double size, int weight, String colour, String anchor, String words) {
        return add("<text x=\"%s\" y=\"%s\" font-family=\"%s\" font-size=\"%s\" font-weight=\"%d\" fill=\"%s\""
                + " text-anchor=\"%s\">%s</text>", number(x), number(y), FONTS, number(size), weight, colour, anchor,
                escape(words));
    }

    /** Text for an element or attribute, with what XML cannot hold left out. */
    static String escape(String words) {
        StringBuilder escaped = new StringBuilder();
        words.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    if (point >= ' ' || point == '\t' || point == '\n') {
                        escaped.appendCodePoint(point);
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** A number without needless zeros. */
    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /**
     * The beginning of some words that fits a width, with an ellipsis when something had to go.
     *
     * <p>Widths are estimated, because the fonts of the reader are not known.
     */
    static String fitting(String words, double size, double width) {
        double used = 0;
        for (int i = 0; i < words.length(); i = words.offsetByCodePoints(i, 1)) {
            used += advance(words.codePointAt(i)) * size;
            if (used > width) {
                return words.substring(0, Math.max(0, words.offsetByCodePoints(i, i > 0 ? -1 : 0))).strip() + "…";
            }
        }
        return words;
    }

    private static double advance(int point) {
        if (point >= 0x1100) {
            return 1;
        }
        return "iljftrI.,:;|!'() ".indexOf(point) >= 0 ? 0.34 : Character.isUpperCase(point) || point == 'm'
                || point == 'w' ? 0.74 : 0.57;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
