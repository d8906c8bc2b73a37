// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.pmml;

import java.util.Arrays;
import java.util.List;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Formula.Combined;
import org.stitchbird.engine.scoring.Formula.Constant;
import org.stitchbird.engine.scoring.Formula.Operation;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Term;
import org.stitchbird.export.Messages;

/** Writes the choice of the nearest centre as a clustering model. */
record Clusters(Fields fields, Schema schema) {
    /** The model, if all centres are whole. */
    Part of(Predictor predictor, List<String> names) throws NodeFailure {
        if (!(predictor instanceof Predictor.Nearest nearest) || nearest.terms().stream().anyMatch(this::hasHole)) {
            throw new NodeFailure(Messages.get("pmml.clusters"));
        }
        return (xml, about) -> {
            xml.open("ClusteringModel", "modelName", about.name(), "functionName", "clustering", "modelClass",
                    "centerBased", "numberOfClusters", names.size());
            schema.write(xml, nearest);
            xml.add(about.outputs());
            xml.open("ComparisonMeasure", "kind", "distance");
            xml.empty(nearest.squared() ? "squaredEuclidean" : "cityBlock").close("ComparisonMeasure");
            for (Term term : nearest.terms()) {
                xml.empty("ClusteringField", "field", field(term), "compareFunction",
                        term instanceof Term.OfLabel ? "delta" : "absDiff");
            }
            for (int centre = 0; centre < names.size(); centre++) {
                xml.open("Cluster", "id", names.get(centre), "name", names.get(centre));
                StringBuilder numbers = new StringBuilder();
                for (Term term : nearest.terms()) {
                    numbers.append(numbers.isEmpty() ? "" : " ").append(centre(term, centre));
                }
                xml.text("Array", numbers.toString(), "n", nearest.terms().size(), "type", "real");
                xml.close("Cluster");
            }
            xml.close("ClusteringModel");
        };
    }

    /** Whether a number may be missing, other than in a row whose distance to all centres then grows by as much. */
    private boolean hasHole(Term term) {
        return switch (term) {
            case Term.OfNumber number -> Arrays.stream(number.centres()).anyMatch(Double::isNaN)
                    || fields.mayBeMissing(number.cell()) && Arrays.stream(number.missing()).distinct().count() > 1;
            case Term.OfLabel label -> Arrays.stream(label.centres()).anyMatch(centre -> centre < 0);
        };
    }

    private String field(Term term) {
        return switch (term) {
            case Term.OfNumber number -> fields.of(new Combined(Operation.DIVIDED_BY, new Combined(Operation.MINUS,
                    new Formula.Cell(number.cell()), new Constant(number.least())), new Constant(number.width())),
                    fields.cell(number.cell()) + " from 0 to 1");
            // A label that is missing is none of theirs.
            case Term.OfLabel label -> fields.of(new Formula.Given(new Formula.Cell(label.cell()), new Constant(-1)),
                    "position of " + fields.cell(label.cell()));
        };
    }

    private static double centre(Term term, int centre) {
        return switch (term) {
            case Term.OfNumber number -> (number.centres()[centre] - number.least()) / number.width();
            case Term.OfLabel label -> label.centres()[centre];
        };
    }
}
