// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Copies formulas, tests and predictors for rows whose cells lie in other places. */
final class Renumbering {
    private final IntUnaryOperator place;

    /** For rows in which each cell lies where that says; asked once for each mention of a cell. */
    Renumbering(IntUnaryOperator place) {
        this.place = place;
    }

    int cell(int cell) {
        return place.applyAsInt(cell);
    }

    private int[] cells(int[] cells) {
        return Arrays.stream(cells).map(place).toArray();
    }

    Scoring.Derived of(Scoring.Derived derived) {
        return new Scoring.Derived(derived.name(), of(derived.formula()), derived.labels());
    }

    Formula of(Formula formula) {
        return switch (formula) {
            case Formula.Cell cell -> new Formula.Cell(cell(cell.position()));
            case Formula.Constant constant -> constant;
            case Formula.Combined both -> new Formula.Combined(both.operation(), of(both.left()), of(both.right()));
            case Formula.Applied applied -> new Formula.Applied(applied.function(), of(applied.of()));
            case Formula.Given given -> new Formula.Given(of(given.of()), of(given.otherwise()));
            case Formula.Choice choice -> new Formula.Choice(of(choice.test()), of(choice.then()),
                    of(choice.otherwise()));
            case Formula.Lookup lookup -> new Formula.Lookup(of(lookup.position()), lookup.numbers());
            case Formula.Bin bin -> new Formula.Bin(of(bin.of()), bin.borders(), bin.closed());
        };
    }

    private Test of(Test test) {
        return switch (test) {
            case Test.Compares compares -> new Test.Compares(of(compares.left()), compares.relation(),
                    of(compares.right()));
            case Test.Missing missing -> new Test.Missing(of(missing.of()));
            case Test.Among among -> new Test.Among(of(among.position()), among.labels());
            case Test.All all -> new Test.All(all.tests().stream().map(this::of).toList());
            case Test.Any any -> new Test.Any(any.tests().stream().map(this::of).toList());
            case Test.Not not -> new Test.Not(of(not.test()));
        };
    }

    Predictor of(Predictor predictor) {
        return switch (predictor) {
            case Predictor.Fixed fixed -> fixed;
            case Predictor.Computed computed -> new Predictor.Computed(
                    computed.formulas().stream().map(this::of).toList());
            case Predictor.Tree tree -> new Predictor.Tree(of(tree.root()));
            case Predictor.Linear linear -> new Predictor.Linear(cells(linear.cells()), linear.weights(),
                    linear.intercepts(), linear.interceptsLast());
            case Predictor.Sum sum -> new Predictor.Sum(all(sum.members()), sum.weights());
            case Predictor.Vote vote -> new Predictor.Vote(all(vote.members()), vote.weights());
            case Predictor.Side side -> new Predictor.Side(all(side.members()));
            // The second one sees a row of its own.
            case Predictor.Chained chained -> new Predictor.Chained(of(chained.first()), chained.derived(),
                    chained.second());
            case Predictor.Linked linked -> new Predictor.Linked(of(linked.inner()), linked.link());
            case Predictor.Rules rules -> new Predictor.Rules(rules.rules().stream()
                    .map(rule -> new Predictor.Rule(of(rule.when()), of(rule.then()))).toList(),
                    of(rules.otherwise()));
            case Predictor.Bayes bayes -> new Predictor.Bayes(bayes.priors(),
                    bayes.likelihoods().stream().map(this::of).toList());
            case Predictor.Nearest nearest -> new Predictor.Nearest(nearest.terms().stream().map(this::of).toList(),
                    nearest.squared());
            case Predictor.Net net -> new Predictor.Net(cells(net.inputs()), net.layers());
        };
    }

    private List<Predictor> all(List<Predictor> members) {
        return members.stream().map(this::of).toList();
    }

    private Likelihood of(Likelihood likelihood) {
        int cell = cell(likelihood.cell());
        return switch (likelihood) {
            case Likelihood.OfLabels labels -> new Likelihood.OfLabels(cell, labels.chances());
            case Likelihood.Normal normal -> new Likelihood.Normal(cell, normal.means(), normal.deviations(),
                    normal.precisions());
            case Likelihood.Kernel kernel -> new Likelihood.Kernel(cell, kernel.values(), kernel.weights(),
                    kernel.totals(), kernel.deviations(), kernel.precisions());
        };
    }

    private Term of(Term term) {
        int cell = cell(term.cell());
        return switch (term) {
            case Term.OfNumber number -> new Term.OfNumber(cell, number.least(), number.width(), number.centres(),
                    number.missing());
            case Term.OfLabel label -> new Term.OfLabel(cell, label.centres());
        };
    }

    private Branch of(Branch branch) {
        return switch (branch) {
            case Branch.Leaf leaf -> leaf.answer() instanceof Predictor.Fixed ? leaf
                    : new Branch.Leaf(of(leaf.answer()));
            case Branch.AtNumber split -> new Branch.AtNumber(cell(split.cell()), split.border(), split.closed(),
                    of(split.low()), of(split.high()), of(split.missing()));
            case Branch.ByLabel split -> new Branch.ByLabel(cell(split.cell()),
                    split.branches().stream().map(this::of).toList(), of(split.missing()));
            case Branch.Among split -> new Branch.Among(cell(split.cell()), split.labels(), of(split.inside()),
                    of(split.outside()), of(split.missing()));
        };
    }

    private Branch.Astray of(Branch.Astray missing) {
        return missing instanceof Branch.Astray.Ends ends ? new Branch.Astray.Ends(of(ends.answer())) : missing;
    }
}
