// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.Scope;

/**
 * {@code run FLOW [--set NODE.SETTING=VALUE] [--to NODE] [--contract FILE] [--fresh] [--sample] [--json]}: runs a flow
 * and tells each node as it goes.
 */
final class RunCommand implements Command {
    private final Engine engine;

    RunCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public int run(List<String> words, PrintStream out) throws UsageException, FaultException, InterruptedException {
        Arguments arguments = new Arguments(words, Set.of("--json", "--fresh", "--sample", "--progress", "--no-progress"),
                Set.of("--set", "--to", "--contract"));
        boolean sample = arguments.has("--sample");
        if (sample && arguments.has("--fresh")) {
            throw new UsageException(Messages.get("usage.sample-fresh"));
        }
        LoadedFlow flow = LoadedFlow.read(arguments.onlyWord("FLOW"), arguments.all("--set"), engine);
        Set<String> targets = new LinkedHashSet<>();
        for (String target : arguments.all("--to")) {
            targets.add(flow.node(target).getId());
        }
        if (arguments.has("--json")) {
            flow.remarks().forEach(remark -> out.println(JsonLines.remark(remark)));
        } else {
            flow.tell(out);
        }
        RunPrinter printer = printer(arguments, flow, out);
        try (FlowSession session = engine.sessions().open()) {
            session.onEvent(event -> {
                // Nothing is printed behind a last word, which holds this until the process has ended.
                synchronized (printer) {
                    printer.event(event);
                }
            });
            List<Problem> broken = broken(arguments.last("--contract"), flow, session);
            if (!broken.isEmpty()) {
                printer.end(new RunEvent.Finished(RunEvent.Outcome.REFUSED, 0, null), broken);
                return Exit.FAULT;
            }
            LastWord.of(session, flow, printer, out);
            if (arguments.has("--fresh")) {
                session.startAnew(flow.source(), targets);
            } else {
                session.start(flow.source(), targets, sample ? Scope.SAMPLE : Scope.FULL);
            }
            RunEvent.Finished finished = session.await().orElseThrow();
            printer.end(finished, finished.outcome() == RunEvent.Outcome.REFUSED ? errors(session, flow, targets)
                    : List.of());
            return finished.outcome() == RunEvent.Outcome.OK ? Exit.DONE : Exit.FAULT;
        }
    }

    /** What the data do that they must not; nothing when no contract is given. */
    private List<Problem> broken(Optional<String> contract, LoadedFlow flow, FlowSession session)
            throws FaultException, InterruptedException {
        return contract.isEmpty() ? List.of()
                : GivenContract.problems(contract, flow, session.check(flow.source()), engine);
    }

    private static RunPrinter printer(Arguments arguments, LoadedFlow flow, PrintStream out) {
        if (arguments.has("--json")) {
            return new JsonPrinter(out, flow);
        }
        RunPrinter printer = new TextPrinter(out, flow);
        boolean line = arguments.has("--progress") || Terminal.interactive() && !arguments.has("--no-progress");
        return line ? new ProgressLine(printer, CommandLine.err(), Terminal::columns, System::nanoTime) : printer;
    }

    /** The errors of the nodes that were to be run. */
    private static List<Problem> errors(FlowSession session, LoadedFlow flow, Set<String> targets) {
        CheckReport report = session.check(flow.source());
        Set<String> needed = flow.upTo(targets);
        return report.problems().stream().filter(problem -> problem.severity() == Severity.ERROR
                && (problem.node() == null || needed.contains(problem.node()))).toList();
    }
}
