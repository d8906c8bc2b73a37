// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import java.util.List;
import java.util.Map;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.export.outcome.Deployed;
import org.stitchbird.export.outcome.Deployment;
import org.stitchbird.export.outcome.FlowOutcome;

/** What came out of the flow here, as files that the tests of its project compare with what comes out there. */
final class GoldenFiles {
    private final FlowWriting flow;
    private final FlowOutcome outcome;
    private final Map<String, String> files;
    private final CsvText index = new CsvText();
    private final CsvText metrics = new CsvText();

    /**
     * Collects them.
     *
     * @param files where to, by name
     */
    GoldenFiles(FlowWriting flow, FlowOutcome outcome, Map<String, String> files) {
        this.flow = flow;
        this.outcome = outcome;
        this.files = files;
    }

    /** Collects everything; runs what is needed for it. */
    void collect() throws Exception {
        for (NodeMethod method : flow.methods()) {
            for (String output : method.results().keySet()) {
                String kept = RunMethod.kept(flow, method, output).orElse("");
                if (kept.equals("evaluation")) {
                    evaluation(method, output);
                } else if (kept.equals("table")) {
                    table(method, output);
                }
            }
        }
        for (Deployment deployment : RunMethod.models(flow)) {
            model(outcome.deployed(deployment));
        }
        files.put("metrics.csv", metrics.toString());
        files.put("golden.csv", index.toString());
    }

    private void evaluation(NodeMethod method, String output) throws NodeFailure, InterruptedException {
        String key = RunMethod.key(flow, method, output);
        Evaluation evaluation = (Evaluation) outcome.value(method.id(), output);
        for (int i = 0; i < evaluation.scores().size(); i++) {
            Score score = evaluation.scores().get(i);
            String number = Integer.toString(i + 1);
            score.metrics().forEach((metric, value) -> metrics.add(key, number, metric, Double.toString(value)));
        }
        index.add("evaluation", key, Integer.toString(evaluation.scores().size()));
    }

    private void table(NodeMethod method, String output) throws NodeFailure, InterruptedException {
        String key = RunMethod.key(flow, method, output);
        Table table = outcome.table(method.id(), output);
        index.add("table", key, Integer.toString(table.rows()));
        files.put(key + ".table.csv", new CsvText().addExactly(first(table)).toString());
    }

    private static Table first(Table table) {
        return table.slice(0, Math.min(Deployed.GOLDEN, table.rows()));
    }

    private void model(Deployed deployed) throws Exception {
        String key = flow.name(deployed.deployment().learner());
        Table rows = deployed.goldenRows();
        index.add("model", key, Integer.toString(rows.rows()));
        files.put(key + ".rows.csv", new CsvText().addTable(rows).toString());
        files.put(key + ".answers.csv", new CsvText().addExactly(deployed.answers(rows)).toString());
    }
}
