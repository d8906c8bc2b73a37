// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import java.util.List;

/** Collects HTML in which no text from a flow can be anything but text. */
final class Html {
    private final StringBuilder page = new StringBuilder();

    /** Opens an element; attributes as names and values in turn. */
    Html open(String element, String... attributes) {
        page.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            page.append(' ').append(attributes[i]).append("=\"").append(escape(attributes[i + 1])).append('"');
        }
        page.append('>');
        return this;
    }

    /** Closes an element. */
    Html close(String element) {
        page.append("</").append(element).append(">\n");
        return this;
    }

    /** Adds text. */
    Html text(String words) {
        page.append(escape(words));
        return this;
    }

    /** Adds an element with nothing but text in it. */
    Html element(String element, String words, String... attributes) {
        return open(element, attributes).text(words).close(element);
    }

    /** Adds a paragraph of text that is not blank. */
    Html paragraph(String words, String... attributes) {
        return words.isBlank() ? this : element("p", words, attributes);
    }

    /** Adds a row of a table whose first cell is its heading. */
    Html row(String heading, List<String> cells) {
        open("tr").element("th", heading, "scope", "row");
        cells.forEach(cell -> element("td", cell));
        return close("tr");
    }

    /** Adds the head of a table. */
    Html head(List<String> headings) {
        open("thead").open("tr");
        headings.forEach(heading -> element("th", heading, "scope", "col"));
        return close("tr").close("thead");
    }

    /** Adds what is HTML already and comes from nobody but this program. */
    Html made(String html) {
        page.append(html).append('\n');
        return this;
    }

    /**
     * A text for an element or attribute: what could be markup is escaped, what cannot be seen or turns the order of
     * letters around is shown as a box.
     */
    static String escape(String words) {
        StringBuilder escaped = new StringBuilder();
        words.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(harmless(point) ? point : 0x25A1);
            }
        });
        return escaped.toString();
    }

    private static boolean harmless(int point) {
        boolean turns = point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
        boolean half = point >= 0xD800 && point <= 0xDFFF;
        return point == '\n' || point == '\t' || !(Character.isISOControl(point) || turns || half);
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
