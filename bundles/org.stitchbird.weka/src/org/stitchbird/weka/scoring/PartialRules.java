// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import static org.stitchbird.weka.scoring.Arithmetic.cell;
import static org.stitchbird.weka.scoring.Arithmetic.compares;
import static org.stitchbird.weka.scoring.Arithmetic.minus;
import static org.stitchbird.weka.scoring.Arithmetic.number;
import static org.stitchbird.weka.scoring.Arithmetic.plus;
import static org.stitchbird.weka.scoring.Arithmetic.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Predictor.Link;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.engine.scoring.Test;
import org.stitchbird.engine.scoring.Test.Relation;
import weka.classifiers.Classifier;
import weka.classifiers.rules.part.ClassifierDecList;
import weka.classifiers.trees.j48.BinC45Split;
import weka.classifiers.trees.j48.ClassifierSplitModel;
import weka.classifiers.trees.j48.Distribution;

/**
 * PART: the first rule that holds answers. A row of which a condition's cell is missing belongs to a rule in part, and
 * with the rest to later ones.
 */
final class PartialRules {
    private static final double NEXT_TO_NOTHING = 1e-6;

    /** A condition: where it holds, and the share of rows with a missing cell that count as if it did. */
    private record Condition(Test holds, Formula cell, double share) {
    }

    /** Conditions from the first to the last, and the answer. */
    private record Rule(List<Condition> conditions, double[] answer) {
    }

    private final Seen seen;
    private final List<Rule> rules = new ArrayList<>();
    private final Set<Integer> cells = new TreeSet<>();

    private PartialRules(Seen seen) {
        this.seen = seen;
    }

    static Predictor of(Classifier trained, Seen seen) throws NodeFailure {
        Object root = WekaFields.get(trained, "m_root", Object.class);
        PartialRules all = new PartialRules(seen);
        for (Object rule : WekaFields.get(root, "theRules", List.class)) {
            all.rules.add(all.rule((ClassifierDecList) rule));
        }
        return all.predictor();
    }

    /** What it takes for the likeliest label. */
    static Predictor chosen(Classifier trained, Seen seen) throws NodeFailure {
        return new Predictor.Linked(of(trained, seen), Link.CLEARLY_LIKELIEST);
    }

    private Rule rule(ClassifierDecList list) throws NodeFailure {
        List<Condition> conditions = new ArrayList<>();
        ClassifierDecList at = list;
        while (!WekaFields.is(at, "m_isLeaf")) {
            int way = WekaFields.whole(at, "indeX");
            conditions.add(condition(WekaFields.get(at, "m_localModel", ClassifierSplitModel.class), way));
            at = WekaFields.get(at, "m_sons", ClassifierDecList[].class)[way];
        }
        Distribution rows = WekaFields.get(at, "m_localModel", ClassifierSplitModel.class).distribution();
        double[] answer = new double[seen.header().numClasses()];
        for (int label = 0; label < answer.length; label++) {
            answer[label] = rows.prob(label);
        }
        return new Rule(conditions, answer);
    }

    private Condition condition(ClassifierSplitModel split, int way) throws NodeFailure {
        int column = C45Trees.column(split);
        double border = C45Trees.border(split);
        Formula cell = seen.of(column);
        cells.add(seen.cell(column));
        Test holds;
        if (!seen.labels(column)) {
            holds = compares(cell, way == 0 ? Relation.AT_MOST : Relation.MORE, border);
        } else if (split instanceof BinC45Split) {
            boolean[] labels = Trees.only(seen, column, (int) border);
            for (int label = 0; label < labels.length && way == 1; label++) {
                labels[label] = !labels[label];
            }
            holds = new Test.Among(cell, labels);
        } else {
            holds = new Test.Among(cell, Trees.only(seen, column, way));
        }
        Distribution rows = split.distribution();
        return new Condition(holds, cell, rows.perBag(way) / rows.total());
    }

    private Predictor predictor() {
        List<Predictor.Rule> whole = new ArrayList<>();
        for (Rule rule : rules) {
            whole.add(new Predictor.Rule(new Test.All(rule.conditions().stream().map(Condition::holds).toList()),
                    new Predictor.Fixed(rule.answer())));
        }
        Predictor nothing = new Predictor.Fixed(new double[seen.header().numClasses()]);
        Predictor plain = new Predictor.Rules(whole, nothing);
        if (cells.isEmpty()) {
            return plain;
        }
        Test missing = new Test.Any(cells.stream().map(cell -> (Test) new Test.Missing(cell(cell))).toList());
        return new Predictor.Rules(List.of(new Predictor.Rule(missing, inParts())), plain);
    }

    /** The same for rows with missing cells: the parts of the rules one after the other, as far as any is left. */
    private Predictor inParts() {
        List<Integer> places = List.copyOf(cells);
        Parts parts = new Parts(places.size());
        for (Rule rule : rules) {
            parts.add(rule, places);
        }
        return new Predictor.Chained(new Predictor.Computed(places.stream().map(Arithmetic::cell).toList()),
                parts.derived, new Predictor.Computed(parts.sums));
    }

    /** The cells of a row that holds the needed cells, then part and rest for each rule. */
    private final class Parts {
        private final int inputs;
        private final List<Scoring.Derived> derived = new ArrayList<>();
        private final List<Formula> sums = new ArrayList<>();
        private Formula rest = number(1);

        Parts(int inputs) {
            this.inputs = inputs;
            for (int label = 0; label < seen.header().numClasses(); label++) {
                sums.add(number(0));
            }
        }

        private Formula add(String name, Formula formula) {
            derived.add(new Scoring.Derived(name, formula, List.of()));
            return cell(inputs + derived.size() - 1);
        }

        /** Weka multiplies the shares from the last condition to tell the part, and from the first for the answer. */
        void add(Rule rule, List<Integer> places) {
            Formula part = number(1);
            Formula weight = number(1);
            for (int i = 0; i < rule.conditions().size(); i++) {
                part = times(share(rule.conditions().get(rule.conditions().size() - 1 - i), places), part);
                weight = times(share(rule.conditions().get(i), places), weight);
            }
            Formula own = add("part", part);
            Formula before = rest;
            Test counts = new Test.All(List.of(compares(before, Relation.MORE, NEXT_TO_NOTHING),
                    compares(own, Relation.MORE, NEXT_TO_NOTHING)));
            Formula answering = add("weight", weight);
            for (int label = 0; label < sums.size(); label++) {
                Formula more = plus(sums.get(label), times(before, times(answering, number(rule.answer()[label]))));
                sums.set(label, add("sum", new Formula.Choice(counts, more, sums.get(label))));
            }
            rest = add("rest", new Formula.Choice(counts, times(before, minus(number(1), own)), before));
        }

        private Formula share(Condition condition, List<Integer> places) {
            Renamed renamed = new Renamed(places);
            return new Formula.Choice(new Test.Missing(renamed.of(condition.cell())), number(condition.share()),
                    new Formula.Choice(renamed.of(condition.holds()), number(1), number(0)));
        }
    }

    /** The cells by their place among those that are needed. */
    private record Renamed(List<Integer> places) {
        Formula of(Formula formula) {
            return formula instanceof Formula.Cell cell ? cell(places.indexOf(cell.position())) : formula;
        }

        Test of(Test test) {
            return switch (test) {
                case Test.Compares compares -> new Test.Compares(of(compares.left()), compares.relation(),
                        compares.right());
                case Test.Among among -> new Test.Among(of(among.position()), among.labels());
                default -> throw new IllegalArgumentException("No condition of a rule: " + test);
            };
        }
    }
}
