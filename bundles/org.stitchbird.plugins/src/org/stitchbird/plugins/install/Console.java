// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.install;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Set;
import org.stitchbird.plugins.site.Progress;

/**
 * Where a command prints, and whom it can ask.
 *
 * @param out where results go
 * @param err where goes what is wrong, and what is being done
 * @param in what a person answers
 * @param interactive whether a person looks on
 * @param stop says when to stop
 */
record Console(PrintStream out, PrintStream err, BufferedReader in, boolean interactive, StopSignal stop) {
    private static final String ERASE = "\r\u001B[K";
    /** Both languages' words, in whichever people happen to answer. */
    private static final Set<String> YES = Set.of("y", "yes", "예", "네", "ㅛ");
    private static final Set<String> LICENCE = Set.of("l", "ㅣ");

    /** What a person may answer. */
    enum Answer {
        YES, NO, LICENCE
    }

    /** Asks; an end of what is read, or anything else, means no. */
    Answer ask(String question) throws IOException {
        out.flush();
        err.print(question + " ");
        err.flush();
        String answer = in.readLine();
        String word = answer == null ? "" : answer.strip().toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Answer.YES : LICENCE.contains(word) ? Answer.LICENCE : Answer.NO;
    }

    /** Tells in one line what is being done, when somebody looks on; {@link #quiet} takes the line away. */
    Progress progress() {
        return new Progress() {
            @Override
            public void at(String what, double share) {
                if (interactive) {
                    err.print(ERASE + what + (Double.isNaN(share) ? "" : " " + Math.round(share * 100) + " %"));
                    err.flush();
                }
            }

            @Override
            public boolean cancelled() {
                return stop.isSet();
            }
        };
    }

    void quiet() {
        if (interactive) {
            err.print(ERASE);
            err.flush();
        }
    }
}
