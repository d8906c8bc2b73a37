// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SchemeSpec;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.spec.Trait;

/** A little catalogue: rows, pass, learn, judge and write; counts how often each node ran. */
public final class SampleTypes {
    /** The columns that "rows" gives. */
    public static final Schema SCHEMA = Schema.of(ColumnSpec.number("length"),
            ColumnSpec.category("species", List.of("rose", "tulip")));

    private final Map<String, AtomicInteger> runs = new ConcurrentHashMap<>();

    /** How often a node of that name ran. */
    public int runs(String node) {
        return runs.getOrDefault(node, new AtomicInteger()).get();
    }

    private NodeType counted(FakeType type, FakeType.Work work) {
        return type.runs(run -> {
            runs.computeIfAbsent(run.name(), name -> new AtomicInteger()).incrementAndGet();
            work.run(run);
        });
    }

    /** All of them, and some more. */
    public List<NodeType> all(NodeType... more) {
        List<NodeType> all = new ArrayList<>(List.of(rows(), pass(), learn(), judge(), write()));
        all.addAll(List.of(more));
        return all;
    }

    /** collect.rows: a table of so many rows. */
    public NodeType rows() {
        FakeType type = FakeType.of(NodeSpec.of("collect.rows", Step.COLLECT, "Rows").about("Makes rows.")
                .out(Port.of("table", Kind.TABLE))
                .settings(SettingSpec.integer("rows", 3).between(1, 1000).label("How many"),
                        SettingSpec.choice("order", "up", new Choice("up", "upwards"), new Choice("down", "downwards")),
                        SettingSpec.text("title", "").cosmetic(),
                        SettingSpec.file("file", "csv").label("File")))
                .checks(check -> check.out("table", SCHEMA));
        return counted(type, run -> {
            int count = (int) run.settings().integer("rows");
            boolean up = run.settings().text("order").equals("up");
            double[] lengths = IntStream.range(0, count).mapToDouble(row -> up ? row : count - row).toArray();
            int[] species = IntStream.range(0, count).map(row -> row % 2).toArray();
            run.out("table", Table.of(List.of(Columns.numbers(SCHEMA.columns().get(0), lengths),
                    Columns.codes(SCHEMA.columns().get(1), species)), null));
        });
    }

    /** prepare.pass: the table as it came, with a seed, columns and a nested algorithm to set. */
    public NodeType pass() {
        List<SchemeSpec> schemes = List.of(new SchemeSpec("scheme.plain", "Plain", "Does little.", List.of()),
                new SchemeSpec("scheme.deep", "Deep", "Goes deep.", List.of(
                        SettingSpec.integer("depth", 3).atLeast(1).label("Depth"),
                        SettingSpec.seed("seed", 1))));
        FakeType type = FakeType.of(NodeSpec.of("prepare.pass", Step.PREPARE, "Pass").about("Passes a table on.")
                .in(Port.of("table", Kind.TABLE)).out(Port.of("table", Kind.TABLE))
                .settings(SettingSpec.column("column", "table").label("Column"),
                        SettingSpec.columns("columns", "table").label("Columns"),
                        SettingSpec.number("share", 0.5).strictlyBetween(0, 1).label("Share"),
                        SettingSpec.bool("fail", false),
                        SettingSpec.text("reason", "no reason").onlyWhen("fail", "true"),
                        SettingSpec.seed("seed", 1).label("Seed"),
                        SettingSpec.scheme("base", SettingValue.scheme("scheme.plain", Map.of()), () -> schemes)
                                .label("Base")))
                .checks(check -> check.schema("table").ifPresent(schema -> check.out("table", schema)));
        return counted(type, run -> {
            if (run.settings().bool("fail")) {
                throw new NodeFailure("It cannot: " + run.settings().text("reason"));
            }
            run.out("table", run.table("table"));
        });
    }

    /** train.learn: a learner, and a model when a table is wired. */
    public NodeType learn() {
        FakeType type = FakeType.of(NodeSpec.of("train.learn", Step.TRAIN, "Learn").about("Learns.")
                .in(Port.of("table", Kind.TABLE).asOptional())
                .out(Port.of("learner", Kind.LEARNER), Port.of("model", Kind.MODEL))
                .settings(SettingSpec.number("accuracy", 0.9)))
                .checks(check -> check.out("learner", new Shape.OfLearner("Learn", Task.CLASSIFICATION, null)));
        return counted(type, run -> run.out("learner",
                new NamedLearner(run.name(), run.settings().number("accuracy"))));
    }

    /** test.judge: an evaluation that gives each learner the accuracy it was set to. */
    public NodeType judge() {
        FakeType type = FakeType.of(NodeSpec.of("test.judge", Step.TEST, "Judge").about("Judges learners.")
                .in(Port.of("table", Kind.TABLE), Port.of("learner", Kind.LEARNER).asMultiple())
                .out(Port.of("evaluation", Kind.EVALUATION)));
        return counted(type, run -> run.out("evaluation", new Evaluation(run.all("learner", Learner.class).stream()
                .map(NamedLearner.class::cast).map(NamedLearner::score).toList())));
    }

    /** deploy.write: writes nothing, but each time. */
    public NodeType write() {
        FakeType type = FakeType.of(NodeSpec.of("deploy.write", Step.DEPLOY, "Write").about("Writes.")
                .in(Port.of("table", Kind.TABLE)).traits(Trait.WRITES)
                .settings(SettingSpec.newFile("file", "csv").label("File")));
        return counted(type, run -> run.show("written", run.table("table")));
    }

    /** A learner that only has a name. */
    public record NamedLearner(String name, double accuracy) implements Learner {
        @Override
        public Task task() {
            return Task.CLASSIFICATION;
        }

        @Override
        public Model train(Table table, Progress progress) {
            throw new UnsupportedOperationException();
        }

        Score score() {
            return SampleScores.classification(name, 100, accuracy, Map.of(Metric.BASELINE, 0.5));
        }
    }
}
