// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import static org.stitchbird.weka.scoring.Arithmetic.cell;
import static org.stitchbird.weka.scoring.Arithmetic.compares;
import static org.stitchbird.weka.scoring.Arithmetic.number;
import static org.stitchbird.weka.scoring.Arithmetic.plus;
import static org.stitchbird.weka.scoring.Arithmetic.times;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Predictor.Link;
import org.stitchbird.engine.scoring.Test.Relation;
import org.stitchbird.weka.Messages;
import weka.classifiers.Classifier;
import weka.classifiers.functions.SMO;
import weka.classifiers.functions.SMOreg;
import weka.core.Instances;

/** SMO and SMOreg with a linear kernel, whose support vectors come to one weight for each column. */
final class SupportVectors {
    private SupportVectors() {
    }

    static Predictor classifier(Classifier trained, Seen arrived) throws NodeFailure {
        if (!WekaFields.is(trained, "m_KernelIsLinear")) {
            throw kernel(trained, ((SMO) trained).getKernel());
        }
        Seen seen = WekaFields.is(trained, "m_checksTurnedOff") ? arrived
                : LinearModels.after(trained, arrived, "m_Missing");
        seen = LinearModels.after(trained, seen, "m_NominalToBinary", "m_Filter");
        Object[][] pairs = WekaFields.get(trained, "m_classifiers", Object[][].class);
        if (WekaFields.is(trained, "m_fitCalibratorModels")) {
            return calibrated(trained, pairs, seen);
        }
        List<int[]> told = new ArrayList<>();
        for (int first = 0; first < pairs.length; first++) {
            for (int second = first + 1; second < pairs.length; second++) {
                if (told(pairs[first][second])) {
                    told.add(new int[] {first, second});
                }
            }
        }
        Predictor outputs = outputs(told.stream().map(pair -> pairs[pair[0]][pair[1]]).toList(), seen);
        List<Formula> votes = new ArrayList<>();
        for (int label = 0; label < pairs.length; label++) {
            votes.add(votes(told, label));
        }
        return new Predictor.Linked(new Predictor.Chained(outputs, List.of(), new Predictor.Computed(votes)),
                Link.SHARES);
    }

    /** Whether there were rows to part two labels. */
    private static boolean told(Object pair) {
        return WekaFields.get(pair, "m_alpha", double[].class) != null
                || WekaFields.get(pair, "m_sparseWeights", double[].class) != null;
    }

    private static Formula votes(List<int[]> pairs, int label) {
        List<Formula> votes = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i)[0] == label || pairs.get(i)[1] == label) {
                boolean second = pairs.get(i)[1] == label;
                votes.add(new Formula.Choice(compares(cell(i), Relation.MORE, 0), number(second ? 1 : 0),
                        number(second ? 0 : 1)));
            }
        }
        return Arithmetic.sum(votes);
    }

    /** Two labels whose output is made a probability by a model of its own. */
    private static Predictor calibrated(Classifier trained, Object[][] pairs, Seen seen) throws NodeFailure {
        if (pairs.length != 2) {
            throw new NodeFailure(Messages.get("formulas.setting", Names.of(trained), "buildCalibrationModels"));
        }
        Object pair = pairs[0][1];
        Instances header = WekaFields.get(pair, "m_calibrationDataHeader", Instances.class);
        Sheet sheet = new Sheet(1);
        Predictor calibrator = Families.classifier(WekaFields.get(pair, "m_calibrator", Classifier.class),
                new Seen(sheet, header, new int[] {0, Seen.NOWHERE}));
        return new Predictor.Chained(outputs(List.of(pair), seen), sheet.derived(), calibrator);
    }

    private static Predictor outputs(List<Object> pairs, Seen seen) throws NodeFailure {
        List<Integer> columns = seen.columns();
        double[][] weights = new double[pairs.size()][columns.size()];
        double[] intercepts = new double[pairs.size()];
        for (int pair = 0; pair < weights.length; pair++) {
            double[] all = weights(pairs.get(pair), seen.size());
            for (int i = 0; i < columns.size(); i++) {
                weights[pair][i] = all[columns.get(i)];
            }
            intercepts[pair] = -WekaFields.number(pairs.get(pair), "m_b");
        }
        return new Predictor.Linear(seen.cells(columns), weights, intercepts, true);
    }

    private static double[] weights(Object pair, int columns) {
        double[] all = WekaFields.get(pair, "m_weights", double[].class);
        double[] some = WekaFields.get(pair, "m_sparseWeights", double[].class);
        if (some == null) {
            return all;
        }
        int[] places = WekaFields.get(pair, "m_sparseIndices", int[].class);
        double[] spread = new double[columns];
        for (int i = 0; i < some.length; i++) {
            spread[places[i]] = some[i];
        }
        return spread;
    }

    static Predictor regression(Classifier trained, Seen arrived) throws NodeFailure {
        Object optimizer = WekaFields.get(trained, "m_optimizer", Object.class);
        double[] weights = WekaFields.get(optimizer, "m_weights", double[].class);
        if (weights == null) {
            throw kernel(trained, ((SMOreg) trained).getKernel());
        }
        Seen seen = LinearModels.after(trained, arrived, "m_Missing");
        seen = WekaFields.is(trained, "m_onlyNumeric") ? seen : LinearModels.after(trained, seen, "m_NominalToBinary");
        seen = LinearModels.after(trained, seen, "m_Filter");
        List<Integer> columns = seen.columns();
        Predictor linear = new Predictor.Linear(seen.cells(columns),
                new double[][] {columns.stream().mapToDouble(column -> weights[column]).toArray()},
                new double[] {-WekaFields.number(optimizer, "m_b")}, false);
        return new Predictor.Chained(linear, List.of(), new Predictor.Computed(List.of(
                plus(times(cell(0), number(WekaFields.number(trained, "m_x1"))),
                        number(WekaFields.number(trained, "m_x0"))))));
    }

    private static NodeFailure kernel(Classifier trained, Object kernel) {
        return new NodeFailure(Messages.get("formulas.kernel", Names.of(trained), Names.of(kernel)));
    }
}
