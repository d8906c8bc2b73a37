// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.PairedTest;
import org.stitchbird.engine.data.Preparation;
import org.stitchbird.engine.data.Progress;
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
    private record Written(String what, String method, Table table, Value expected) {
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
            write(classes, "test.cross-validate", tables.get("numbers"), numbers, "stratified", "false",
                    "repeats", "2");
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
            write(classes, "test.compare", iris, labels, "repeats", "3", "folds", "4");
            write(classes, "test.compare", tables.get("numbers"), numbers, "repeats", "2", "folds", "3", "level",
                    "0.3");
            List<Flow> groups = List.of(flow("weka.cluster.SimpleKMeans"), flow("weka.cluster.EM",
                    "weka.filter.unsupervised.Normalize"), flow("weka.cluster.Cobweb"));
            List<Flow> dense = List.of(flow("weka.cluster.EM", "weka.filter.unsupervised.Normalize"),
                    flow("weka.cluster.MakeDensityBasedClusterer"));
            write(classes, "test.evaluate-clusters", iris, groups, NOTHING);
            write(classes, "test.evaluate-clusters", iris, groups, "compare", "false");
            write(classes, "test.evaluate-clusters", iris, groups, "method", "hold-out", "share", "0.55", "seed", "3");
            write(classes, "test.evaluate-clusters", tables.get("numbers alone"), dense, "method", "folds", "folds",
                    "4");
            SettingValue costs = new SettingValue("", List.of(), Map.of("virginica", new SettingValue("", List.of(),
                    Map.of("setosa", SettingValue.of("5.5"), "virginica", SettingValue.of("-1")))));
            write(classes, "test.cross-validate", iris, labels, Map.of("costs", costs), "folds", "3");
            write(classes, "test.hold-out", iris, labels, Map.of("costs", costs), "repeats", "2");
            write(classes, "test.compare", iris, labels, Map.of("costs", costs), "repeats", "2", "folds", "2");
            score(classes, iris, "weka.classify.NaiveBayes", SettingValue.EMPTY);
            score(classes, iris, "weka.classify.DecisionStump", costs);
            score(classes, tables.get("numbers"), "weka.classify.M5P", SettingValue.EMPTY);
            classes.compile();
            for (Written each : tests) {
                Object figures = classes.call(each.method(), WekaTables.instances(each.table()));
                if (each.expected() instanceof Evaluation expected && !figures(expected).equals(figures)) {
                    wrong.add(each.what() + ": " + figures + "\n instead of " + figures(expected));
                } else if (each.expected() instanceof Table expected) {
                    assertEquals("", Same.difference(expected, (Instances) figures), each.what());
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
        List<String> names = List.copyOf(figures.keySet());
        List<PairedTest> tests = evaluation.comparison() == null ? List.of() : evaluation.comparison().tests();
        for (PairedTest test : tests) {
            Map<String, Double> told = figures.computeIfAbsent(names.get(test.first()) + " compared with "
                    + names.get(test.second()), each -> new LinkedHashMap<>());
            told.put(test.metric() + " difference", test.difference());
            told.put(test.metric() + " t", test.t());
            told.put(test.metric() + " p", test.p());
            told.put(test.metric() + " better", switch (test.outcome()) {
                case BETTER -> 1.0;
                case WORSE -> -1.0;
                case OPEN -> 0.0;
            });
        }
        return figures;
    }

    /** What a model answers to its own rows, beside what is true. */
    private void score(WrittenClasses classes, Table table, String learner, SettingValue costs) throws Exception {
        Table answered = Nodes.run(learner, Map.of(), Nodes.table(table), "model", Model.class)
                .apply(table, Progress.NONE);
        add(classes, "test.score-predictions", answered, Map.of("costs", costs), Map.of("table", List.of(answered)),
                WrittenMethod.Wires.table(answered.schema()), "");
    }

    private void add(WrittenClasses classes, String test, Table table, Map<String, SettingValue> values,
            Map<String, List<Value>> inputs, WrittenMethod.Wires wires, String what) throws Exception {
        TestRun run = new TestRun(Nodes.type(test), values, inputs);
        run.run();
        for (Map.Entry<String, Value> output : run.outputs().entrySet()) {
            String method = classes.add(new WrittenMethod(Nodes.type(test), values, wires, output.getKey()));
            tests.add(new Written(test + " " + values + " " + what, method, table, output.getValue()));
        }
    }

    /** A learner and the filters in front of it. */
    private record Flow(String learner, List<String> filters) {
    }

    private static Flow flow(String learner, String... filters) {
        return new Flow(learner, List.of(filters));
    }

    private void write(WrittenClasses classes, String test, Table table, List<Flow> flows, String... settings)
            throws Exception {
        write(classes, test, table, flows, Map.of(), settings);
    }

    private void write(WrittenClasses classes, String test, Table table, List<Flow> flows,
            Map<String, SettingValue> more, String... settings) throws Exception {
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
        values.putAll(more);
        add(classes, test, table, values, Map.of("table", List.of(table), "learner", learners),
                WrittenMethod.Wires.table(table.schema()).and("learner", shapes, expressions), flows.toString());
    }
}
