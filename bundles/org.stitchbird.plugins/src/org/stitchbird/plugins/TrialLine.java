// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/**
 * One line that the process in which plug-ins are tried says about one of them.
 *
 * @param what what it says
 * @param id the plug-in
 * @param text the rest of the line; empty when there is none
 */
public record TrialLine(What what, String id, String text) {
    private static final String BEGIN = "stitchbird-trial";

    /** What can be said. */
    public enum What {
        /** It is being tried from now on. */
        TRYING,
        /** It adds what the text says. */
        ADDS,
        /** What the text says is not as it should be, and does no harm. */
        WARNS,
        /** It must not take part, for the reason in the text. */
        REFUSED,
        /** It may take part. */
        WORKS
    }

    /** Prints it, at once. */
    public void print(PrintStream out) {
        // A line of its own, whatever the plug-in has printed before.
        out.println("\n" + String.join("\t", BEGIN, what.name(), id, text.replaceAll("[\\t\\r\\n]+", " ")));
        out.flush();
    }

    /** The line that a text is; {@code null} for what a plug-in has printed. */
    static TrialLine of(String line) {
        String[] parts = line.split("\t", 4);
        boolean ours = parts.length == 4 && parts[0].equals(BEGIN)
                && Arrays.stream(What.values()).anyMatch(each -> each.name().equals(parts[1]));
        return ours ? new TrialLine(What.valueOf(parts[1]), parts[2], parts[3]) : null;
    }

    /** Those that are about one plug-in and say one thing, as texts. */
    static List<String> texts(List<TrialLine> lines, String id, What what) {
        return lines.stream().filter(line -> line.id().equals(id) && line.what() == what).map(TrialLine::text).toList();
    }
}
