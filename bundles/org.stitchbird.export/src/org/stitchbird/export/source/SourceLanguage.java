// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.source;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Where the languages differ in which scoring is written as source; they share what C has given them. */
abstract class SourceLanguage {
    /** The most elements that are written out; more are packed. */
    static final int WRITTEN_OUT = 24;
    private static final int WIDTH = 112;
    private static final Set<String> OPERATORS = Set.of(" + ", " - ", " * ", " / ", " &&", " ||", " ? ", " : ");

    /** What a constant holds. */
    enum Kind {
        /** Numbers. */
        NUMBERS,
        /** Lists of numbers. */
        TABLE,
        /** Whether each of some is so. */
        FLAGS,
        /** Trees as a table. */
        TREES
    }

    /** What a function is given and gives. */
    enum Shape {
        /** A row; numbers. */
        ANSWER,
        /** A row; lists of numbers. */
        ANSWERS,
        /** A row; a number. */
        NUMBER,
        /** A row; yes or no. */
        DECISION,
        /** A row, whose further cells it fills. */
        FILL,
        /** A row, and numbers that it changes. */
        CHANGE,
        /** A row, and the part of it that is there; numbers. */
        PART
    }

    /** How much one part of a file can hold, about one for each number. */
    abstract int room();

    /** The first line of a function. */
    abstract String head(Shape shape, String name);

    /** A constant. */
    abstract String constant(Kind kind, String name, String value);

    /** The name of something in a part, as other parts call it. */
    abstract String within(int part, String name);

    /** A literal for text. */
    abstract String text(String text);

    /** A literal for a number that may be missing. */
    abstract String number(double value);

    /** Whether a number is missing. */
    abstract String missing(String number);

    /** A cell's label as an index. */
    abstract String index(String number);

    /** The sign for equal numbers, with spaces. */
    abstract String equal();

    /** A variable that is a copy of numbers. */
    abstract String copy(String variable, String numbers);

    /** A variable that is so many zeros. */
    abstract String zeros(String variable, int count);

    /** The beginning and the end of a list of numbers, of lists of numbers, or of flags. */
    abstract String[] brackets(Kind kind);

    /** A list of texts, or of lists of texts. */
    abstract String texts(boolean lists, List<String> items);

    /** Numbers written out, or packed. */
    String numbers(double[] values) {
        if (values.length <= WRITTEN_OUT) {
            return list(Kind.NUMBERS, IntStream.range(0, values.length).mapToObj(i -> number(values[i])).toList());
        }
        return call("numbers", new Digits().numbers(values).pieces().stream().map(this::text).toList());
    }

    /** Flags written out, or packed. */
    String flags(boolean[] values) {
        if (values.length <= WRITTEN_OUT) {
            return list(Kind.FLAGS, IntStream.range(0, values.length).mapToObj(i -> String.valueOf(values[i]))
                    .toList());
        }
        StringBuilder packed = new StringBuilder();
        for (boolean value : values) {
            packed.append(value ? '1' : '0');
        }
        return call("flags", List.of(text(packed.toString())));
    }

    /** A list of things of one kind. */
    String list(Kind kind, List<String> items) {
        String[] brackets = brackets(kind);
        return broken(brackets[0], items, brackets[1]);
    }

    /** A call. */
    static String call(String function, List<String> arguments) {
        return broken(function + "(", arguments, ")");
    }

    /** On one line when it fits there. */
    static String broken(String open, List<String> items, String close) {
        String line = open + String.join(", ", items) + close;
        if (line.length() <= WIDTH && line.indexOf('\n') < 0) {
            return line;
        }
        StringBuilder lines = new StringBuilder(open);
        int width = WIDTH;
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i).replace("\n", "\n    ") + (i + 1 < items.size() ? "," : "");
            if (width + item.length() + 1 > WIDTH) {
                lines.append("\n    ");
                width = 4;
            } else {
                lines.append(' ');
            }
            lines.append(item);
            width += item.length() + 1;
        }
        return lines.append(close).toString();
    }

    /** A statement without literals of text, broken in front of operators where it is too long. */
    static String wrapped(String statement) {
        StringBuilder lines = new StringBuilder();
        String indent = statement.substring(0, statement.length() - statement.stripLeading().length()) + "        ";
        String rest = statement;
        while (rest.length() > WIDTH && rest.indexOf('\n') < 0) {
            int cut = WIDTH;
            while (cut > 2 * indent.length() && !OPERATORS.contains(rest.substring(cut, Math.min(rest.length(), cut
                    + 3)))) {
                cut--;
            }
            if (cut <= 2 * indent.length()) {
                break;
            }
            lines.append(rest, 0, cut).append('\n');
            rest = indent + rest.substring(cut + 1);
        }
        return lines.append(rest).toString();
    }
}
