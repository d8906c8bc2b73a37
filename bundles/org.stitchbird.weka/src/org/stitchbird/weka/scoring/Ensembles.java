// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import static org.stitchbird.weka.scoring.Arithmetic.cell;
import static org.stitchbird.weka.scoring.Arithmetic.number;
import static org.stitchbird.weka.scoring.Arithmetic.over;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Formula.Operation;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Predictor.Link;
import org.stitchbird.weka.Messages;
import weka.classifiers.Classifier;
import weka.classifiers.meta.Stacking;
import weka.classifiers.meta.Vote;
import weka.core.Instances;

/** Learners that ask several others: bags, forests, committees, votes and stacks. */
final class Ensembles {
    private Ensembles() {
    }

    /** What several models answer. */
    static List<Predictor> members(Classifier[] members, Seen seen) throws NodeFailure {
        List<Predictor> all = new ArrayList<>();
        for (Classifier member : members) {
            all.add(Families.classifier(member, seen));
        }
        return all;
    }

    static Predictor bag(Classifier trained, Seen seen) throws NodeFailure {
        return mean(members(WekaFields.get(trained, "m_Classifiers", Classifier[].class), seen), seen);
    }

    static Predictor subSpaces(Classifier trained, Seen seen) throws NodeFailure {
        Classifier none = WekaFields.get(trained, "m_ZeroR", Classifier.class);
        return none != null ? SimpleRules.zero(none, seen) : bag(trained, seen);
    }

    /** The sum divided by its own sum for labels, by the number of members otherwise. */
    private static Predictor mean(List<Predictor> members, Seen seen) {
        Predictor sum = new Predictor.Sum(members, ones(members.size()));
        return seen.header().classAttribute().isNumeric() ? new Predictor.Chained(sum, List.of(),
                new Predictor.Computed(List.of(over(cell(0), number(members.size())))))
                : new Predictor.Linked(sum, Link.SHARES);
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    static Predictor vote(Classifier trained, Seen seen) throws NodeFailure {
        Vote vote = (Vote) trained;
        List<Predictor> members = members(vote.getClassifiers(), seen);
        if (!WekaFields.get(vote, "m_preBuiltClassifiers", List.class).isEmpty()) {
            throw new NodeFailure(Messages.get("formulas.setting", Names.of(trained), "preBuiltClassifiers"));
        }
        boolean numbers = seen.header().classAttribute().isNumeric();
        Predictor combined = switch (vote.getCombinationRule().getSelectedTag().getID()) {
            case Vote.AVERAGE_RULE -> mean(members, seen);
            case Vote.PRODUCT_RULE -> each(members, seen, Operation.TIMES);
            case Vote.MIN_RULE -> each(members, seen, Operation.SMALLEST);
            case Vote.MAX_RULE -> each(members, seen, Operation.GREATEST);
            default -> throw new NodeFailure(Messages.get("formulas.setting", Names.of(trained),
                    vote.getCombinationRule().getSelectedTag().getReadable()));
        };
        // Weka divides by the sum once more.
        return numbers ? combined : new Predictor.Linked(combined, Link.SHARES);
    }

    /** The members' numbers for each label put together, divided by their sum. */
    private static Predictor each(List<Predictor> members, Seen seen, Operation operation) {
        int answers = seen.header().numClasses();
        List<Formula> formulas = new ArrayList<>();
        for (int answer = 0; answer < answers; answer++) {
            Formula formula = cell(answer);
            for (int member = 1; member < members.size(); member++) {
                formula = new Formula.Combined(operation, formula, cell(member * answers + answer));
            }
            formulas.add(formula);
        }
        Predictor all = new Predictor.Chained(new Predictor.Side(members), List.of(),
                new Predictor.Computed(formulas));
        return seen.header().classAttribute().isNumeric() ? all : new Predictor.Linked(all, Link.SHARES);
    }

    static Predictor stack(Classifier trained, Seen seen) throws NodeFailure {
        List<Predictor> members = members(((Stacking) trained).getClassifiers(), seen);
        Instances header = WekaFields.get(trained, "m_MetaFormat", Instances.class);
        Sheet sheet = new Sheet(header.numAttributes() - 1);
        int[] cells = new int[header.numAttributes()];
        for (int column = 0; column < cells.length; column++) {
            cells[column] = column == header.classIndex() ? Seen.NOWHERE : column;
        }
        Predictor meta = Families.classifier(((Stacking) trained).getMetaClassifier(),
                new Seen(sheet, header, cells));
        return new Predictor.Chained(new Predictor.Side(members), sheet.derived(), meta);
    }
}
