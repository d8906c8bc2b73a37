// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.session.FlowSession;

/**
 * {@code check FLOW [--contract FILE] [--fix] [--json]}: says what is wrong with a flow without running it, or with its
 * data, and puts right what it can.
 */
final class CheckCommand implements Command {
    private final Engine engine;

    CheckCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public int run(List<String> words, PrintStream out) throws UsageException, FaultException, InterruptedException {
        Arguments arguments = new Arguments(words, Set.of("--json", "--fix"), Set.of("--set", "--contract"));
        if (arguments.has("--fix") && arguments.has("--set")) {
            throw new UsageException(Messages.get("usage.fix-set"));
        }
        LoadedFlow flow = LoadedFlow.read(arguments.onlyWord("FLOW"), arguments.all("--set"), engine);
        if (arguments.has("--fix") && flow.stamp() == null) {
            throw new UsageException(Messages.get("usage.fix-foreign", flow.path().getFileName()));
        }
        boolean json = arguments.has("--json");
        try (FlowSession session = engine.sessions().open()) {
            CheckReport report = arguments.has("--fix") ? fix(flow, session, json, out) : session.check(flow.source());
            report = with(report, GivenContract.problems(arguments.last("--contract"), flow, report, engine));
            if (json) {
                flow.remarks().forEach(remark -> out.println(JsonLines.remark(remark)));
                report.problems().forEach(problem -> out.println(JsonLines.problem(problem)));
                out.println(JsonLines.checkSummary(flow, report));
            } else {
                flow.tell(out);
                report.problems().forEach(problem -> lines(problem).forEach(out::println));
                out.println(report.problems().isEmpty() ? Messages.get("check.clean", flow.flow().getNodes().size())
                        : Messages.get("check.count", report.problems().size()));
            }
            return report.ok() ? Exit.DONE : Exit.FAULT;
        }
    }

    private static CheckReport with(CheckReport report, List<Problem> more) {
        List<Problem> all = new ArrayList<>(more);
        all.addAll(report.problems());
        return new CheckReport(all, report.shapes(), report.arriving(), report.status());
    }

    /** Applies what can be applied, writes the flow if that changed it, and then says what was done. */
    private CheckReport fix(LoadedFlow flow, FlowSession session, boolean json, PrintStream out)
            throws FaultException {
        Fixing fixing = new Fixing(flow, session, engine.types());
        List<Fixing.Applied> applied = fixing.run();
        if (!applied.isEmpty()) {
            flow.save();
        }
        for (Fixing.Applied each : applied) {
            out.println(json ? JsonLines.fixed(each)
                    : Messages.get("check.fixed", each.fix().label(), each.problem().sentence()));
        }
        return fixing.report();
    }

    /** One problem as a line of text. */
    static String line(Problem problem) {
        return Messages.get("check." + problem.severity().name().toLowerCase(java.util.Locale.ROOT)) + ": "
                + problem.sentence();
    }

    /** The problem, and below it what would put it right, the best first. */
    private static List<String> lines(Problem problem) {
        List<String> lines = new ArrayList<>(List.of(line(problem)));
        problem.fixes().forEach(fix -> lines.add(Messages.get("check.fix", fix.label())));
        return lines;
    }
}
