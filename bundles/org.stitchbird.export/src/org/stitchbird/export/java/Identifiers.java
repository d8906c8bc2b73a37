// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Gives out names for methods, variables and files that nothing else has, whatever text they are wished to be like. */
public final class Identifiers {
    private static final int LONGEST = 40;

    private final Set<String> taken = new HashSet<>();

    /** Names beside those. */
    public Identifiers(String... taken) {
        this.taken.addAll(List.of(taken));
    }

    /**
     * A name such as {@code readCsv}: letters and digits of ASCII, no word of Java.
     *
     * @param wish any text
     * @param otherwise a name for a text without a letter
     */
    public String take(String wish, String otherwise) {
        String plain = like(wish);
        return unused(plain.isEmpty() ? otherwise : plain);
    }

    /** The same, or else the next free one with a number. */
    String unused(String name) {
        String own = name;
        for (int number = 2; SourceVersion.isKeyword(own) || !taken.add(own); number++) {
            own = name + number;
        }
        return own;
    }

    /** The text as a name in camel case; empty when it has no letter. */
    static String like(String text) {
        StringBuilder name = new StringBuilder();
        for (String word : Romanised.of(text).split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty() && (name.length() > 0 || Character.isLetter(word.charAt(0)))
                    && name.length() + word.length() <= LONGEST) {
                boolean shouts = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
                String rest = shouts ? word.substring(1).toLowerCase(Locale.ROOT) : word.substring(1);
                String own = word.substring(0, 1) + rest;
                name.append(name.length() == 0 ? lower(own) : upper(own));
            } else if (name.length() == 0 && word.length() > LONGEST && Character.isLetter(word.charAt(0))) {
                name.append(lower(word.substring(0, LONGEST)));
            }
        }
        return name.toString();
    }

    /** With a small letter at its beginning. */
    static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** With a capital letter at its beginning. */
    static String upper(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
