// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.export.format.Remark;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.knowledgeflow.Flowing.Rows;
import org.stitchbird.weka.knowledgeflow.Flowing.Shown;
import org.stitchbird.weka.knowledgeflow.Flowing.Trained;

/** Reads the steps that judge, apply, save and show. */
final class ResultSteps {
    private static final String[] MODELS = {"batchClassifier", "batchClusterer", "incrementalClassifier"};
    private static final Set<String> VIEWERS = Set.of("TextViewer", "GraphViewer", "ImageViewer",
            "ModelPerformanceChart", "CostBenefitAnalysis", "DataVisualizer", "AttributeSummarizer",
            "ScatterPlotMatrix", "StripChart", "SendToPerspective");
    private final Reading reading;
    private final Sketch sketch;
    private final Divisions divisions;

    ResultSteps(Reading reading) {
        this.reading = reading;
        sketch = reading.sketch();
        divisions = new Divisions(sketch);
    }

    /** Reads a step if it is one of those; answers whether it was. */
    boolean read(KfStep step) {
        return switch (step.type()) {
            case "ClassifierPerformanceEvaluator" -> evaluator(step, false);
            case "ClustererPerformanceEvaluator" -> evaluator(step, true);
            case "PredictionAppender" -> appender(step);
            case "SerializedModelSaver" -> modelSaver(step);
            case "Saver" -> saver(step);
            case "Note" -> note(step);
            default -> VIEWERS.contains(step.type()) && viewer(step);
        };
    }

    private List<Trained> models(KfStep step) {
        return reading.all(step, MODELS).stream().filter(Trained.class::isInstance).map(Trained.class::cast).toList();
    }

    private boolean evaluator(KfStep step, boolean groups) {
        List<Trained> models = models(step);
        if (models.isEmpty() || groups && !models.stream().allMatch(this::groupsKnown)) {
            return false;
        }
        if (step.on("evaluateWithRespectToCosts")) {
            sketch.remark(Remark.Weight.CHANGED, "", "kf.costs", step.name());
        }
        String last = null;
        for (Trained model : models) {
            String test = model.division() == null ? null : divisions.tested(model.division(), model.node());
            if (test != null) {
                last = test;
                sketch.move(last, step);
            } else if (groups) {
                last = sketch.node("test.evaluate-clusters", Reading.named(step, ""), Map.of(), step);
                sketch.wire(model.training(), last, "table");
                sketch.wire(model.node(), "learner", last, "learner");
            } else if (model.testing() != null) {
                String applied = applied(step, model, model.testing());
                last = sketch.node("test.score-predictions", Reading.named(step, ""), Map.of(), step);
                sketch.wire(applied, "table", last, "table");
            } else {
                sketch.remark(Remark.Weight.CHANGED, model.node(), "kf.noTest", step.name());
            }
        }
        reading.leaves(step, last == null ? new Shown(models.getFirst().node(), "model")
                : new Shown(last, "evaluation"));
        return true;
    }

    /** Whether groups are measured on divided rows, or on the rows in which they were found. */
    private boolean groupsKnown(Trained model) {
        return model.division() != null ? divisions.tested(model.division(), model.node()) != null
                : model.training() != null && (model.testing() == null || model.testing().equals(model.training()));
    }

    private String applied(KfStep step, Trained model, Rows rows) {
        String node = sketch.node("test.apply-model", Reading.named(step, "ClassifierPerformanceEvaluator"), Map.of(),
                step);
        sketch.wire(rows, node, "table");
        sketch.wire(model, node, "model");
        return node;
    }

    private boolean appender(KfStep step) {
        List<Trained> models = models(step);
        Trained model = models.isEmpty() ? null : models.getFirst();
        if (models.size() != 1 || model.division() != null && model.division().folds()
                || model.division() == null && model.testing() == null) {
            return false;
        }
        Rows rows = model.testing();
        if (rows == null) {
            divisions.train(model.division(), model.node());
            rows = divisions.testing(model.division());
        }
        if (!step.on("appendProbabilities")) {
            sketch.remark(Remark.Weight.CHANGED, "", "kf.answers", step.name());
        }
        reading.leaves(step, new Rows(applied(step, model, rows), "table", null));
        return true;
    }

    private boolean modelSaver(KfStep step) {
        List<Trained> models = models(step);
        for (Trained model : models) {
            if (model.division() != null) {
                divisions.train(model.division(), model.node());
            }
            String type = sketch.type(model.node());
            String name = step.text("filenamePrefix") + "_1_1_" + type.substring(type.lastIndexOf('.') + 1) + ".model";
            String folder = step.text("outputDirectory");
            String file = reading.paths().toWrite(step.name(), (folder.isEmpty() ? "" : folder + "/") + name);
            if (step.on("includeRelationNameInFilename")) {
                sketch.remark(Remark.Weight.CHANGED, "", "kf.fileName", step.name(), file);
            }
            String node = sketch.node("deploy.save-model", Reading.named(step, ""),
                    Map.of("file", SettingValue.of(file)), step);
            sketch.wire(model, node, "model");
        }
        return !models.isEmpty();
    }

    private boolean saver(KfStep step) {
        Optional<Scheme> scheme = Algorithms.node(step.part("saver", "class"));
        List<Flowing> rows = reading.all(step, "dataSet", "instance", "trainingSet", "testSet");
        if (scheme.isEmpty() || rows.isEmpty() || !(rows.getFirst() instanceof Rows table)) {
            return false;
        }
        String node = reading.node(step, scheme.get(), "saver", table.header());
        String relation = step.text("relationNameForFilename").equals("false") || table.header() == null ? ""
                : table.header().relationName().replaceAll("[\\\\/:*?\"<>|]", "_");
        String prefix = step.part("saver", "prefix");
        String folder = step.part("saver", "dir");
        String name = prefix + (prefix.isEmpty() || relation.isEmpty() ? "" : "_") + relation;
        String file = reading.paths().toWrite(step.name(), (folder.isEmpty() ? "" : folder + "/")
                + (name.isEmpty() ? "table" : name) + ending(scheme.get().className()));
        sketch.set(node, "file", file);
        sketch.remark(Remark.Weight.CHANGED, node, "kf.fileName", step.name(), file);
        sketch.wire(table, node, "table");
        return true;
    }

    private static String ending(String className) {
        return switch (className.substring(className.lastIndexOf('.') + 1)) {
            case "CSVSaver" -> ".csv";
            case "JSONSaver" -> ".json";
            case "LibSVMSaver" -> ".libsvm";
            case "SVMLightSaver" -> ".dat";
            case "XRFFSaver" -> ".xrff";
            case "C45Saver" -> ".names";
            case "MatlabSaver" -> ".m";
            case "SerializedInstancesSaver" -> ".bsi";
            case "DictionarySaver" -> ".dict";
            default -> ".arff";
        };
    }

    private boolean note(KfStep step) {
        sketch.note(NoteText.note(step.text("noteText"), step.x(), step.y()));
        return true;
    }

    /** A viewer is not needed, unless what it makes goes on to a step that is. */
    private boolean viewer(KfStep step) {
        boolean goesOn = step.leaving().values().stream().flatMap(List::stream).map(reading::step)
                .anyMatch(next -> !VIEWERS.contains(next.type()));
        if (goesOn) {
            return false;
        }
        reading.unneeded(step);
        return true;
    }
}
