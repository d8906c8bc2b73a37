// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.run.LocalFlowSession;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.spec.Trait;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.inputs.FilePrint;
import org.stitchbird.export.outcome.FlowOutcome;

/**
 * All that is to be said of a flow and of what came out of it.
 *
 * @param index everything but the golden rows, as it stands in {@value Pack#INDEX}
 * @param golden the golden rows and the answers
 * @param evaluations the evaluations themselves
 * @param problems what the check says
 */
record Evidence(JsonObject index, GoldenRecords golden, List<Evaluated> evaluations, List<Problem> problems) {
    /** Grows with each change of what stands in a pack. */
    static final int FORMAT = 1;

    /**
     * An evaluation in a flow.
     *
     * @param node the id of the node that made it
     * @param port the output or the name under which it was shown
     * @param name what people call the node
     */
    record Evaluated(String node, String port, String name, Evaluation evaluation) {
    }

    /**
     * Runs all of a flow that does not write, and collects.
     *
     * @param files what its files are known by
     * @param rows whether the golden rows themselves are wanted beside the answers
     */
    static Evidence of(FlowOutcome outcome, JsonArray files, boolean rows) throws Exception {
        CheckedFlow flow = outcome.flow();
        List<Evaluated> evaluations = evaluations(outcome);
        List<Problem> problems = check(flow);
        GoldenRecords golden = GoldenRecords.of(outcome, rows);
        JsonObject index = new JsonObject();
        index.addProperty("format", FORMAT);
        index.addProperty("language", Locale.getDefault().getLanguage());
        index.add("flow", flow(flow));
        index.add("versions", Json.of(Versions.of(flow)));
        index.add("nodes", NodeRecords.of(flow));
        index.add("seeds", SeedRecords.of(flow));
        JsonObject data = new JsonObject();
        data.add("files", files);
        data.add("tables", DataRecords.tables(flow, outcome));
        index.add("data", data);
        index.add("check", check(problems));
        index.add("evaluations", Json.of(evaluations));
        index.add("golden", golden.index());
        return new Evidence(index, golden, evaluations, problems);
    }

    private static JsonObject flow(CheckedFlow flow) {
        JsonObject json = new JsonObject();
        json.addProperty("name", flow.name());
        json.addProperty("title", flow.flow().title());
        json.addProperty("description", flow.flow().description());
        json.addProperty("sha256", FilePrint.of(flow.source().text()));
        return json;
    }

    private static List<Evaluated> evaluations(FlowOutcome outcome) throws Exception {
        CheckedFlow flow = outcome.flow();
        Set<String> harmless = flow.flow().nodes().stream().map(PlainFlow.Node::id).filter(id -> flow.spec(id)
                .filter(spec -> !spec.traits().contains(Trait.WRITES)).isPresent()).collect(Collectors.toSet());
        if (!harmless.isEmpty()) {
            outcome.run(harmless);
        }
        List<Evaluated> found = new ArrayList<>();
        for (PlainFlow.Node node : flow.flow().nodes()) {
            for (ResultInfo result : outcome.results(node.id())) {
                if (harmless.contains(node.id()) && result.evaluation() != null) {
                    found.add(new Evaluated(node.id(), result.port(), flow.name(node.id()), result.evaluation()));
                }
            }
        }
        return found;
    }

    /** What the flow alone tells, whatever is known here of earlier runs and of the machine's memory. */
    private static List<Problem> check(CheckedFlow flow) {
        try (LocalFlowSession session = new LocalFlowSession(flow.types())) {
            CheckReport report = session.check(flow.source());
            return report.problems();
        }
    }

    private static JsonArray check(List<Problem> problems) {
        JsonArray all = new JsonArray();
        for (Problem problem : problems) {
            JsonObject json = new JsonObject();
            json.add("severity", Json.of(problem.severity()));
            json.addProperty("code", problem.code());
            json.addProperty("node", problem.node());
            json.add("place", Json.of(problem.place()));
            json.addProperty("name", problem.name());
            json.addProperty("sentence", problem.sentence());
            all.add(json);
        }
        return all;
    }
}
