// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.nio.file.Path;
import java.util.Locale;
import org.stitchbird.engine.sample.SampleFlow;
import org.stitchbird.engine.sample.SampleSession;
import org.stitchbird.engine.session.RunEvent.Finished;

/** A program that runs flows whose results it keeps, again and again, and prints what came out. */
public final class KeepingProgram {
    private KeepingProgram() {
    }

    /** A flow of ten tables, with other rows in each round. */
    static SampleFlow flow(int round) {
        SampleFlow flow = new SampleFlow();
        for (int i = 0; i < 10; i++) {
            flow.node("rows" + i, "collect.rows").set("rows" + i, "rows", Integer.toString(900 + i))
                    .set("rows" + i, "order", round % 2 == 0 ? "up" : "down")
                    .node("pass" + i, "prepare.pass").set("pass" + i, "seed", Integer.toString(round))
                    .wire("rows" + i + ".table", "pass" + i + ".table");
        }
        return flow;
    }

    /** The one table of a node that can only be right or wrong. */
    static String cells(SampleSession session, int node) {
        return session.session().page("pass" + node, "table", 0, 1000).orElseThrow().cells().toString();
    }

    /** What a process without the results of others prints of a round. */
    static String line(SampleSession session, int round, Finished finished) {
        return round + " " + finished.outcome() + " " + cells(session, round % 10).hashCode();
    }

    /**
     * Arguments: the folder; how many rounds, where 0 goes on until it is killed; and, if how often nodes ran is to be
     * printed too, any word.
     */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ENGLISH);
        int rounds = Integer.parseInt(arguments[1]);
        for (int round = 0; rounds == 0 || round < rounds; round++) {
            try (SampleSession session = SampleSession.keeping(Path.of(arguments[0]))) {
                Finished finished = session.run(flow(round));
                int runs = session.runs("rows1") + session.runs("pass1");
                System.out.println(line(session, round, finished) + (arguments.length > 2 ? " runs " + runs : ""));
            }
        }
    }
}
