// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.source;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.export.source.SourceLanguage.Shape;

/** Writes a tree as questions that people can read, for rows that go one way. */
final class TreeSource {
    /** The most questions in one function. */
    private static final int LONGEST = 24;
    private static final int FEW_LABELS = 4;

    private final SourceProgram program;
    private final FormulaSource formulas;
    private final List<ColumnSpec> cells;
    private final Function<Predictor, String> answers;

    /** Writes into a program; what leaves answer is written by the function, as an expression. */
    TreeSource(SourceProgram program, FormulaSource formulas, List<ColumnSpec> cells,
            Function<Predictor, String> answers) {
        this.program = program;
        this.formulas = formulas;
        this.cells = cells;
        this.answers = answers;
    }

    /** How many questions there are below a branch. */
    static int questions(Branch branch) {
        return branch.branches().isEmpty() ? 0 : 1 + branch.branches().stream().mapToInt(TreeSource::questions).sum();
    }

    /** Whether rows that a cell is missing of go several ways. */
    static boolean parts(Branch branch) {
        return branch.missing() instanceof Branch.Astray.Everywhere || branch.missing() instanceof Branch.Astray.InParts
                || branch.branches().stream().anyMatch(TreeSource::parts);
    }

    /** A tree as an expression. */
    String call(Branch branch) {
        return branch instanceof Branch.Leaf leaf ? answers.apply(leaf.answer()) : function(lines(branch), branch);
    }

    /** A tree as an expression; rows that go several ways are left to another one. */
    String call(Branch branch, String incomplete) {
        TreeSet<Integer> asked = new TreeSet<>();
        asked(branch, asked);
        List<String> lines = new ArrayList<>();
        lines.add("// Where a cell is missing, a row goes several ways, each in part.");
        lines.add("if (" + program.call("anyMissing", "row", program.numbers("cells", asked.stream()
                .mapToDouble(Integer::doubleValue).toArray())) + ") {");
        lines.add("    return " + incomplete + ";");
        lines.add("}");
        lines.addAll(lines(branch));
        return function(lines, branch);
    }

    private static void asked(Branch branch, TreeSet<Integer> asked) {
        if (branch.missing() instanceof Branch.Astray.Everywhere || branch.missing() instanceof Branch.Astray.InParts) {
            asked.add(branch.cell());
        }
        branch.branches().forEach(below -> asked(below, asked));
    }

    private String function(List<String> lines, Branch branch) {
        return program.function(Shape.ANSWER, "tree", lines, 8 * Math.min(LONGEST, questions(branch))) + "(row)";
    }

    private List<String> lines(Branch branch) {
        List<String> lines = new ArrayList<>();
        if (branch.missing() instanceof Branch.Astray.Ends ends) {
            lines.add("if (" + program.language.missing(formulas.cell(branch.cell())) + ") {");
            lines.add("    return " + answers.apply(ends.answer()) + ";");
            lines.add("}");
        }
        switch (branch) {
            case Branch.Leaf leaf -> lines.add("return " + answers.apply(leaf.answer()) + ";");
            case Branch.AtNumber at -> number(at, lines);
            case Branch.Among among -> among(among, lines);
            case Branch.ByLabel by -> label(by, lines);
        }
        return lines;
    }

    private void number(Branch.AtNumber at, List<String> lines) {
        String cell = formulas.cell(at.cell());
        String border = program.language.number(at.border());
        // What is missing is neither below nor above: the question is asked so that it goes the other way.
        if (at.missing() instanceof Branch.Astray.Way way && way.branch() == 0) {
            two(cell + (at.closed() ? " > " : " >= ") + border, at.high(), at.low(), lines);
        } else {
            two(cell + (at.closed() ? " <= " : " < ") + border, at.low(), at.high(), lines);
        }
    }

    private void among(Branch.Among among, List<String> lines) {
        String cell = formulas.cell(among.cell());
        List<String> labels = new ArrayList<>();
        if (among.missing() instanceof Branch.Astray.Way way && way.branch() == 0) {
            labels.add(program.language.missing(cell));
        }
        List<String> inside = new ArrayList<>();
        for (int i = 0; i < among.labels().length; i++) {
            if (among.labels()[i]) {
                inside.add(cell + program.language.equal() + i);
            }
        }
        if (inside.isEmpty() || inside.size() > FEW_LABELS) {
            labels.add(program.call("among", cell, program.flags(among.labels())));
        } else {
            labels.addAll(inside);
        }
        lines.add(("// " + SourceText.comment(inside(among))).strip());
        two(String.join(" || ", labels), among.inside(), among.outside(), lines);
    }

    private String inside(Branch.Among among) {
        List<String> labels = cells.get(among.cell()).labels();
        return IntStream.range(0, Math.min(labels.size(), among.labels().length)).filter(i -> among.labels()[i])
                .mapToObj(labels::get).collect(Collectors.joining(", "));
    }

    private void two(String question, Branch yes, Branch no, List<String> lines) {
        lines.add("if (" + question + ") {");
        inside(yes).forEach(line -> lines.add("    " + line));
        lines.add("}");
        lines.addAll(inside(no));
    }

    private void label(Branch.ByLabel by, List<String> lines) {
        String cell = formulas.cell(by.cell());
        String index = program.language.index(cell);
        if (by.missing() instanceof Branch.Astray.Way way) {
            index = program.language.missing(cell) + " ? " + way.branch() + " : " + index;
        }
        List<String> labels = cells.get(by.cell()).labels();
        lines.add("switch (" + index + ") {");
        for (int i = 0; i < by.branches().size(); i++) {
            String label = i < labels.size() ? " // " + SourceText.comment(labels.get(i)) : "";
            lines.add("    " + (i == by.branches().size() - 1 ? "default:" : "case " + i + ":")
                    + label.stripTrailing());
            inside(by.branches().get(i)).forEach(line -> lines.add("        " + line));
        }
        lines.add("}");
    }

    private List<String> inside(Branch branch) {
        return questions(branch) > LONGEST ? List.of("return " + call(branch) + ";") : lines(branch);
    }
}
