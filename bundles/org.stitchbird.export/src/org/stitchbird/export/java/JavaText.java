// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import java.util.ArrayList;
import java.util.List;

/** Puts texts of flows into Java, where they can never become code. */
public final class JavaText {
    private static final int WIDTH = 110;

    private JavaText() {
    }

    /** A text as a literal with its quotes, in which everything that is not plainly visible is escaped. */
    public static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            switch (next) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> literal.append(visible(next) ? String.valueOf(next) : String.format("\\u%04x", (int) next));
            }
        }
        return literal.append('"').toString();
    }

    private static boolean visible(char next) {
        return next == ' ' || switch (Character.getType(next)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    /** A text for a comment: one line, without what would end the comment or be read as a character by its number. */
    public static String comment(String text) {
        StringBuilder plain = new StringBuilder();
        for (char next : text.strip().toCharArray()) {
            plain.append(visible(next) ? next : ' ');
        }
        return plain.toString().replace("\\", "\\ ").replace("*/", "* /").replace("/*", "/ *").replaceAll(" +", " ")
                .strip();
    }

    /** A text for Javadoc, which is HTML with tags of its own. */
    public static String javadoc(String text) {
        return comment(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("@", "&#64;")
                .replace("{", "&#123;").replace("}", "&#125;");
    }

    /** Text in lines that are not too long; a longer word is cut. */
    static List<String> lines(String text) {
        return lines(text, WIDTH);
    }

    /** Text in lines of at most so many characters. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int cut = space > 0 ? space : width;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
        return lines;
    }
}
