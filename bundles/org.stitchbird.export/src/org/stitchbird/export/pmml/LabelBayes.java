// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.pmml;

import java.util.Arrays;
import java.util.List;
import org.stitchbird.engine.scoring.Likelihood;
import org.stitchbird.engine.scoring.Predictor;

/** Writes naive Bayes over columns of labels, which is the one that PMML has. */
record LabelBayes(Fields fields, Schema schema, List<String> labels) {
    /** With more columns, products might become too small for a number. */
    private static final int MOST = 100;
    private static final double NEARLY = 1e-9;

    /** Whether it is one. */
    boolean fits(Predictor.Bayes bayes) {
        return bayes.likelihoods().size() <= MOST && bayes.likelihoods().stream().allMatch(each ->
                each instanceof Likelihood.OfLabels of && fields.isLabel(of.cell()) && Arrays.stream(of.chances())
                        .allMatch(row -> Math.abs(Arrays.stream(row).sum() - 1) < NEARLY));
    }

    /** The model. Counts are told as chances: only their proportions matter. */
    Part of(Predictor.Bayes bayes) {
        return (xml, about) -> {
            xml.open("NaiveBayesModel", "modelName", about.name(), "functionName", "classification", "threshold",
                    1e-75);
            schema.write(xml, bayes);
            xml.add(about.outputs()).open("BayesInputs");
            for (Likelihood each : bayes.likelihoods()) {
                Likelihood.OfLabels of = (Likelihood.OfLabels) each;
                xml.open("BayesInput", "fieldName", fields.cell(of.cell()));
                for (int i = 0; i < fields.labels(of.cell()).size(); i++) {
                    int position = i;
                    double[] counts = new double[labels.size()];
                    Arrays.setAll(counts, label -> of.chances()[label][position] * bayes.priors()[label]);
                    xml.open("PairCounts", "value", fields.labels(of.cell()).get(i));
                    counts(xml, counts);
                    xml.close("PairCounts");
                }
                xml.close("BayesInput");
            }
            xml.close("BayesInputs").open("BayesOutput", "fieldName", schema.target());
            counts(xml, bayes.priors());
            xml.close("BayesOutput").close("NaiveBayesModel");
        };
    }

    private void counts(Xml xml, double[] counts) {
        xml.open("TargetValueCounts");
        for (int i = 0; i < counts.length; i++) {
            xml.empty("TargetValueCount", "value", labels.get(i), "count", counts[i]);
        }
        xml.close("TargetValueCounts");
    }
}
