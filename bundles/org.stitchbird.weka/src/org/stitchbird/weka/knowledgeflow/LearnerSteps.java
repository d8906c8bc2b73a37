// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.export.format.Remark;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.knowledgeflow.Flowing.Part;
import org.stitchbird.weka.knowledgeflow.Flowing.Rows;
import org.stitchbird.weka.knowledgeflow.Flowing.Shown;
import org.stitchbird.weka.knowledgeflow.Flowing.Trained;

/** Reads the steps that learn: classifiers, clusterers, associators and the evaluation of columns. */
final class LearnerSteps {
    private final Reading reading;
    private final Sketch sketch;

    LearnerSteps(Reading reading) {
        this.reading = reading;
        sketch = reading.sketch();
    }

    /** Reads a step if it is one of those; answers whether it was. */
    boolean read(KfStep step) {
        return switch (step.type()) {
            case "Classifier" -> learner(step, "classifier", "loadClassifierFileName");
            case "Clusterer" -> learner(step, "clusterer", "loadClustererFileName");
            case "Associator" -> associator(step);
            case "ASSearchStrategy" -> searched(step);
            case "ASEvaluator" -> columns(step);
            default -> false;
        };
    }

    private boolean learner(KfStep step, String property, String loaded) {
        Optional<Rows> testing = reading.first(step, Rows.class, "testSet");
        List<Flowing> training = reading.all(step, "trainingSet", "instance");
        if (training.isEmpty() && !step.text(loaded).isEmpty()) {
            String node = sketch.node("deploy.load-model", Reading.named(step, step.part(property, "class")),
                    Map.of("file", SettingValue.of(reading.paths().toRead(step.name(), step.text(loaded)))), step);
            leaves(step, new Trained(node, null, null, testing.orElse(null)));
            return true;
        }
        Optional<Scheme> scheme = Algorithms.node(step.part(property, "class"));
        if (scheme.isEmpty() || training.isEmpty()) {
            return false;
        }
        Flowing from = training.getFirst();
        String node = reading.node(step, scheme.get(), property, from.header());
        if (from instanceof Part part) {
            divided(step, node, part);
            leaves(step, new Trained(node, part.division(), null, null));
        } else {
            sketch.wire(from, node, "table");
            if (reading.arrivingTypes(step).contains("instance")) {
                sketch.remark(Remark.Weight.CHANGED, node, "kf.batch", step.name());
            }
            leaves(step, new Trained(node, null, from instanceof Rows rows ? rows : null, testing.orElse(null)));
        }
        return true;
    }

    private void leaves(KfStep step, Trained trained) {
        for (String type : step.leaving().keySet()) {
            reading.leaves(step, type, type.equals("text") || type.equals("graph") || type.equals("info")
                    ? new Shown(trained.node(), "model") : trained);
        }
    }

    /** A learner on divided rows: with parts for testing it is tested, without it is trained on its part. */
    private void divided(KfStep step, String node, Part part) {
        if (part.preparation() != null) {
            sketch.wire(part.preparation(), "preparation", node, "preparation");
        }
        if (!reading.all(step, "testSet").isEmpty()) {
            new Divisions(sketch).test(part.division(), node, step);
        } else {
            new Divisions(sketch).train(part.division(), node);
        }
    }

    private boolean associator(KfStep step) {
        Optional<Scheme> scheme = Algorithms.node(step.part("associator", "class"));
        Optional<Rows> rows = reading.first(step, Rows.class, "dataSet", "trainingSet", "testSet");
        if (scheme.isEmpty() || rows.isEmpty()) {
            return false;
        }
        String node = reading.node(step, scheme.get(), "associator", rows.get().header());
        sketch.wire(rows.get(), node, "table");
        reading.leaves(step, new Shown(node, "rules"));
        return true;
    }

    /** A search is a setting of the steps to which it leads. */
    private boolean searched(KfStep step) {
        List<String> led = step.leaving().getOrDefault("info", List.of());
        return ColumnSearch.of(step).isPresent() && !led.isEmpty()
                && led.stream().allMatch(name -> reading.step(name).type().equals("ASEvaluator"));
    }

    private boolean columns(KfStep step) {
        Optional<Scheme> scheme = Algorithms.node(step.part("evaluator", "class"));
        Optional<KfStep> search = reading.sources(step, "info").stream().findFirst();
        List<Flowing> rows = reading.all(step, "trainingSet", "dataSet");
        if (scheme.isEmpty() || rows.isEmpty() || search.flatMap(ColumnSearch::of).isEmpty()) {
            return false;
        }
        Flowing from = rows.getFirst();
        String node = reading.node(step, scheme.get(), "evaluator", from.header());
        try {
            sketch.set(node, ColumnSearch.SETTING, ColumnSearch.value(search.get(), from.header()));
        } catch (NodeFailure e) {
            sketch.remark(Remark.Weight.CHANGED, node, "kf.options", search.get().name(),
                    search.get().part("searchStrategy", "options"), e.getMessage());
        }
        sketch.wire(from, node, "table");
        Shown shown = new Shown(node, "ranking");
        if (from instanceof Part part) {
            sketch.remark(Remark.Weight.CHANGED, node, "kf.columnFolds", step.name());
            if (part.preparation() != null) {
                sketch.wire(part.preparation(), "preparation", node, "preparation");
            }
            Part selected = new Part(part.division(), node, null);
            step.leaving().keySet().forEach(type -> reading.leaves(step, type, Kept.TABLES.contains(type) ? selected
                    : shown));
        } else {
            Rows selected = new Rows(node, "table", null);
            step.leaving().keySet().forEach(type -> reading.leaves(step, type, Kept.TABLES.contains(type) ? selected
                    : shown));
        }
        return true;
    }
}
