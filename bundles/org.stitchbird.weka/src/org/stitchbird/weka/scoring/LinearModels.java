// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import java.util.Arrays;
import java.util.List;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Predictor.Link;
import org.stitchbird.engine.scoring.Test;
import weka.classifiers.Classifier;
import weka.filters.Filter;

/** LinearRegression, SimpleLinearRegression and Logistic. */
final class LinearModels {
    private LinearModels() {
    }

    static Predictor regression(Classifier trained, Seen arrived) throws NodeFailure {
        boolean asItIs = WekaFields.is(trained, "m_checksTurnedOff") || WekaFields.is(trained, "m_isZeroR");
        Seen seen = asItIs ? arrived : after(trained, arrived, "m_TransformFilter", "m_MissingFilter");
        boolean[] selected = WekaFields.get(trained, "m_SelectedAttributes", boolean[].class);
        double[] coefficients = WekaFields.get(trained, "m_Coefficients", double[].class);
        List<Integer> columns = seen.columns().stream().filter(column -> selected[column]).toList();
        double[] weights = Arrays.copyOf(coefficients, columns.size());
        return new Predictor.Linear(seen.cells(columns), new double[][] {weights},
                new double[] {coefficients[weights.length]}, true);
    }

    /** The columns behind filters that a model keeps in fields. */
    static Seen after(Classifier trained, Seen arrived, String... filters) throws NodeFailure {
        Seen seen = arrived;
        for (String field : filters) {
            Filter filter = WekaFields.get(trained, field, Filter.class);
            seen = filter == null ? seen : Filters.after(filter, seen);
        }
        return seen;
    }

    static Predictor simple(Classifier trained, Seen seen) throws NodeFailure {
        double intercept = WekaFields.number(trained, "m_intercept");
        if (WekaFields.get(trained, "m_attribute", Object.class) == null) {
            return new Predictor.Fixed(new double[] {intercept});
        }
        int column = WekaFields.whole(trained, "m_attributeIndex");
        Predictor line = new Predictor.Linear(new int[] {seen.cell(column)},
                new double[][] {{WekaFields.number(trained, "m_slope")}}, new double[] {intercept}, false);
        return new Predictor.Rules(List.of(new Predictor.Rule(new Test.Missing(seen.of(column)),
                new Predictor.Fixed(new double[] {WekaFields.number(trained, "m_classMeanForMissing")}))), line);
    }

    static Predictor logistic(Classifier trained, Seen arrived) throws NodeFailure {
        Seen seen = after(trained, arrived, "m_ReplaceMissingValues", "m_AttFilter", "m_NominalToBinary");
        double[][] parameters = WekaFields.get(trained, "m_Par", double[][].class);
        List<Integer> columns = seen.columns();
        int answers = WekaFields.whole(trained, "m_NumClasses") - 1;
        double[][] weights = new double[answers][columns.size()];
        double[] intercepts = new double[answers];
        for (int answer = 0; answer < answers; answer++) {
            intercepts[answer] = parameters[0][answer];
            for (int i = 0; i < columns.size(); i++) {
                weights[answer][i] = parameters[i + 1][answer];
            }
        }
        return new Predictor.Linked(new Predictor.Linear(seen.cells(columns), weights, intercepts, false),
                Link.SOFTMAX_WITH_LAST_ZERO);
    }
}
