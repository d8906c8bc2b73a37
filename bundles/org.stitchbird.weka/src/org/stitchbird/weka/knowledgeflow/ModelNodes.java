// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.export.format.PlainFlow.Node;
import org.stitchbird.weka.knowledgeflow.Writing.Outlet;
import weka.core.Instances;

/** Writes the nodes that apply, score and save models. */
final class ModelNodes {
    private final Writing writing;
    private final LearnerWriting learners;
    /** The step of the model that a node applies. */
    private final Map<String, String> asked = new HashMap<>();

    ModelNodes(Writing writing, LearnerWriting learners) {
        this.writing = writing;
        this.learners = learners;
    }

    /** Writes a node if it is one of those; answers whether it was, also when it has no counterpart. */
    boolean write(Node node) {
        return switch (node.type()) {
            case "test.apply-model" -> applied(node);
            case "test.score-predictions" -> scored(node);
            case "deploy.save-model" -> savedModel(node);
            default -> false;
        };
    }

    /** The learner that gives the model which is wired to a node; empty for a model from elsewhere. */
    private Optional<Node> learner(Node node) {
        return writing.source(node, "model").filter(source -> Writing.scheme(source)
                .filter(scheme -> scheme.task() != null).isPresent());
    }

    private boolean applied(Node node) {
        Optional<Node> learner = learner(node);
        Optional<Outlet> rows = writing.arriving(node, "table");
        if (learner.isEmpty() || rows.isEmpty()) {
            writing.absent(node, rows.isEmpty() ? "kf.write.noTable" : "kf.write.model");
            return true;
        }
        Optional<Outlet> testing = testing(node, learner.get(), rows.get());
        Optional<String> step = testing.flatMap(outlet -> learners.trained(learner.get(), outlet));
        if (testing.isEmpty()) {
            writing.absent(node, "kf.write.otherColumns");
        }
        step.ifPresent(model -> {
            asked.put(node.id(), model);
            String appender = writing.step(node, "PredictionAppender", "PredictionAppender",
                    Map.of("appendProbabilities", !LearnerWriting.groups(learner.get()) && labels(learner.get())));
            writing.connect(model, LearnerWriting.connection(learner.get()), appender);
            writing.leaves(node, "table", new Outlet(appender, "testSet"));
        });
        return true;
    }

    private boolean labels(Node learner) {
        return writing.flow().arriving(learner.id(), "table").flatMap(schema -> schema.target())
                .filter(target -> target.type() == ColumnType.CATEGORY).isPresent();
    }

    /** The rows that a model is asked about, with the columns that it was trained on; empty when that cannot be. */
    private Optional<Outlet> testing(Node node, Node learner, Outlet rows) {
        Instances here = writing.header(node, "table");
        Instances there = writing.header(learner, "table");
        if (here == null || there == null) {
            return Optional.empty();
        }
        List<String> offered = names(here);
        List<String> wanted = names(there);
        if (LearnerWriting.groups(learner) && there.classIndex() >= 0) {
            wanted.remove(there.classAttribute().name());
        }
        List<Integer> gone = new ArrayList<>();
        for (int i = here.numAttributes() - 1; i >= 0; i--) {
            if (!wanted.contains(offered.get(i))) {
                offered.remove(i);
                gone.add(0, i + 1);
            }
        }
        if (!offered.equals(wanted)) {
            return Optional.empty();
        }
        Outlet outlet = rows;
        if (!gone.isEmpty()) {
            String positions = gone.stream().map(String::valueOf).collect(Collectors.joining(","));
            String filter = writing.step(node, -2, 1, "Filter", Map.of("filter", TableNodes.handler(
                    "weka.filters.unsupervised.attribute.Remove", "-R " + positions)));
            writing.connect(rows, filter);
            writing.changed(node, "kf.write.lessColumns");
            outlet = new Outlet(filter, rows.connection());
        }
        if (outlet.connection().equals("testSet")) {
            return Optional.of(outlet);
        }
        String maker = writing.step(node, -1, 1, "TestSetMaker", Map.of());
        writing.connect(outlet, maker);
        return Optional.of(new Outlet(maker, "testSet"));
    }

    private static List<String> names(Instances header) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.numAttributes(); i++) {
            names.add(header.attribute(i).name());
        }
        return names;
    }

    private boolean scored(Node node) {
        Optional<String> step = writing.source(node, "table").map(Node::id).map(asked::get);
        if (step.isEmpty()) {
            writing.absent(node, "kf.write.scored");
            return true;
        }
        writing.changed(node, "kf.write.priors");
        TestNodes.evaluated(writing, node, step.get(), false, 0);
        return true;
    }

    private boolean savedModel(Node node) {
        Optional<String> model = learner(node).flatMap(learner -> learners.trained(learner, null));
        if (model.isEmpty()) {
            writing.absent(node, "kf.write.model");
            return true;
        }
        Path file = writing.flow().folder().resolve(Writing.text(node, "file", "")).normalize();
        String name = file.getFileName().toString().replaceFirst("(_1_1_[A-Za-z0-9]+)?\\.model$", "");
        String step = writing.step(node, "SerializedModelSaver", "SerializedModelSaver", Map.of("filenamePrefix", name,
                "outputDirectory", file.getParent().toString().replace('\\', '/'), "includeRelationNameInFilename",
                false));
        writing.connect(model.get(), LearnerWriting.connection(learner(node).get()), step);
        writing.changed(node, "kf.write.fileName", name + "_1_1_….model");
        return true;
    }
}
