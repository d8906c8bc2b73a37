// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.weka.Nodes;
import org.stitchbird.weka.TestRun;

/** Short ways to run the nodes that test learners. */
final class Tests {
    private Tests() {
    }

    /** An untrained learner with its defaults. */
    static Learner learner(String id) throws Exception {
        return Nodes.learner(id, Map.of());
    }

    /** A run of a node that is given a table and learners, with plain settings. */
    static TestRun run(String node, Table table, Map<String, String> settings, Learner... learners) throws Exception {
        return finished(node, table, Nodes.values(settings), learners);
    }

    /** A run of a node with costs and plain settings: costs by actual label, then by answered label. */
    static TestRun run(String node, Table table, Map<String, String> settings,
            Map<String, Map<String, String>> costs, Learner... learners) throws Exception {
        Map<String, SettingValue> values = new LinkedHashMap<>(Nodes.values(settings));
        values.put("costs", costs(costs));
        return finished(node, table, values, learners);
    }

    /** Costs as the value of a setting. */
    static SettingValue costs(Map<String, Map<String, String>> costs) {
        Map<String, SettingValue> rows = new LinkedHashMap<>();
        costs.forEach((actual, row) -> rows.put(actual, new SettingValue("", List.of(), Nodes.values(row))));
        return new SettingValue("", List.of(), rows);
    }

    private static TestRun finished(String node, Table table, Map<String, SettingValue> values, Learner... learners)
            throws Exception {
        Map<String, List<Value>> inputs = learners.length == 0 ? Map.of("table", List.of(table))
                : Map.of("table", List.of(table), "learner", List.of(learners));
        TestRun run = new TestRun(Nodes.type(node), values, inputs);
        Nodes.type(node).run(run);
        return run;
    }

    /** What has left by the output {@code evaluation}. */
    static Evaluation evaluation(TestRun run) {
        return (Evaluation) run.outputs().get("evaluation");
    }
}
