// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.pmml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Branch.Astray;
import org.stitchbird.engine.scoring.Predictor;

/** Writes models that are made of several others: all of them together, or the first one whose predicate holds. */
final class Segments {
    private final Models models;
    private final boolean ofLabels;
    private final Predicates predicates;

    /** One of the models, and the rows that it is for. */
    private record Segment(Consumer<Xml> predicate, Part part, Double weight) {
    }

    /** Writes models that predict labels, or numbers. */
    Segments(Models models, boolean ofLabels) {
        this.models = models;
        this.ofLabels = ofLabels;
        this.predicates = new Predicates(models.fields());
    }

    /** All trees of a sum. */
    Part together(Predictor.Sum sum, List<String> labels) {
        Trees trees = new Trees(models.fields(), models.schema(ofLabels), labels);
        double[] weights = sum.weights();
        boolean equal = Arrays.stream(weights).allMatch(weight -> weight == weights[0]);
        boolean mean = equal && (ofLabels || Math.abs(weights[0] * weights.length - 1) < 1e-12);
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            segments.add(new Segment(xml -> xml.empty("True"), trees.of(sum.members().get(i)),
                    mean ? null : (Double) weights[i]));
        }
        return write(sum, mean ? "average" : ofLabels ? "weightedAverage" : "weightedSum", segments);
    }

    /** The model of the leaf that a row falls into. */
    Part byLeaf(Predictor.Tree tree) throws NodeFailure {
        List<Segment> segments = new ArrayList<>();
        leaves(tree.root(), List.of(), segments);
        return write(tree, "selectFirst", segments);
    }

    private void leaves(Branch branch, List<Consumer<Xml>> path, List<Segment> segments)
            throws NodeFailure {
        if (branch instanceof Branch.Leaf leaf) {
            segments.add(new Segment(all(path), inner(leaf.answer()), null));
            return;
        }
        int cell = branch.cell();
        List<Branch> ways = branch.branches();
        for (int i = 0; i < ways.size(); i++) {
            int way = i;
            boolean takesMissing = branch.missing() instanceof Astray.Way goes && goes.branch() == way;
            leaves(ways.get(i), with(path, xml -> {
                Runnable own = () -> Ways.predicate(predicates, xml, branch, way);
                predicates.compound(xml, "or", takesMissing ? List.of(() -> predicates.missing(xml, cell), own)
                        : List.of(own));
            }), segments);
        }
        if (branch.missing() instanceof Astray.Ends ends) {
            segments.add(new Segment(all(with(path, xml -> predicates.missing(xml, cell))), inner(ends.answer()),
                    null));
        }
    }

    private static <T> List<T> with(List<T> list, T further) {
        List<T> all = new ArrayList<>(list);
        all.add(further);
        return all;
    }

    private Consumer<Xml> all(List<Consumer<Xml>> path) {
        return xml -> predicates.compound(xml, "and", path.stream()
                .map(each -> (Runnable) () -> each.accept(xml)).toList());
    }

    /** The model of the first rule that holds. */
    Part byRule(Predictor.Rules rules) throws NodeFailure {
        List<Segment> segments = new ArrayList<>();
        for (Predictor.Rule rule : rules.rules()) {
            segments.add(new Segment(xml -> predicates.test(xml, rule.when()), inner(rule.then()), null));
        }
        segments.add(new Segment(xml -> xml.empty("True"), inner(rules.otherwise()), null));
        return write(rules, "selectFirst", segments);
    }

    private Part inner(Predictor predictor) throws NodeFailure {
        return ofLabels ? models.label(predictor) : models.number(predictor);
    }

    private Part write(Predictor whole, String method, List<Segment> segments) {
        return (xml, about) -> {
            xml.open("MiningModel", "modelName", about.name(), "functionName",
                    ofLabels ? "classification" : "regression");
            models.schema(ofLabels).write(xml, whole);
            xml.add(about.outputs());
            xml.open("Segmentation", "multipleModelMethod", method, "missingPredictionTreatment",
                    method.equals("selectFirst") ? null : "returnMissing");
            for (int i = 0; i < segments.size(); i++) {
                Segment segment = segments.get(i);
                xml.open("Segment", "id", i + 1, "weight", segment.weight());
                segment.predicate().accept(xml);
                segment.part().write(xml, Part.About.NOTHING);
                xml.close("Segment");
            }
            xml.close("Segmentation").close("MiningModel");
        };
    }
}
