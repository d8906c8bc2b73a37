// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.packages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the first sentence out of what Weka says of a class at length. */
final class FirstSentence {
    private static final Pattern END = Pattern.compile("[.!?](?=\\s|$)");
    /** A shorter one has ended at something like {@code e.g.} */
    private static final int SHORTEST = 25;
    private static final int MOST_ENDS = 2;

    private FirstSentence() {
    }

    /** At most two sentences in one line; one that is made up when there is none. */
    static String of(String text, String className, String packageName) {
        String line = text.replaceAll("\\s+", " ").strip();
        int ends = 0;
        for (Matcher matcher = END.matcher(line); matcher.find();) {
            ends++;
            if (matcher.end() >= SHORTEST || ends == MOST_ENDS) {
                return line.substring(0, matcher.end());
            }
        }
        return line.isEmpty() ? className + " of Weka's package " + packageName + "." : line + ".";
    }
}
