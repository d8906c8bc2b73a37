// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.util.Map;
import java.util.Optional;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.format.PlainFlow.Node;
import org.stitchbird.weka.knowledgeflow.Writing.Outlet;
import weka.core.Instances;

/** Writes the nodes that test learners. */
final class TestNodes {
    private final Writing writing;
    private final TableNodes tables;
    private final LearnerWriting learners;

    TestNodes(Writing writing, TableNodes tables, LearnerWriting learners) {
        this.writing = writing;
        this.tables = tables;
        this.learners = learners;
    }

    /** Writes a node if it is one of those; answers whether it was, also when it has no counterpart. */
    boolean write(Node node) {
        return switch (node.type()) {
            case "test.cross-validate", "test.hold-out" -> tested(node);
            case "test.evaluate-clusters" -> clusters(node);
            default -> false;
        };
    }

    private boolean tested(Node node) {
        boolean folds = node.type().equals("test.cross-validate");
        Optional<Outlet> rows = writing.arriving(node, "table");
        Instances header = writing.header(node, "table");
        Optional<String> unable = unable(node, folds, header);
        if (rows.isEmpty() || unable.isPresent()) {
            writing.absent(node, rows.isEmpty() ? "kf.write.noTable" : unable.get());
            return true;
        }
        String maker = folds ? writing.step(node, -1, 0, "CrossValidationFoldMaker", Map.of("numFolds",
                Writing.text(node, "folds", "10"), "seed", Writing.text(node, "seed", "1"), "preserveOrder", false))
                : writing.step(node, -1, 0, "TrainTestSplitMaker", TableNodes.splitting(node));
        writing.connect(folds ? rows.get() : tables.copy(node, rows.get()), maker);
        learners(node, header, maker, maker);
        return true;
    }

    /** Writes each learner of a test between what gives the rows for training and for testing, and its evaluator. */
    private void learners(Node node, Instances header, String training, String testing) {
        int below = 0;
        for (PlainFlow.Wire wire : writing.flow().flow().into(node.id(), "learner")) {
            Node learner = writing.flow().flow().node(wire.from());
            Optional<String> step = Writing.scheme(learner).filter(scheme -> scheme.task() != null).isEmpty()
                    ? Optional.empty() : learners.step(learner, header, below);
            if (step.isEmpty()) {
                writing.absent(node, "kf.write.learner");
                continue;
            }
            writing.connect(training, "trainingSet", step.get());
            writing.connect(testing, "testSet", step.get());
            evaluated(writing, node, step.get(), LearnerWriting.groups(learner), below++);
        }
    }

    private boolean clusters(Node node) {
        Optional<Outlet> rows = writing.arriving(node, "table");
        Instances header = writing.header(node, "table");
        String method = Writing.text(node, "method", "training");
        if (rows.isEmpty() || header == null || method.equals("folds")) {
            writing.absent(node, rows.isEmpty() ? "kf.write.noTable" : header == null ? "kf.write.columns"
                    : "kf.write.likelihood");
            return true;
        }
        Outlet seen = rows.get();
        if (header.classIndex() >= 0) {
            seen = learners.withoutTarget(node, seen, header);
            if (header.classAttribute().isNominal() && Writing.text(node, "compare", "true").equals("true")) {
                writing.changed(node, "kf.write.noLabels");
            }
            header.setClassIndex(-1);
            header.deleteAttributeAt(header.attribute(writing.flow().arriving(node.id(), "table").get().targetName())
                    .index());
        }
        if (method.equals("hold-out")) {
            String maker = writing.step(node, -1, 0, "TrainTestSplitMaker", TableNodes.splitting(node));
            writing.connect(tables.copy(node, seen), maker);
            learners(node, header, maker, maker);
        } else {
            String training = writing.step(node, -1, 0, "TrainingSetMaker", Map.of());
            String testing = writing.step(node, -1, 1, "TestSetMaker", Map.of());
            writing.connect(seen, training);
            writing.connect(seen, testing);
            learners(node, header, training, testing);
        }
        return true;
    }

    /** Writes an evaluator behind the step of a learner, and shows what it says. */
    static void evaluated(Writing writing, Node node, String learner, boolean groups, int below) {
        String evaluator = writing.step(node, 1, below, groups ? "ClustererPerformanceEvaluator"
                : "ClassifierPerformanceEvaluator", Map.of());
        writing.connect(learner, groups ? "batchClusterer" : "batchClassifier", evaluator);
        String viewer = writing.step(node, 2, below, "TextViewer", Map.of());
        writing.connect(evaluator, "text", viewer);
        writing.leaves(node, "evaluation", new Outlet(evaluator, "text"));
    }

    private static Optional<String> unable(Node node, boolean folds, Instances header) {
        boolean labels = header == null || header.classIndex() >= 0 && header.classAttribute().isNominal();
        boolean stratified = Writing.text(node, "stratified", String.valueOf(folds)).equals("true");
        if (!Writing.text(node, "repeats", "1").equals("1")) {
            return Optional.of("kf.write.repeats");
        } else if (node.settings().containsKey("costs")) {
            return Optional.of("kf.write.costs");
        } else if (!Writing.text(node, "method", "folds").equals("folds")) {
            return Optional.of("kf.write.oneByOne");
        }
        return labels && stratified != folds ? Optional.of(folds ? "kf.write.plainFolds" : "kf.write.stratified")
                : Optional.empty();
    }
}
