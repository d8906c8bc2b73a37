// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.Preparation;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Nodes;
import org.stitchbird.weka.SmallTables;
import org.stitchbird.weka.TestRun;
import org.stitchbird.weka.WekaTables;
import weka.core.Instances;

/** Tests of learners as Java give the figures of the nodes, to the last bit. */
class TestFormsTest {
    private static final String[] NOTHING = {};
    @TempDir
    private Path folder;
    private final List<Written> tests = new ArrayList<>();

    /** A test that has been written, and what its node gives. */
    private record Written(String what, String method, Table table, Evaluation expected) {
    }

    @Test
    void everyWayToTestGivesTheFiguresOfItsNode() throws Exception {
        List<String> wrong = new ArrayList<>();
        try (WrittenClasses classes = new WrittenClasses(folder)) {
            Map<String, Table> tables = SmallTables.all();
            Table iris = Examples.table("iris");
            List<Flow> labels = List.of(flow("weka.classify.J48"), flow("weka.classify.NaiveBayes"));
            List<Flow> numbers = List.of(flow("weka.classify.M5P"), flow("weka.classify.GaussianProcesses"));
            write(classes, "test.cross-validate", iris, labels, NOTHING);
            write(classes, "test.cross-validate", iris, labels, "stratified", "false", "seed", "7");
            write(classes, "test.cross-validate", iris, List.of(flow("weka.classify.J48"), flow("weka.classify.J48")),
                    "repeats", "3", "folds", "4");
            write(classes, "test.cross-validate", tables.get("numbers"), numbers, "stratified", "false", "repeats", "2");
            write(classes, "test.cross-validate", tables.get("numbers"), numbers, "method", "leave-one-out");
            write(classes, "test.cross-validate", tables.get("iris"), labels, "method", "leave-one-out");
            write(classes, "test.hold-out", iris, labels, NOTHING);
            write(classes, "test.hold-out", iris, labels, "share", "0.29", "stratified", "true", "repeats", "3");
            write(classes, "test.hold-out", iris, labels, "shuffled", "false", "share", "0.8");
            write(classes, "test.hold-out", tables.get("numbers"), numbers, "seed", "99999999999");
            write(classes, "test.cross-validate", iris, List.of(flow("weka.classify.IBk",
                    "weka.filter.unsupervised.Normalize"), flow("weka.classify.RandomForest",
                    "weka.filter.supervised.Discretize", "weka.filter.unsupervised.RemoveUseless",
                    "weka.filter.supervised.AttributeSelection")), NOTHING);
            classes.compile();
            for (Written each : tests) {
                Object figures = classes.call(each.method(), WekaTables.instances(each.table()));
                if (!figures(each.expected()).equals(figures)) {
                    wrong.add(each.what() + ": " + figures + "\n instead of " + figures(each.expected()));
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private static Map<String, Map<String, Double>> figures(Evaluation evaluation) {
        Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
        for (Score score : evaluation.scores()) {
            figures.put(figures.containsKey(score.learner()) ? score.learner() + " (2)" : score.learner(),
                    score.metrics());
        }
        return figures;
    }

    /** A learner and the filters in front of it. */
    private record Flow(String learner, List<String> filters) {
    }

    private static Flow flow(String learner, String... filters) {
        return new Flow(learner, List.of(filters));
    }

    private void write(WrittenClasses classes, String test, Table table, List<Flow> flows, String... settings)
            throws Exception {
        List<Shape> shapes = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        List<Value> learners = new ArrayList<>();
        for (Flow flow : flows) {
            WrittenMethod.Wires wires = new WrittenMethod.Wires(Map.of(), Map.of(), table.schema());
            Map<String, List<Value>> inputs = Map.of();
            for (String filter : flow.filters()) {
                TestRun run = new TestRun(Nodes.type(filter), Map.of(), inputs);
                run.run();
                Preparation steps = (Preparation) run.outputs().get("preparation");
                String method = classes.add(new WrittenMethod(Nodes.type(filter), Map.of(), wires, "preparation"));
                inputs = Map.of("preparation", List.of(steps));
                wires = new WrittenMethod.Wires(Map.of(), Map.of(), table.schema()).and("preparation",
                        List.of(new Shape.OfPreparation(steps.name(), (java.io.Serializable) steps)),
                        List.of(WrittenClasses.reference(method) + "()"));
            }
            TestRun run = new TestRun(Nodes.type(flow.learner()), Map.of(), inputs);
            run.run();
            Learner learner = (Learner) run.outputs().get("learner");
            learners.add(learner);
            shapes.add(new Shape.OfLearner(learner.name(), learner.task(), (java.io.Serializable) learner));
            expressions.add(WrittenClasses.reference(classes.add(new WrittenMethod(Nodes.type(flow.learner()), Map.of(),
                    wires, "learner"))) + "()");
        }
        Map<String, SettingValue> values = new LinkedHashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            values.put(settings[i], SettingValue.of(settings[i + 1]));
        }
        TestRun run = new TestRun(Nodes.type(test), values, Map.of("table", List.of(table), "learner", learners));
        run.run();
        String method = classes.add(new WrittenMethod(Nodes.type(test), values,
                WrittenMethod.Wires.table(table.schema()).and("learner", shapes, expressions), "evaluation"));
        tests.add(new Written(test + " " + values + " " + flows, method, table,
                (Evaluation) run.outputs().get("evaluation")));
    }
}
