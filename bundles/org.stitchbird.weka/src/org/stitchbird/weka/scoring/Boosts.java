// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import static org.stitchbird.weka.scoring.Arithmetic.cell;
import static org.stitchbird.weka.scoring.Arithmetic.minus;
import static org.stitchbird.weka.scoring.Arithmetic.number;
import static org.stitchbird.weka.scoring.Arithmetic.over;
import static org.stitchbird.weka.scoring.Arithmetic.plus;
import static org.stitchbird.weka.scoring.Arithmetic.sum;
import static org.stitchbird.weka.scoring.Arithmetic.times;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Predictor.Link;
import org.stitchbird.engine.scoring.Scoring;
import weka.classifiers.Classifier;
import weka.classifiers.meta.AdditiveRegression;
import weka.core.Instances;

/** Boosting: AdaBoostM1 votes, LogitBoost and AdditiveRegression add. */
final class Boosts {
    private static final int TWO = 2;

    private Boosts() {
    }

    static Predictor ada(Classifier trained, Seen seen) throws NodeFailure {
        int count = WekaFields.whole(trained, "m_NumIterationsPerformed");
        if (count == 0) {
            return Families.classifier(WekaFields.get(trained, "m_ZeroR", Classifier.class), seen);
        }
        Classifier[] members = WekaFields.get(trained, "m_Classifiers", Classifier[].class);
        if (count == 1) {
            return Families.classifier(members[0], seen);
        }
        List<Predictor> voters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            voters.add(Families.chosen(members[i], seen));
        }
        double[] weights = Arrays.copyOf(WekaFields.get(trained, "m_Betas", double[].class), count);
        return new Predictor.Linked(new Predictor.Vote(voters, weights), Link.SOFTMAX);
    }

    static Predictor additive(Classifier trained, Seen seen) throws NodeFailure {
        double start = WekaFields.number(trained, "m_InitialPrediction");
        if (!WekaFields.is(trained, "m_SuitableData")) {
            return new Predictor.Fixed(new double[] {start});
        }
        List<Predictor> members = new ArrayList<>(List.of(new Predictor.Fixed(new double[] {start})));
        for (Object member : WekaFields.get(trained, "m_Classifiers", List.class)) {
            members.add(Families.classifier((Classifier) member, seen));
        }
        double[] weights = new double[members.size()];
        Arrays.fill(weights, ((AdditiveRegression) trained).getShrinkage());
        weights[0] = 1;
        return new Predictor.Sum(members, weights);
    }

    static Predictor logit(Classifier trained, Seen arrived) throws NodeFailure {
        Classifier none = WekaFields.get(trained, "m_ZeroR", Classifier.class);
        if (none != null) {
            return Families.classifier(none, arrived);
        }
        Seen seen = arrived.as(WekaFields.get(trained, "m_NumericClassData", Instances.class));
        int labels = WekaFields.whole(trained, "m_NumClasses");
        int rounds = WekaFields.whole(trained, "m_NumGenerated");
        double shrinkage = WekaFields.number(trained, "m_Shrinkage");
        List<?> generated = WekaFields.get(trained, "m_Classifiers", List.class);
        List<Predictor> members = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Classifier[] ofRound = (Classifier[]) generated.get(round);
            for (int label = 0; label < (labels == TWO ? 1 : labels); label++) {
                members.add(Families.classifier(ofRound[label], seen));
            }
        }
        double[] start = WekaFields.get(trained, "m_InitialFs", double[].class);
        Predictor sums = sums(members, labels, shrinkage, start == null ? new double[labels] : start);
        return new Predictor.Linked(sums, Link.SOFTMAX);
    }

    /** For each label what the rounds come to. */
    private static Predictor sums(List<Predictor> members, int labels, double shrinkage, double[] start) {
        List<Scoring.Derived> derived = new ArrayList<>();
        List<Formula> sums = new ArrayList<>(Arrays.stream(start).mapToObj(Arithmetic::number).toList());
        int perRound = labels == TWO ? 1 : labels;
        for (int first = 0; first < members.size(); first += perRound) {
            List<Formula> numbers = new ArrayList<>();
            for (int i = 0; i < perRound; i++) {
                numbers.add(times(number(shrinkage), cell(first + i)));
            }
            // With two labels the second one's is the opposite, and their mean is 0.
            Formula mean = labels == TWO ? number(0) : over(sum(numbers), number(labels));
            for (int label = 0; label < labels; label++) {
                Formula number = label < perRound ? numbers.get(label) : minus(number(0), numbers.get(0));
                Formula more = over(times(minus(number, mean), number(labels - 1)), number(labels));
                derived.add(new Scoring.Derived("sum", plus(sums.get(label), more), List.of()));
                sums.set(label, cell(members.size() + derived.size() - 1));
            }
        }
        return new Predictor.Chained(new Predictor.Side(members), derived, new Predictor.Computed(sums));
    }
}
