// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.source;

import java.util.ArrayList;
import java.util.List;

/** Java 17. */
final class JavaLanguage extends SourceLanguage {
    /** Well below the 65,535 constants of a class and the 64 KB of the code that sets them. */
    private static final int ROOM = 4_000;
    /** A literal may have 65,535 bytes, and three of them for a character that is not Latin. */
    private static final int LITERAL = 21_000;

    @Override
    int room() {
        return ROOM;
    }

    @Override
    String head(Shape shape, String name) {
        return "private static " + switch (shape) {
            case ANSWER -> "double[] " + name + "(double[] row)";
            case ANSWERS -> "double[][] " + name + "(double[] row)";
            case NUMBER -> "double " + name + "(double[] row)";
            case DECISION -> "boolean " + name + "(double[] row)";
            case FILL -> "void " + name + "(double[] row)";
            case PART -> "double[] " + name + "(double[] row, double part)";
            case CHANGE -> "void " + name + "(double[] row, double[] numbers)";
        };
    }

    @Override
    String constant(Kind kind, String name, String value) {
        return "private static final " + switch (kind) {
            case NUMBERS -> "double[]";
            case TABLE -> "double[][]";
            case FLAGS -> "boolean[]";
            case TREES -> "Trees";
        } + " " + name + " = " + (kind == Kind.TREES ? "new " + value : initial(value)) + ";";
    }

    /** Where a variable is declared, the type of an array need not be said again. */
    private static String initial(String value) {
        return value.replaceFirst("^new \\w+(\\[\\])+ ", "");
    }

    @Override
    String within(int part, String name) {
        return part == 0 ? name : "Part" + part + "." + name;
    }

    @Override
    String text(String text) {
        if (text.length() <= LITERAL) {
            return literal(text);
        }
        List<String> pieces = new ArrayList<>(List.of("\"\""));
        for (int from = 0; from < text.length(); from += LITERAL) {
            pieces.add(literal(text.substring(from, Math.min(text.length(), from + LITERAL))));
        }
        return call("String.join", pieces);
    }

    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                // Escapes of Unicode are read before anything else, so what may end a line never gets one.
                default -> literal.append(c < ' ' ? String.format("\\%03o", (int) c)
                        : SourceText.plain(text, i) ? String.valueOf(c) : String.format("\\u%04x", (int) c));
            }
        }
        return literal.append('"').toString();
    }

    @Override
    String number(double value) {
        if (Double.isNaN(value)) {
            return "Double.NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
        }
        return Double.toString(value);
    }

    @Override
    String missing(String number) {
        return "Double.isNaN(" + number + ")";
    }

    @Override
    String index(String number) {
        return "(int) " + number;
    }

    @Override
    String equal() {
        return " == ";
    }

    @Override
    String copy(String variable, String numbers) {
        return "double[] " + variable + " = " + numbers + ".clone();";
    }

    @Override
    String zeros(String variable, int count) {
        return "double[] " + variable + " = new double[" + count + "];";
    }

    @Override
    String[] brackets(Kind kind) {
        return new String[] {"new " + switch (kind) {
            case NUMBERS -> "double[]";
            case FLAGS -> "boolean[]";
            case TABLE, TREES -> "double[][]";
        } + " {", "}"};
    }

    @Override
    String texts(boolean lists, List<String> items) {
        return broken("{", items, "}");
    }
}
