// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Likelihood;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Predictor.Link;
import org.stitchbird.engine.scoring.Term;
import org.stitchbird.export.source.SourceLanguage.Kind;
import org.stitchbird.export.source.SourceLanguage.Shape;

/** Writes predictors as expressions that answer the row, and the functions that they need. */
final class PredictorSource {
    /** The most questions of trees that are written for people. */
    private static final int READABLE = 60;
    /** The most members, rules or cells in one function. */
    private static final int MANY = 50;
    /** The most numbers of a linear predictor that are written as a sum for people. */
    private static final int SHORT_SUM = 40;

    /** The most cells that places of tables can tell apart. */
    private static final int MOST_CELLS = 16_000;

    private final SourceProgram program;
    private final SourceLanguage language;
    private final FormulaSource formulas;
    private final List<ColumnSpec> cells;
    private final TreeSource trees;

    /** Writes into a program. */
    PredictorSource(SourceProgram program, FormulaSource formulas, List<ColumnSpec> cells) {
        this.program = program;
        this.language = program.language;
        this.formulas = formulas;
        this.cells = cells;
        this.trees = new TreeSource(program, formulas, cells, this::text);
    }

    /** A predictor as an expression. */
    String text(Predictor predictor) {
        return switch (predictor) {
            case Predictor.Fixed fixed -> program.numbers("answer", fixed.answer());
            case Predictor.Computed computed -> computed(computed.formulas());
            case Predictor.Tree tree -> tree(tree.root());
            case Predictor.Linear linear -> linear(linear);
            case Predictor.Sum sum -> several("sum", sum.members(), sum.weights());
            case Predictor.Vote vote -> several("vote", vote.members(), vote.weights());
            case Predictor.Side side -> program.call("side", answers(side.members()));
            case Predictor.Chained chained -> chained(chained);
            case Predictor.Linked linked -> program.call(link(linked.link()), text(linked.inner()));
            case Predictor.Rules rules -> rules(rules.rules(), rules.otherwise());
            case Predictor.Bayes bayes -> bayes(bayes);
            case Predictor.Nearest nearest -> nearest(nearest);
            case Predictor.Net net -> net(net);
        };
    }

