// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.Scope;

/** Tells of a run in lines of text for people, with each evaluation in full at the end. */
final class TextPrinter implements RunPrinter {
    private static final int NAME_WIDTH = 28;
    private static final int LINE_WIDTH = 32;

    private record Evaluated(String node, Evaluation evaluation) {
    }

    private final PrintStream out;
    private final LoadedFlow flow;
    private final List<Evaluated> evaluations = new ArrayList<>();
    private boolean sample;

    TextPrinter(PrintStream out, LoadedFlow flow) {
        this.out = out;
        this.flow = flow;
    }

    @Override
    public synchronized void event(RunEvent event) {
        if (event instanceof RunEvent.Started started) {
            sample = started.scope() == Scope.SAMPLE;
            out.println(Messages.get("run.started", flow.title(), started.nodes().size()));
            tellSample();
        } else if (event instanceof RunEvent.NodeChanged changed) {
            node(changed);
        }
        out.flush();
    }

    /** Figures of a sample must not be taken for those of all rows. */
    private void tellSample() {
        if (sample) {
            out.println(Messages.get("run.sample"));
        }
    }

    private void node(RunEvent.NodeChanged changed) {
        NodeStatus status = changed.status();
        switch (status.state()) {
            case FRESH -> {
                line("✓", changed.name(), status.line(), changed.reused() ? Messages.get("run.kept")
                        : seconds(status.millis()));
                changed.results().stream().map(ResultInfo::evaluation).filter(each -> each != null)
                        .forEach(each -> evaluations.add(new Evaluated(changed.name(), each)));
            }
            case FAILED -> {
                line("✗", changed.name(), Messages.get("run.node-failed"), seconds(status.millis()));
                out.println("  " + status.sentence());
            }
            case SKIPPED -> line("–", changed.name(), Messages.get("run.node-skipped"), "");
            default -> { }
        }
    }

    private static String seconds(long millis) {
        return millis < 0 ? "" : Messages.get("run.seconds", millis / 1000.0);
    }

    private void line(String mark, String name, String text, String time) {
        out.println((mark + " " + TextColumns.left(name, NAME_WIDTH) + TextColumns.left(text == null ? "" : text, LINE_WIDTH)
                + time).stripTrailing());
    }

    @Override
    public synchronized void end(RunEvent.Finished finished, List<Problem> problems) {
        for (Evaluated each : evaluations) {
            out.println();
            tellSample();
            EvaluationPrinter.print(each.node(), each.evaluation(), out);
        }
        if (problems.isEmpty() && finished.sentence() != null
                && finished.outcome() != RunEvent.Outcome.FAILED) {
            // Of failed nodes it has been told already.
            out.println(finished.sentence());
        }
        problems.forEach(problem -> out.println(CheckCommand.line(problem)));
        out.println(Messages.get("run." + finished.outcome().name().toLowerCase(Locale.ROOT),
                finished.millis() / 1000.0));
        out.flush();
    }
}
