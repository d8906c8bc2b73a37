// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Term;

/** Writes predictors as expressions, one for each number of the answer. */
final class SqlPredictors {
    /** The most questions that are written out, counted as often as they are written. */
    private static final int WRITTEN_OUT = 1_000;

    private final SqlQuery query;
    private final SqlFormulas formulas;
    private final SqlLinks links;

    /** Writes into a query. */
    SqlPredictors(SqlQuery query, SqlFormulas formulas) {
        this.query = query;
        this.formulas = formulas;
        this.links = new SqlLinks(query, formulas);
    }

    /** What a predictor answers. */
    List<Sql> answer(Predictor predictor) {
        return switch (predictor) {
            case Predictor.Fixed fixed -> Arrays.stream(fixed.answer()).mapToObj(query::number).toList();
            case Predictor.Computed computed -> computed.formulas().stream().map(formulas::sql).toList();
            case Predictor.Tree tree -> large(List.of(tree)) ? walk(List.of(tree), new double[] {1}, false)
                    : new SqlTrees(query, formulas, this::answer).answer(tree.root());
            case Predictor.Linear linear -> linear(linear);
            case Predictor.Sum sum when large(sum.members()) -> walk(sum.members(), sum.weights(), false);
            case Predictor.Vote vote when large(vote.members()) -> walk(vote.members(), vote.weights(), true);
            case Predictor.Sum sum -> sum(sum.members().stream().map(this::answer).toList(), sum.weights());
            case Predictor.Vote vote -> sum(vote.members().stream().map(this::vote).toList(), vote.weights());
            case Predictor.Side side -> side.members().stream().flatMap(member -> answer(member).stream()).toList();
            case Predictor.Chained chained -> {
                List<Sql> row = answer(chained.first()).stream().map(query::shared).toList();
                yield new SqlPredictors(query, new SqlFormulas(query, row).with(chained.derived()))
                        .answer(chained.second());
            }
            case Predictor.Linked linked -> links.linked(answer(linked.inner()), linked.link());
            case Predictor.Rules rules -> rules(rules);
            case Predictor.Bayes bayes -> new SqlBayes(query, formulas).answer(bayes);
            case Predictor.Nearest nearest -> nearest(nearest);
            case Predictor.Net net -> net(net);
        };
    }

    /** Whether all are trees that would be too long, written out. */
    private static boolean large(List<Predictor> members) {
        int size = 0;
        for (Predictor member : members) {
            if (!(member instanceof Predictor.Tree tree) || !SqlWalk.suits(tree.root())) {
                return false;
            }
            size += SqlTrees.questions(tree.root()) * (SqlTrees.parts(tree.root()) ? tree.width() + 1 : 1);
        }
        return size > WRITTEN_OUT;
    }

    private List<Sql> walk(List<Predictor> members, double[] weights, boolean vote) {
        List<Branch> roots = members.stream().map(member -> ((Predictor.Tree) member).root()).toList();
        return new SqlWalk(query, formulas).answer(roots, weights, vote);
    }

    private List<Sql> vote(Predictor member) {
        List<Sql> answer = answer(member);
        return links.only(links.likeliest(answer), answer.size());
    }

    private List<Sql> sum(List<List<Sql>> answers, double[] weights) {
        List<Sql> sums = new ArrayList<>();
        for (int k = 0; k < answers.get(0).size(); k++) {
            List<Sql> parts = new ArrayList<>();
            for (int m = 0; m < weights.length; m++) {
                Sql answer = answers.get(m).get(k);
                parts.add(weights[m] == 1 ? answer : SqlFormulas.operator(answer, " * ", query.number(weights[m])));
            }
            sums.add(query.chain(" + ", parts));
        }
        return sums;
    }

    private List<Sql> linear(Predictor.Linear linear) {
        List<Sql> inputs = Arrays.stream(linear.cells()).mapToObj(formulas::cell).toList();
        List<Sql> sums = new ArrayList<>();
        for (int k = 0; k < linear.intercepts().length; k++) {
            sums.add(weighted(linear.intercepts()[k], inputs, linear.weights()[k]));
        }
        return sums;
    }

    private Sql weighted(double first, List<Sql> inputs, double[] weights) {
        List<Sql> parts = new ArrayList<>(List.of(query.number(first)));
        for (int i = 0; i < weights.length; i++) {
            parts.add(SqlFormulas.operator(inputs.get(i), " * ", query.number(weights[i])));
        }
        return query.chain(" + ", parts);
    }