    private String computed(List<Formula> all) {
        if (all.size() <= MANY) {
            List<String> texts = all.stream().map(formulas::text).toList();
            return function("computed", language.list(Kind.NUMBERS, texts), all.stream().mapToInt(formulas::size)
                    .sum());
        }
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MANY) {
            parts.add(computed(all.subList(from, Math.min(all.size(), from + MANY))));
        }
        return program.call("side", language.list(Kind.TABLE, parts));
    }

    private String function(String word, String expression, int size) {
        return program.function(Shape.ANSWER, word, List.of("return " + expression + ";"), size) + "(row)";
    }

    private String tree(Branch root) {
        boolean parts = TreeSource.parts(root);
        if (!suits(root)) {
            return parts ? new PartsSource(program, formulas, this::text).call(root, "1") : trees.call(root);
        }
        if (TreeSource.questions(root) > READABLE) {
            return table(List.of(root)) + ".answer(row)";
        }
        return parts ? trees.call(root, table(List.of(root)) + ".answer(row)") : trees.call(root);
    }

    private boolean suits(Branch root) {
        return cells.size() <= MOST_CELLS && TreeTable.suits(root);
    }

    private String table(List<Branch> roots) {
        program.helper("Trees");
        String packed = SourceLanguage.call("Trees", TreeTable.pack(roots).stream().map(language::text)
                .toList());
        return program.constant(Kind.TREES, "trees", packed, 10);
    }

    private String several(String helper, List<Predictor> members, double[] weights) {
        String all = program.numbers("weights", weights);
        List<Branch> roots = new ArrayList<>();
        for (Predictor member : members) {
            if (member instanceof Predictor.Tree tree && suits(tree.root())) {
                roots.add(tree.root());
            }
        }
        if (!roots.isEmpty() && roots.size() == members.size()
                && roots.stream().mapToInt(TreeSource::questions).sum() > READABLE) {
            return table(roots) + "." + helper + "(row, " + all + ")";
        }
        return program.call(helper, all, answers(members));
    }

    /** What several answer, as a list of lists of numbers. */
    private String answers(List<Predictor> members) {
        if (members.size() <= MANY) {
            return language.list(Kind.TABLE, members.stream().map(this::text).toList());
        }
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < members.size(); from += MANY) {
            String part = answers(members.subList(from, Math.min(members.size(), from + MANY)));
            parts.add(program.function(Shape.ANSWERS, "answers", List.of("return " + part + ";"), 4 * MANY) + "(row)");
        }
        String joined = parts.get(0);
        for (String part : parts.subList(1, parts.size())) {
            joined = program.call("join", joined, part);
        }
        return joined;
    }

    private String linear(Predictor.Linear linear) {
        int[] cells = linear.cells();
        if ((cells.length + 1) * linear.intercepts().length > SHORT_SUM) {
            return program.call("linear", "row", indexes(cells), program.table("weights", linear.weights()),
                    program.numbers("intercepts", linear.intercepts()), String.valueOf(linear.interceptsLast()));
        }
        List<String> sums = new ArrayList<>();
        for (int k = 0; k < linear.intercepts().length; k++) {
            String intercept = language.number(linear.intercepts()[k]);
            StringBuilder sum = new StringBuilder(linear.interceptsLast() ? "0" : intercept);
            for (int i = 0; i < cells.length; i++) {
                sum.append(" + ").append(formulas.cell(cells[i])).append(" * ")
                        .append(language.number(linear.weights()[k][i]));
            }
            sums.add(sum + (linear.interceptsLast() ? " + " + intercept : ""));
        }
        return function("linear", language.list(Kind.NUMBERS, sums), 3 * SHORT_SUM);
    }

    private String indexes(int[] cells) {
        return program.numbers("cells", Arrays.stream(cells).asDoubleStream().toArray());
    }

    /** The second one is a function of a row of its own. */
    private String chained(Predictor.Chained chained) {
        int width = chained.first().width();
        List<ColumnSpec> own = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            own.add(ColumnSpec.number(""));
        }
        chained.derived().forEach(derived -> own.add(ColumnSpec.category(derived.name(), derived.labels())));
        FormulaSource inner = new FormulaSource(program, Integer::toString);
        List<String> lines = new ArrayList<>(inner.fills(chained.derived(), width));
        lines.add("return " + new PredictorSource(program, inner, own).text(chained.second()) + ";");
        return program.function(Shape.ANSWER, "second", lines, 20) + "("
                + program.call("extended", text(chained.first()), String.valueOf(own.size())) + ")";
    }

    private static String link(Link link) {
        return switch (link) {
            case SHARES -> "shares";
            case SOFTMAX -> "softmax";
            case SOFTMAX_WITH_LAST_ZERO -> "softmaxWithLastZero";
            case LIKELIEST -> "likeliest";
            case CLEARLY_LIKELIEST -> "clearlyLikeliest";
        };
    }

    private String rules(List<Predictor.Rule> rules, Predictor otherwise) {
        int many = Math.min(MANY, rules.size());
        List<String> lines = new ArrayList<>();
        int size = 0;
        String rest = rules.size() > many ? rules(rules.subList(many, rules.size()), otherwise) : text(otherwise);
        for (Predictor.Rule rule : rules.subList(0, many)) {
            lines.add("if (" + formulas.text(rule.when()) + ") {");
            lines.add("    return " + text(rule.then()) + ";");
            lines.add("}");
            size += 20;
        }
        lines.add("return " + rest + ";");
        return program.function(Shape.ANSWER, "rules", lines, size) + "(row)";
    }

    private String bayes(Predictor.Bayes bayes) {
        List<String> lines = new ArrayList<>(List.of(language.copy("chances", program.numbers("priors",
                bayes.priors()))));
        lines.addAll(changes("likelihoods", bayes.likelihoods(), this::likelihood, "chances"));
        program.helper("shares");
        lines.add("return shares(chances);");
        return program.function(Shape.ANSWER, "bayes", lines, lines.size() * 10) + "(row)";
    }

    private String likelihood(Likelihood likelihood) {
        String cell = formulas.cell(likelihood.cell());
        return switch (likelihood) {
            case Likelihood.OfLabels labels -> program.call("ofLabels", "numbers", cell,
                    program.table("chances", labels.chances()));
            case Likelihood.Normal normal -> program.call("normal", "numbers", cell,
                    program.numbers("means", normal.means()), program.numbers("deviations", normal.deviations()),
                    program.numbers("precisions", normal.precisions()));
            case Likelihood.Kernel kernel -> program.call("kernel", "numbers", cell,
                    program.table("values", kernel.values()), program.table("weights", kernel.weights()),
                    program.numbers("totals", kernel.totals()), program.numbers("deviations", kernel.deviations()),
                    program.numbers("precisions", kernel.precisions()));
        } + ";";
    }

    private String nearest(Predictor.Nearest nearest) {
        List<String> lines = new ArrayList<>(List.of(language.zeros("distances", nearest.width())));
        lines.addAll(changes("distances", nearest.terms(), term -> term(term, nearest.squared()), "distances"));
        program.helper("nearest");
        lines.add("return nearest(distances);");
        return program.function(Shape.ANSWER, "cluster", lines, lines.size() * 10) + "(row)";
    }

    private String term(Term term, boolean squared) {
        String cell = formulas.cell(term.cell());
        return switch (term) {
            case Term.OfNumber number -> program.call("ofNumber", "numbers", cell, language.number(number.least()),
                    language.number(number.width()), program.numbers("centres", number.centres()),
                    program.numbers("missing", number.missing()), String.valueOf(squared));
            case Term.OfLabel label -> program.call("ofLabel", "numbers", cell, indexes(label.centres()));
        } + ";";
    }

    /** Calls of functions that change some numbers, each by some of these. */
    private <T> List<String> changes(String word, List<T> all, Function<T, String> line,
            String numbers) {
        List<String> calls = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MANY) {
            List<T> part = all.subList(from, Math.min(all.size(), from + MANY));
            calls.add(program.function(Shape.CHANGE, word, part.stream().map(line).toList(), 10 * part.size())
                    + "(row, " + numbers + ");");
        }
        return calls;
    }

    private String net(Predictor.Net net) {
        program.helper("pick");
        String numbers = program.call("pick", "row", indexes(net.inputs()));
        for (Predictor.Layer layer : net.layers()) {
            numbers = program.call("layer", numbers, program.table("weights", layer.weights()),
                    program.numbers("biases", layer.biases()), String.valueOf(layer.sigmoid()));
        }
        return numbers;
    }
}
