// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.session.FlowSession;

/** {@code check FLOW [--json]}: says what is wrong with a flow without running it. */
final class CheckCommand implements Command {
    private final Engine engine;

    CheckCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public int run(List<String> words, PrintStream out) throws UsageException, FaultException {
        Arguments arguments = new Arguments(words, Set.of("--json"), Set.of("--set"));
        LoadedFlow flow = LoadedFlow.read(arguments.onlyWord("FLOW"), arguments.all("--set"), engine);
        try (FlowSession session = engine.sessions().open()) {
            CheckReport report = session.check(flow.source());
            if (arguments.has("--json")) {
                report.problems().forEach(problem -> out.println(JsonLines.problem(problem)));
                out.println(JsonLines.checkSummary(flow, report));
            } else {
                report.problems().forEach(problem -> out.println(line(problem)));
                out.println(report.problems().isEmpty() ? Messages.get("check.clean", flow.flow().getNodes().size())
                        : Messages.get("check.count", report.problems().size()));
            }
            return report.ok() ? Exit.DONE : Exit.FAULT;
        }
    }

    /** One problem as a line of text. */
    static String line(Problem problem) {
        return Messages.get("check." + problem.severity().name().toLowerCase(java.util.Locale.ROOT)) + ": "
                + problem.sentence();
    }
}
