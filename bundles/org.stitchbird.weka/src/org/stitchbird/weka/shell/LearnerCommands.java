// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.shell;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.PlainFlow.Node;
import org.stitchbird.export.format.PlainFlow.Wire;
import org.stitchbird.weka.Costs;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.WekaBeans;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.train.WekaLearner;
import weka.core.Instances;

/** Writes commands that train learners, test them and apply their models. */
final class LearnerCommands {
    private static final String ANSWERS = "weka.classifiers.evaluation.output.prediction.CSV -p first-last -decimals 17"
            + " -distribution -file ";
    private final ScriptFiles files;
    private final Script script;
    private final Exported folder;

    LearnerCommands(ScriptFiles files, Script script, Exported folder) {
        this.files = files;
        this.script = script;
        this.folder = folder;
    }

    /** Writes a node if it is one of those; answers whether it was. */
    boolean write(Node node) throws Exception {
        Scheme scheme = Schemes.find(node.type()).filter(each -> each.task() != null).orElse(null);
        if (scheme != null) {
            if (!files.flow().flow().into(node.id(), "table").isEmpty()) {
                train(node, scheme);
            }
            return true;
        }
        switch (node.type()) {
            case "test.cross-validate" -> tested(node, this::folds, "repeats");
            case "test.hold-out" -> tested(node, this::share, "repeats");
            case "test.evaluate-clusters" -> clusters(node);
            case "test.apply-model" -> apply(node);
            case "test.score-predictions" -> score(node);
            case "deploy.save-model" -> {
                begin(node);
                script.command("cp", List.of(files.arriving(node, "model"),
                        script.file("output", files.flow().name(node.id()), ".model")));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void begin(Node node) {
        script.node(files.flow().name(node.id()));
    }

    private static boolean groups(Node node) {
        return Schemes.find(node.type()).filter(scheme -> scheme.task() == Task.CLUSTERING).isPresent();
    }

    private void train(Node node, Scheme scheme) throws Exception {
        begin(node);
        String model = script.file("work", node.id(), ".model");
        String table = groups(node) ? withoutTarget(node) : files.arriving(node, "table");
        List<String> general = new ArrayList<>(List.of("-t", table, "-d", model));
        if (scheme.task() != Task.CLUSTERING) {
            general.addAll(List.of("-c", target(files.table(node, "table").schema()), "-no-cv", "-v"));
        }
        script.weka(line(node.id(), rows(node, groups(node)), general));
        files.leaves(node, "model", model);
    }

    /** The place of the target, counted from 1. */
    private static String target(Schema schema) {
        return String.valueOf(schema.indexOf(schema.targetName()) + 1);
    }

    private Instances rows(Node node, boolean groups) throws Exception {
        Schema schema = files.table(node, "table").schema();
        return groups ? WekaTables.instances(files.table(node, "table").select(schema.names().stream()
                .filter(name -> !name.equals(schema.targetName())).toList())) : files.rows(node, "table");
    }

    /** The file of what arrives, for learners of groups. */
    private String withoutTarget(Node node) throws Exception {
        Schema schema = files.table(node, "table").schema();
        String file = files.arriving(node, "table");
        if (schema.targetName() == null) {
            return file;
        }
        String rest = script.file("work", node.id() + "-columns", ".arff");
        script.weka(List.of("weka.filters.unsupervised.attribute.Remove", "-i", file, "-o", rest, "-decimal", "17",
                "-R", target(schema)));
        return rest;
    }

    /** A learner's class, what is asked of it, and its own options behind: they may end in those of another. */
    private List<String> line(String learner, Instances rows, List<String> general) throws Exception {
        List<String> own = Commands.line(files.value(learner, "learner", WekaLearner.class).untrained(rows));
        List<String> all = new ArrayList<>(List.of(own.get(0)));
        all.addAll(general);
        all.addAll(own.subList(1, own.size()));
        return all;
    }

    /** What a way to test is called with. */
    @FunctionalInterface
    private interface Way {
        List<String> options(Node node, Settings settings) throws Exception;
    }

    private List<String> folds(Node node, Settings settings) throws Exception {
        boolean oneByOne = settings.text("method").equals("leave-one-out");
        return List.of("-x", String.valueOf(oneByOne ? files.table(node, "table").rows() : settings.integer("folds")));
    }

    private List<String> share(Node node, Settings settings) {
        List<String> options = new ArrayList<>(List.of("-split-percentage", String.valueOf(java.math.BigDecimal
                .valueOf(settings.number("share")).movePointRight(2).doubleValue())));
        if (!settings.bool("shuffled")) {
            options.add("-preserve-order");
        }
        return options;
    }

    private void tested(Node node, Way way, String repeats) throws Exception {
        Settings settings = files.flow().settings(node.id());
        List<String> general = new ArrayList<>(List.of("-t", files.arriving(node, "table"), "-c",
                target(files.table(node, "table").schema()), "-v", "-o"));
        general.addAll(way.options(node, settings));
        general.addAll(costs(node, settings));
        begin(node);
        for (Wire wire : files.flow().flow().into(node.id(), "learner")) {
            script.comment(files.flow().name(wire.from()));
            boolean shuffled = !general.contains("-preserve-order");
            script.weka(line(wire.from(), files.rows(node, "table"), general),
                    WekaBeans.seed(settings.integer("seed")), shuffled ? settings.integer(repeats) : 1);
        }
    }

    private List<String> costs(Node node, Settings settings) throws Exception {
        SettingValue costs = settings.get("costs");
        Instances rows = files.rows(node, "table");
        if (costs.settings().isEmpty() || !rows.classAttribute().isNominal()) {
            return List.of();
        }
        StringWriter matrix = new StringWriter();
        Costs.matrix(costs.settings(), rows.classAttribute()).write(matrix);
        String file = script.file("data", node.id(), ".cost");
        folder.with(file, matrix.toString().replace("\r\n", "\n"));
        return List.of("-m", file);
    }

    private void clusters(Node node) throws Exception {
        Settings settings = files.flow().settings(node.id());
        Schema schema = files.table(node, "table").schema();
        boolean folds = settings.text("method").equals("folds");
        boolean compare = !folds && settings.bool("compare")
                && schema.target().filter(target -> target.type() == ColumnType.CATEGORY).isPresent();
        begin(node);
        List<String> general = new ArrayList<>(List.of("-t", compare ? files.arriving(node, "table")
                : withoutTarget(node)));
        if (compare) {
            general.addAll(List.of("-c", target(schema)));
        } else if (folds) {
            general.addAll(List.of("-x", String.valueOf(settings.integer("folds"))));
        }
        for (Wire wire : files.flow().flow().into(node.id(), "learner")) {
            script.comment(files.flow().name(wire.from()));
            List<String> line = line(wire.from(), rows(node, true), general);
            if (folds) {
                script.weka(line, WekaBeans.seed(settings.integer("seed")), 1);
            } else {
                script.weka(line);
            }
        }
    }

    private String learnerClass(Node model) throws Exception {
        boolean prepared = !files.flow().flow().into(model.id(), "preparation").isEmpty();
        return !prepared ? Schemes.find(model.type()).orElseThrow().className() : groups(model)
                ? "weka.clusterers.FilteredClusterer" : "weka.classifiers.meta.FilteredClassifier";
    }

    private void apply(Node node) throws Exception {
        Node model = files.source(node, "model");
        Schema trained = files.table(model, "table").schema();
        Schema asked = files.table(node, "table").schema();
        if (!trained.names().equals(asked.names())) {
            throw new NodeFailure(Messages.get("shell.columns", files.flow().name(node.id())));
        }
        begin(node);
        if (groups(model)) {
            script.weka(List.of(learnerClass(model), "-l", files.arriving(node, "model"), "-T", withoutTarget(node),
                    "-p", "0"));
        } else {
            script.weka(List.of(learnerClass(model), "-l", files.arriving(node, "model"), "-T",
                    files.arriving(node, "table"), "-c", target(trained), "-classifications",
                    ANSWERS + script.file("output", node.id(), ".csv")));
        }
        files.leaves(node, "table", files.arriving(node, "table"));
    }

    private void score(Node node) throws Exception {
        Node applied = files.source(node, "table");
        Node model = files.source(applied, "model");
        List<String> all = new ArrayList<>(List.of(learnerClass(model), "-l", files.arriving(applied, "model"), "-T",
                files.arriving(applied, "table"), "-c", target(files.table(model, "table").schema())));
        all.addAll(costs(node, files.flow().settings(node.id())));
        begin(node);
        script.weka(all);
    }
}