    private List<Sql> rules(Predictor.Rules rules) {
        if (rules.rules().isEmpty()) {
            return answer(rules.otherwise());
        }
        List<Sql> tests = new ArrayList<>();
        List<List<Sql>> answers = new ArrayList<>();
        StringBuilder first = new StringBuilder("CASE");
        for (Predictor.Rule rule : rules.rules()) {
            tests.add(formulas.sql(rule.when()));
            first.append("\n  WHEN ").append(tests.getLast().text()).append(" THEN ").append(answers.size());
            answers.add(answer(rule.then()));
        }
        Sql holds = query.shared(Sql.of(first + "\nEND", tests.toArray(Sql[]::new)));
        answers.add(answer(rules.otherwise()));
        List<Sql> all = new ArrayList<>();
        for (int k = 0; k < answers.get(0).size(); k++) {
            StringBuilder text = new StringBuilder("CASE " + holds.text());
            List<Sql> parts = new ArrayList<>(List.of(holds));
            for (int rule = 0; rule < answers.size(); rule++) {
                parts.add(answers.get(rule).get(k));
                text.append(rule == answers.size() - 1 ? " ELSE " : " WHEN " + rule + " THEN ").append(parts.getLast()
                        .text());
            }
            all.add(Sql.of(text.append(" END").toString(), parts.toArray(Sql[]::new)));
        }
        return all;
    }

    private List<Sql> net(Predictor.Net net) {
        List<Sql> signals = Arrays.stream(net.inputs()).mapToObj(formulas::cell).toList();
        for (Predictor.Layer layer : net.layers()) {
            List<Sql> next = new ArrayList<>();
            for (int unit = 0; unit < layer.biases().length; unit++) {
                Sql sum = weighted(layer.biases()[unit], signals, layer.weights()[unit]);
                next.add(query.shared(layer.sigmoid() ? sigmoid(query.shared(sum)) : sum));
            }
            signals = next;
        }
        return signals;
    }

    private Sql sigmoid(Sql sum) {
        return Sql.of("CASE WHEN " + sum.text() + " < " + query.dialect.number(-45.0) + " THEN "
                + query.dialect.number(0.0)
                + " WHEN " + sum.text() + " > " + query.dialect.number(45.0) + " THEN " + query.dialect.number(1.0)
                + " ELSE " + query.dialect.number(1.0) + " / (" + query.dialect.number(1.0) + " + EXP("
                + query.dialect.number(0.0) + " - " + sum.text() + ")) END", sum);
    }

    private List<Sql> nearest(Predictor.Nearest nearest) {
        List<Sql> distances = new ArrayList<>();
        for (int centre = 0; centre < nearest.width(); centre++) {
            List<Sql> parts = new ArrayList<>();
            for (Term term : nearest.terms()) {
                parts.add(part(term, centre, nearest.squared()));
            }
            distances.add(query.shared(query.chain(" + ", parts)));
        }
        StringBuilder text = new StringBuilder("CASE");
        for (int i = 0; i < distances.size() - 1; i++) {
            text.append(" WHEN ");
            for (int other = i + 1; other < distances.size(); other++) {
                text.append(other == i + 1 ? "" : " AND ").append(distances.get(i).text()).append(" <= ")
                        .append(distances.get(other).text());
            }
            text.append(" THEN ").append(i);
        }
        text.append(distances.size() == 1 ? " WHEN TRUE THEN 0" : " ELSE " + (distances.size() - 1)).append(" END");
        return links.only(query.shared(Sql.of(text.toString(), distances.toArray(Sql[]::new))), distances.size());
    }

    private Sql part(Term term, int centre, boolean squared) {
        Sql cell = formulas.cell(term.cell());
        return switch (term) {
            case Term.OfLabel label -> Sql.of("CASE WHEN " + cell.text() + " = " + label.centres()[centre] + " THEN "
                    + query.dialect.number(0.0) + " ELSE " + query.dialect.number(1.0) + " END", cell);
            case Term.OfNumber number -> {
                Sql scaled = query.shared(Sql.of("((" + cell.text() + " - " + query.dialect.number(number.least())
                        + ") / "
                        + query.dialect.number(number.width()) + ")", cell));
                double other = number.centres()[centre];
                Sql difference = query.shared(Sql.of(Double.isNaN(other) ? "CASE WHEN " + scaled.text() + " < "
                        + query.dialect.number(0.5) + " THEN " + query.dialect.number(1.0) + " - " + scaled.text()
                                + " ELSE "
                        + scaled.text() + " END" : "(" + scaled.text() + " - "
                                + query.dialect.number((other - number.least()) / number.width()) + ")", scaled));
                double missing = number.missing()[centre];
                yield Sql.of("COALESCE(" + (squared ? difference.text() + " * " + difference.text() : "ABS("
                        + difference.text() + ")") + ", " + query.dialect.number(squared ? missing * missing
                                : Math.abs(missing)) + ")", difference);
            }
        };
    }
}
