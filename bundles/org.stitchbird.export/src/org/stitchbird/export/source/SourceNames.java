// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes identifiers of any text, each of them once. */
final class SourceNames {
    private static final int LONGEST = 40;
    private static final Set<String> USED = Set.of("ArrayList", "Arrays", "BufferedReader", "Digits", "Double",
            "FileDescriptor", "FileOutputStream", "HashMap", "IOException", "IllegalArgumentException",
            "InputStreamReader", "List", "Map", "Math", "NumberFormatException", "Override", "PrintStream",
            "PushbackReader", "StandardCharsets", "String", "StringBuilder", "System", "Trees");
    private static final Set<String> WORDS = Set.of(("_ abstract assert boolean break byte case catch char class const"
            + " continue default do double else enum extends false final finally float for goto if implements import"
            + " instanceof int interface long native new null package private protected public return short static"
            + " strictfp super switch synchronized this throw throws transient true try void volatile while")
                    .split(" "));

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** Keeps some names for others. */
    SourceNames(Set<String> reserved) {
        taken.addAll(reserved);
    }

    /** A constant's name, such as {@code PETAL_WIDTH}, that has not been given before. */
    String constant(String text) {
        String name = cut(text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_+|_+$", ""));
        return unique(name.matches("[A-Z].*") ? name : name.isEmpty() ? "CELL" : "CELL_" + name);
    }

    /** A function's name: the word and a number. */
    String function(String word) {
        String name;
        do {
            name = word + counts.merge(word, 1, Integer::sum);
        } while (!taken.add(name));
        return name;
    }

    /** A class's name, such as {@code CreditRiskModel}. */
    static String type(String text) {
        StringBuilder name = new StringBuilder();
        for (String word : text.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        String joined = cut(name.toString());
        return (joined.matches("[A-Za-z].*") ? joined : "Scoring" + joined) + "Model";
    }

    /** Whether a class can be called that, beside those that it uses. */
    static boolean isType(String name) {
        return name.matches("[A-Z][A-Za-z0-9_]{0,99}") && !name.matches("Part[0-9]+") && !USED.contains(name);
    }

    /** Whether a package can be called that. */
    static boolean isPackage(String name) {
        return name.matches("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)*") && Stream.of(name.split("\\."))
                .noneMatch(WORDS::contains);
    }

    private String unique(String name) {
        String candidate = name;
        while (!taken.add(candidate)) {
            candidate = name + "_" + (counts.merge(name, 1, Integer::sum) + 1);
        }
        return candidate;
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(LONGEST, name.length())).replaceAll("_+$", "");
    }
}
