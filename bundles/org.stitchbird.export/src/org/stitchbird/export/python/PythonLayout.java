// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stitchbird.engine.code.PythonCall;
import org.stitchbird.engine.code.PythonName;

/** Writes values and calls as Python, on one line if they fit and on several otherwise. */
final class PythonLayout {
    /** So long lines may be. */
    static final int WIDTH = 79;
    private static final String STEP = "    ";

    private final Function<PythonCall, String> callees;

    /** With what a callee is called in the file. */
    PythonLayout(Function<PythonCall, String> callees) {
        this.callees = callees;
    }

    /**
     * A line of code, or several, each with its line end.
     *
     * @param indent the blanks before it
     * @param before what stands before the value on the line
     */
    String line(String indent, String before, Object value) {
        return indent + before + fitted(value, indent, indent.length() + before.length(), 0) + "\n";
    }

    private String fitted(Object value, String indent, int used, int after) {
        String flat = flat(value);
        if (used + flat.length() + after <= WIDTH) {
            return flat;
        }
        List<String> parts = new ArrayList<>();
        String inner = indent + STEP;
        if (value instanceof PythonCall call) {
            call.arguments().forEach(each -> parts.add(fitted(each, inner, inner.length(), 1)));
            call.named().forEach((name, each) -> parts.add(name + "="
                    + fitted(each, inner, inner.length() + name.length() + 1, 1)));
            return parts.isEmpty() ? flat : broken(callees.apply(call) + "(", parts, ")", indent);
        } else if (value instanceof List<?> list) {
            list.forEach(each -> parts.add(fitted(each, inner, inner.length(), 1)));
            return parts.isEmpty() ? flat : broken("[", parts, "]", indent);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> parts.add(flat(key) + ": "
                    + fitted(each, inner, inner.length() + flat(key).length() + 2, 1)));
            return parts.isEmpty() ? flat : broken("{", parts, "}", indent);
        }
        return flat;
    }

    private static String broken(String open, List<String> parts, String close, String indent) {
        return parts.stream().map(part -> indent + STEP + part + ",\n").collect(Collectors.joining("", open + "\n",
                indent + close));
    }

    private String flat(Object value) {
        if (value instanceof PythonCall call) {
            List<String> all = new ArrayList<>(call.arguments().stream().map(this::flat).toList());
            call.named().forEach((name, each) -> all.add(name + "=" + flat(each)));
            return callees.apply(call) + "(" + String.join(", ", all) + ")";
        } else if (value instanceof List<?> list) {
            return list.stream().map(this::flat).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(each -> flat(each.getKey()) + ": " + flat(each.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return literal(value);
    }

    /** A plain value as a literal. */
    static String literal(Object value) {
        return switch (value) {
            case PythonName name -> name.text();
            case Boolean truth -> truth ? "True" : "False";
            case Double number -> number(number);
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case CharSequence text -> text(text.toString());
            default -> {
                if (value == PythonCall.NONE) {
                    yield "None";
                }
                throw new IllegalArgumentException("Python has no literal for a " + value.getClass().getName());
            }
        };
    }

    private static String number(double number) {
        if (Double.isFinite(number)) {
            return Double.toString(number).replace(".0E", "e").replace("E", "e");
        }
        return "float(\"" + (Double.isNaN(number) ? "nan" : number > 0 ? "inf" : "-inf") + "\")";
    }

    /** A text as a literal, in which nothing that cannot be seen stands as it is. */
    static String text(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.codePoints().forEach(next -> {
            switch (next) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (plain(next)) {
                        literal.appendCodePoint(next);
                    } else {
                        literal.append(String.format(next > 0xFFFF ? "\\U%08x" : "\\u%04x", next));
                    }
                }
            }
        });
        return literal.append('"').toString();
    }

    private static boolean plain(int next) {
        return next == ' ' || switch (Character.getType(next)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Words for a comment or a docstring: one line, without anything that could end it or be taken for an escape. */
    static String words(String text) {
        StringBuilder words = new StringBuilder();
        text.codePoints().forEach(next -> words.appendCodePoint(next == '\\' ? '/' : next == '"' ? '\''
                : plain(next) ? next : ' '));
        return words.toString().replaceAll(" +", " ").strip();
    }

    /** Words on lines that are not too long, each after an indent. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(text).split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
