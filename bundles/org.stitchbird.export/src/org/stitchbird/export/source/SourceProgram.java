// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.stitchbird.export.source.SourceLanguage.Kind;
import org.stitchbird.export.source.SourceLanguage.Shape;

/** Collects the constants and functions of a file, in as many parts as the language needs for them. */
final class SourceProgram {
    private static final int FUNCTION = 12;

    final SourceLanguage language;
    private final SourceNames names;
    private final List<List<String>> parts = new ArrayList<>();
    private final Map<String, String> constants = new HashMap<>();
    private final Set<String> helpers = new TreeSet<>();
    private int used = Integer.MAX_VALUE;

    /** An empty one. */
    SourceProgram(SourceLanguage language, SourceNames names) {
        this.language = language;
        this.names = names;
    }

    /** The name of a constant of that value, as functions call it; the same one for the same value. */
    String constant(Kind kind, String word, String value, int size) {
        String known = constants.get(kind + value);
        if (known == null) {
            String name = names.constant(word);
            known = add(language.constant(kind, name, value), name, size);
            constants.put(kind + value, known);
        }
        return known;
    }

    /** A constant of numbers. */
    String numbers(String word, double[] values) {
        if (values.length > SourceLanguage.WRITTEN_OUT) {
            helper("numbers");
        }
        return constant(Kind.NUMBERS, word, language.numbers(values), Math.min(values.length,
                SourceLanguage.WRITTEN_OUT));
    }

    /** A constant of lists of numbers. */
    String table(String word, double[][] values) {
        List<String> items = new ArrayList<>();
        int size = 0;
        for (double[] each : values) {
            if (each.length > SourceLanguage.WRITTEN_OUT) {
                helper("numbers");
            }
            items.add(language.numbers(each));
            size += 2 + Math.min(each.length, SourceLanguage.WRITTEN_OUT);
        }
        return constant(Kind.TABLE, word, language.list(Kind.TABLE, items), size);
    }

    /** A constant of flags. */
    String flags(boolean[] values) {
        if (values.length > SourceLanguage.WRITTEN_OUT) {
            helper("flags");
        }
        return constant(Kind.FLAGS, "labels", language.flags(values), Math.min(values.length,
                SourceLanguage.WRITTEN_OUT));
    }

    /** The name of a function with these lines, without its arguments. */
    String function(Shape shape, String word, List<String> lines, int size) {
        String name = names.function(word);
        StringBuilder text = new StringBuilder(language.head(shape, name)).append(" {\n");
        for (String line : lines) {
            text.append("    ").append(SourceLanguage.wrapped(line).replace("\n", "\n    ")).append('\n');
        }
        return add(text.append('}').toString(), name, size + FUNCTION);
    }

    /** A call of a function that the file then has. */
    String call(String helper, String... arguments) {
        helper(helper);
        return SourceLanguage.call(helper, List.of(arguments));
    }

    /** Lets the file have a function. */
    void helper(String name) {
        helpers.add(name);
    }

    /** The functions that are needed beside those that were added. */
    Set<String> helpers() {
        return helpers;
    }

    /** All constants and functions, by part. */
    List<List<String>> parts() {
        return parts;
    }

    private String add(String text, String name, int size) {
        if (parts.isEmpty() || size > language.room() - used) {
            parts.add(new ArrayList<>());
            used = 0;
        }
        used += size;
        parts.getLast().add(text);
        return language.within(parts.size() - 1, name);
    }
}
