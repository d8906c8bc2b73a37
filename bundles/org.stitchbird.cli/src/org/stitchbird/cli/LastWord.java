// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.worker.RunRecord;

/** Tells how a run ended when one of its nodes ends this process, as no node may. */
final class LastWord extends Thread {
    private final RunRecord record;
    private final RunPrinter printer;
    private final PrintStream out;

    private LastWord(RunRecord record, RunPrinter printer, PrintStream out) {
        super("stitchbird-last-word");
        this.record = record;
        this.printer = printer;
        this.out = out;
    }

    /** Sees to it for the run that is about to be started. */
    static void of(FlowSession session, LoadedFlow flow, RunPrinter printer, PrintStream out) {
        RunRecord record = new RunRecord(flow.source(), Map.of());
        session.onEvent(record::note);
        Runtime.getRuntime().addShutdownHook(new LastWord(record, printer, out));
    }

    @Override
    public void run() {
        List<RunEvent> events = record.exited();
        if (!events.isEmpty()) {
            synchronized (printer) {
                events.forEach(printer::event);
                printer.end((RunEvent.Finished) events.getLast(), List.of());
                out.flush();
                Runtime.getRuntime().halt(Exit.FAULT);
            }
        }
    }
}
