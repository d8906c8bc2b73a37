// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.Scope;

/** Tells of a run as one JSON object a line; the last is the summary. */
final class JsonPrinter implements RunPrinter {
    private final PrintStream out;
    private final LoadedFlow flow;
    private Scope scope = Scope.FULL;
    private final List<RunEvent.NodeChanged> ended = new ArrayList<>();

    JsonPrinter(PrintStream out, LoadedFlow flow) {
        this.out = out;
        this.flow = flow;
    }

    @Override
    public synchronized void event(RunEvent event) {
        switch (event) {
            case RunEvent.Started started -> {
                scope = started.scope();
                out.println(JsonLines.started(flow, started));
            }
            case RunEvent.NodeChanged changed -> {
                out.println(JsonLines.node(changed));
                switch (changed.status().state()) {
                    case FRESH, FAILED, SKIPPED -> ended.add(changed);
                    default -> { }
                }
            }
            case RunEvent.Outlook outlook -> { }
            case RunEvent.Finished finished -> { }
        }
        out.flush();
    }

    @Override
    public synchronized void end(RunEvent.Finished finished, List<Problem> problems) {
        out.println(JsonLines.summary(flow, scope, finished, ended, problems));
        out.flush();
    }
}
