// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import static org.stitchbird.weka.scoring.Arithmetic.cell;
import static org.stitchbird.weka.scoring.Arithmetic.compares;
import static org.stitchbird.weka.scoring.Arithmetic.number;
import static org.stitchbird.weka.scoring.Arithmetic.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Formula.Operation;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Predictor.Link;
import org.stitchbird.engine.scoring.Test.Relation;
import org.stitchbird.weka.Messages;
import weka.classifiers.Classifier;
import weka.classifiers.meta.MultiClassClassifier;
import weka.core.Range;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.MakeIndicator;

/** ClassificationViaRegression and MultiClassClassifier, which make one problem for each label of one with several. */
final class LabelByLabel {
    private static final double NEXT_TO_NOTHING = 1e-6;

    private LabelByLabel() {
    }

    static Predictor regression(Classifier trained, Seen seen) throws NodeFailure {
        Predictor all = new Predictor.Side(members(trained, seen));
        List<Formula> limited = new ArrayList<>();
        for (int label = 0; label < seen.header().numClasses(); label++) {
            Formula most = new Formula.Combined(Operation.SMALLEST, cell(label), number(1));
            limited.add(new Formula.Combined(Operation.GREATEST, most, number(0)));
        }
        return new Predictor.Linked(new Predictor.Chained(all, List.of(), new Predictor.Computed(limited)),
                Link.SHARES);
    }

    private static List<Predictor> members(Classifier trained, Seen seen) throws NodeFailure {
        Classifier[] members = WekaFields.get(trained, "m_Classifiers", Classifier[].class);
        Filter[] filters = WekaFields.get(trained, "m_ClassFilters", Filter[].class);
        List<Predictor> all = new ArrayList<>();
        for (int i = 0; i < members.length; i++) {
            all.add(Families.classifier(members[i], Filters.after(filters[i], seen)));
        }
        return all;
    }

    static Predictor several(Classifier trained, Seen seen) throws NodeFailure {
        Classifier[] members = WekaFields.get(trained, "m_Classifiers", Classifier[].class);
        if (members.length == 1) {
            return Families.classifier(members[0], seen);
        }
        MultiClassClassifier all = (MultiClassClassifier) trained;
        int method = all.getMethod().getSelectedTag().getID();
        if (method == MultiClassClassifier.METHOD_1_AGAINST_1 || all.getLogLossDecoding()) {
            throw new NodeFailure(Messages.get("formulas.setting", Names.of(trained),
                    all.getLogLossDecoding() ? "logLossDecoding" : all.getMethod().getSelectedTag().getReadable()));
        }
        Filter[] filters = WekaFields.get(trained, "m_ClassFilters", Filter[].class);
        List<Formula> sums = new ArrayList<>();
        for (int label = 0; label < seen.header().numClasses(); label++) {
            sums.add(method == MultiClassClassifier.METHOD_1_AGAINST_ALL ? cell(2 * label + 1)
                    : matching(filters, label));
        }
        int labels = sums.size();
        List<Formula> cells = IntStream.range(0, labels).mapToObj(Arithmetic::cell).toList();
        Predictor shares = new Predictor.Rules(List.of(new Predictor.Rule(
                compares(sum(cells), Relation.MORE, NEXT_TO_NOTHING),
                new Predictor.Linked(new Predictor.Computed(cells), Link.SHARES))),
                SimpleRules.zero(WekaFields.get(trained, "m_ZeroR", Classifier.class), seen));
        return new Predictor.Chained(new Predictor.Chained(new Predictor.Side(members(trained, seen)), List.of(),
                new Predictor.Computed(sums)), List.of(), shares);
    }

    /** The sum of the chances that each member gives to the side on which a label is; each answers with two numbers. */
    private static Formula matching(Filter[] filters, int label) {
        List<Formula> parts = new ArrayList<>();
        for (int member = 0; member < filters.length; member++) {
            Range side = ((MakeIndicator) filters[member]).getValueRange();
            parts.add(cell(2 * member + (side.isInRange(label) ? 1 : 0)));
        }
        return sum(parts);
    }
}
