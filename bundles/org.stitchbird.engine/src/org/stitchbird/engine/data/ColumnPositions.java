// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.stitchbird.engine.text.Messages;

/**
 * Columns named by where they stand, for flows that come from tools which count columns.
 *
 * <p>{@code @} and then numbers from 1, {@code first}, {@code last}, or ranges of these, with commas between:
 * {@code @1-3,last}. A column that really has such a name goes before.
 */
public final class ColumnPositions {
    private static final String END = "(first|last|\\d{1,9})";
    private static final Pattern FORM = Pattern.compile("@" + END + "(-" + END + ")?(," + END + "(-" + END + ")?)*");

    private ColumnPositions() {
    }

    /** Whether that text has the form of positions. */
    public static boolean is(String text) {
        return FORM.matcher(text).matches();
    }

    /** The text that stands for these positions, as in {@code 1-3,last}. */
    public static String of(String ranges) {
        return "@" + ranges.replaceAll("\\s", "");
    }

    /** Positions without their mark, as tools that count columns write them. */
    public static String ranges(String text) {
        return text.substring(1);
    }

    /** A text of positions for people, in their language: {@code by position: 1-3, last}. */
    public static String words(String text) {
        return Messages.text("columns.position", ranges(text).replace(",", ", ")
                .replace("first", Messages.text("columns.first")).replace("last", Messages.text("columns.last")));
    }

    /**
     * The names of columns that are named by themselves or by position; each once, in the order of the texts.
     *
     * <p>A position beyond the last column is left out; a text that is neither stays as it is.
     */
    public static List<String> names(List<String> texts, Schema schema) {
        Set<String> names = new LinkedHashSet<>();
        for (String text : texts) {
            if (schema.indexOf(text) >= 0 || !is(text)) {
                names.add(text);
            } else {
                positions(text, schema.size()).forEach(at -> names.add(schema.columns().get(at).name()));
            }
        }
        return List.copyOf(names);
    }

    /** The name of the one column that a text names; the text itself when it is no position. */
    public static String name(String text, Schema schema) {
        List<String> names = names(List.of(text), schema);
        return names.isEmpty() ? text : names.get(0);
    }

    private static List<Integer> positions(String text, int size) {
        List<Integer> positions = new ArrayList<>();
        for (String range : ranges(text).split(",")) {
            String[] ends = range.split("-");
            int from = position(ends[0], size);
            int to = position(ends[ends.length - 1], size);
            for (int at = Math.max(0, from); at <= Math.min(to, size - 1); at++) {
                positions.add(at);
            }
        }
        return positions;
    }

    private static int position(String end, int size) {
        return switch (end) {
            case "first" -> 0;
            case "last" -> size - 1;
            default -> Integer.parseInt(end) - 1;
        };
    }
}
