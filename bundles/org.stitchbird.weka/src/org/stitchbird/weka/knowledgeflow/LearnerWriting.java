// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Task;
import org.stitchbird.export.format.PlainFlow.Node;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.WekaBeans;
import org.stitchbird.weka.knowledgeflow.Writing.Outlet;
import org.stitchbird.weka.train.WekaLearner;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.Utils;

/** Writes learners, each where it is tested or trained. */
final class LearnerWriting {
    private final Writing writing;
    private final List<Node> learners = new ArrayList<>();
    private final Map<String, String> trained = new HashMap<>();

    LearnerWriting(Writing writing) {
        this.writing = writing;
    }

    /** Takes note of a learner; answers whether the node is one. */
    boolean write(Node node) {
        Optional<Scheme> scheme = Writing.scheme(node).filter(each -> each.task() != null);
        scheme.ifPresent(each -> learners.add(node));
        return scheme.isPresent();
    }

    /** Trains what has a table and whose text is not shown yet. */
    void trainTheRest() {
        for (Node learner : learners) {
            boolean wired = !writing.flow().flow().into(learner.id(), "table").isEmpty();
            if (wired && (groups(learner) || trained.keySet().stream()
                    .noneMatch(key -> key.startsWith(learner.id() + " ")))) {
                trained(learner, null);
            }
        }
    }

    /** Whether a node learns groups. */
    static boolean groups(Node node) {
        return Writing.scheme(node).map(Scheme::task).filter(task -> task == Task.CLUSTERING).isPresent();
    }

    /**
     * The step of a learner that is trained on the table wired to it, with its text shown.
     *
     * @param testing the rows for testing, or {@code null}
     * @return the step; empty when there is none, which has been told
     */
    Optional<String> trained(Node learner, Outlet testing) {
        String key = learner.id() + " " + testing;
        if (trained.containsKey(key)) {
            return Optional.of(trained.get(key));
        }
        Optional<Outlet> from = writing.arriving(learner, "table");
        if (from.isEmpty()) {
            writing.absent(learner, "kf.write.noTable");
            return Optional.empty();
        }
        Instances header = writing.header(learner, "table");
        Outlet rows = from.get();
        if (groups(learner) && header != null && header.classIndex() >= 0) {
            rows = withoutTarget(learner, rows, header);
        }
        Outlet training = rows;
        if (!rows.connection().equals("trainingSet")) {
            String maker = writing.step(learner, -1, 0, "TrainingSetMaker", Map.of());
            writing.connect(rows, maker);
            training = new Outlet(maker, "trainingSet");
        }
        Optional<String> step = step(learner, header, trained.isEmpty() ? 0 : 1);
        if (step.isPresent()) {
            writing.connect(training, step.get());
            if (testing != null) {
                writing.connect(testing, step.get());
            }
            // A step with clusters cannot tell of them when its rows for testing happen to come first.
            if (!groups(learner) || testing == null) {
                writing.connect(step.get(), "text", writing.step(learner, 0, 1, "TextViewer", Map.of()));
            }
            trained.put(key, step.get());
            writing.leaves(learner, "model", new Outlet(step.get(), connection(learner)));
        }
        return step;
    }

    /** The same rows without the target, which would keep Weka's clusterers from learning. */
    Outlet withoutTarget(Node learner, Outlet rows, Instances header) {
        String filter = writing.step(learner, -2, 0, "Filter", Map.of("filter", TableNodes.handler(
                "weka.filters.unsupervised.attribute.Remove", "-R " + (header.classIndex() + 1))));
        writing.connect(rows, filter);
        return new Outlet(filter, rows.connection());
    }

    /** How a trained learner leaves its step. */
    static String connection(Node learner) {
        return groups(learner) ? "batchClusterer" : "batchClassifier";
    }

    /**
     * A step for a learner, connected to nothing yet.
     *
     * @param header the columns that it will see, or {@code null}
     * @return its name; empty when there is none, which has been told
     */
    Optional<String> step(Node learner, Instances header, int below) {
        Optional<List<Node>> before = Chains.before(writing, learner);
        if (before.isEmpty()) {
            writing.absent(learner, "kf.write.preparation");
            return Optional.empty();
        }
        Recipe recipe = Writing.recipe(learner);
        try {
            Object bean = before.get().isEmpty() ? WekaBeans.make(recipe, Object.class, header)
                    : new WekaLearner(writing.name(learner), recipe, Chains.preparation(before.get()))
                            .untrained(header);
            String property = groups(learner) ? "clusterer" : "classifier";
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put(property, TableNodes.handler(bean.getClass().getName(), bean instanceof OptionHandler handler
                    ? Utils.joinOptions(handler.getOptions()) : ""));
            String type = recipe.scheme().className();
            String name = type.substring(type.lastIndexOf('.') + 1);
            return Optional.of(writing.step(learner, groups(learner) ? "Clusterer" : "Classifier", name, properties));
        } catch (NodeFailure e) {
            writing.absent(learner, "kf.write.setting", e.getMessage());
        } catch (Exception e) {
            writing.absent(learner, "kf.write.setting", org.stitchbird.weka.WekaWork.reason(e));
        }
        return Optional.empty();
    }
}
