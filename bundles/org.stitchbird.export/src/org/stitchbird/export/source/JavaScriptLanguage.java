// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.source;

import java.util.List;

/** JavaScript as browsers and Node.js 18 know it. */
final class JavaScriptLanguage extends SourceLanguage {
    @Override
    int room() {
        return Integer.MAX_VALUE;
    }

    @Override
    String head(Shape shape, String name) {
        return "function " + name + switch (shape) {
            case CHANGE -> "(row, numbers)";
            case PART -> "(row, part)";
            default -> "(row)";
        };
    }

    @Override
    String constant(Kind kind, String name, String value) {
        return "const " + name + " = " + (kind == Kind.TREES ? "new " : "") + value + ";";
    }

    @Override
    String within(int part, String name) {
        return name;
    }

    @Override
    String text(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                // The file may stand inside a page, which a closing tag or a comment would end.
                case '<' -> literal.append("\\u003c");
                default -> literal.append(SourceText.plain(text, i) ? String.valueOf(c)
                        : String.format("\\u%04x", (int) c));
            }
        }
        return literal.append('"').toString();
    }

    @Override
    String number(double value) {
        return Double.isNaN(value) ? "NaN" : Double.toString(value);
    }

    @Override
    String missing(String number) {
        return "Number.isNaN(" + number + ")";
    }

    @Override
    String index(String number) {
        return number;
    }

    @Override
    String equal() {
        return " === ";
    }

    @Override
    String copy(String variable, String numbers) {
        return "const " + variable + " = " + numbers + ".slice();";
    }

    @Override
    String zeros(String variable, int count) {
        return "const " + variable + " = new Array(" + count + ").fill(0);";
    }

    @Override
    String[] brackets(Kind kind) {
        return new String[] {"[", "]"};
    }

    @Override
    String texts(boolean lists, List<String> items) {
        return broken("[", items, "]");
    }
}
