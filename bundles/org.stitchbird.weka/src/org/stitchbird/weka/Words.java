// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plain words out of the names and texts of programs. */
final class Words {
    private Words() {
    }

    /** The name of a property as people write it: {@code minNumObj} becomes "Min num obj", {@code KNN} stays. */
    static String label(String property) {
        List<String> words = new ArrayList<>();
        for (String word : property.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")) {
            boolean shout = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            words.add(shout ? word : word.toLowerCase(Locale.ROOT));
        }
        return capital(String.join(" ", words));
    }

    /** Weka's text in one line, beginning with a capital and ending with a full stop; empty stays empty. */
    static String sentence(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.isEmpty() || line.endsWith(".") || line.endsWith(")") ? capital(line) : capital(line) + ".";
    }

    /** The text with a capital in front. */
    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
