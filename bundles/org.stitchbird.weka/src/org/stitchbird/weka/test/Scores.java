// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.stitchbird.engine.data.LabelCurves;
import org.stitchbird.engine.data.Runs;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Task;
import weka.classifiers.CostMatrix;
import weka.classifiers.evaluation.Prediction;
import weka.core.Attribute;

/** Puts together the score of a learner from the figures of its runs. */
final class Scores {
    private static final double[][] NOTHING = {};

    private Scores() {
    }

    /**
     * The score of that learner.
     *
     * @param runs the figures of one or more runs; of several the score has the means
     * @param costs what the answers were given, or {@code null}
     */
    static Score of(String learner, String method, Attribute target, List<Figures> runs, CostMatrix costs) {
        Runs each = runs.size() == 1 ? null : new Runs(runs.stream().map(Figures::metrics).toList());
        Map<String, Double> metrics = means(runs, Figures::metrics);
        if (!target.isNominal()) {
            return new Score(learner, method, Task.REGRESSION, target.name(), metrics, List.of(), NOTHING, List.of(),
                    List.of(), NOTHING, each, null);
        }
        List<String> labels = new ArrayList<>();
        List<Map<String, Double>> perLabel = new ArrayList<>();
        for (int i = 0; i < target.numValues(); i++) {
            int label = i;
            labels.add(target.value(i));
            perLabel.add(means(runs, run -> run.perLabel().get(label)));
        }
        return new Score(learner, method, Task.CLASSIFICATION, target.name(), metrics, List.copyOf(labels),
                confusion(runs), List.copyOf(perLabel), curves(runs, target),
                costs == null ? NOTHING : costs(costs), each, null);
    }

    private static Map<String, Double> means(List<Figures> runs, Function<Figures, Map<String, Double>> of) {
        if (runs.size() == 1) {
            return of.apply(runs.get(0));
        }
        Runs all = new Runs(runs.stream().map(of).toList());
        Map<String, Double> means = new LinkedHashMap<>();
        runs.forEach(run -> of.apply(run).keySet().forEach(id -> means.put(id, all.mean(id).orElseThrow())));
        return Collections.unmodifiableMap(means);
    }

    private static double[][] confusion(List<Figures> runs) {
        double[][] first = runs.get(0).confusion();
        if (runs.size() == 1) {
            return first;
        }
        double[][] means = new double[first.length][first.length];
        for (int i = 0; i < means.length; i++) {
            for (int j = 0; j < means.length; j++) {
                int actual = i;
                int answered = j;
                means[i][j] = runs.stream().mapToDouble(run -> run.confusion()[actual][answered]).sum() / runs.size();
            }
        }
        return means;
    }

    private static List<LabelCurves> curves(List<Figures> runs, Attribute target) {
        List<Prediction> all = new ArrayList<>();
        runs.forEach(run -> all.addAll(run.predictions()));
        return Curves.of(all, target);
    }

    private static double[][] costs(CostMatrix costs) {
        double[][] all = new double[costs.size()][costs.size()];
        for (int i = 0; i < all.length; i++) {
            for (int j = 0; j < all.length; j++) {
                all[i][j] = costs.getCell(i, j) instanceof Double cost ? cost : Double.NaN;
            }
        }
        return all;
    }
}
