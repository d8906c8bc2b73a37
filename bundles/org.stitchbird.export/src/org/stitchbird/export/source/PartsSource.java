// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.source;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.export.source.SourceLanguage.Kind;
import org.stitchbird.export.source.SourceLanguage.Shape;

/** Writes a tree, whatever its leaves answer, as one function for each question; rows may go several ways in part. */
final class PartsSource {
    private final SourceProgram program;
    private final FormulaSource formulas;
    private final Function<Predictor, String> answers;
    private final Map<Branch, String> written = new IdentityHashMap<>();

    /** Writes into a program; what leaves answer is written by the function, as an expression. */
    PartsSource(SourceProgram program, FormulaSource formulas, Function<Predictor, String> answers) {
        this.program = program;
        this.formulas = formulas;
        this.answers = answers;
    }

    /** What a branch answers, times a part that is an expression. */
    String call(Branch branch, String part) {
        if (branch instanceof Branch.Leaf leaf) {
            return program.call("times", part, answers.apply(leaf.answer()));
        }
        String name = written.get(branch);
        if (name == null) {
            name = program.function(Shape.PART, "part", lines(branch), 8 + 4 * branch.branches().size());
            written.put(branch, name);
        }
        return name + "(row, " + part + ")";
    }

    private List<String> lines(Branch branch) {
        List<Branch> branches = branch.branches();
        String cell = formulas.cell(branch.cell());
        List<String> lines = new ArrayList<>();
        lines.add("if (" + program.language.missing(cell) + ") {");
        lines.add("    return " + astray(branch.missing(), branches) + ";");
        lines.add("}");
        switch (branch) {
            case Branch.AtNumber at -> two(cell + (at.closed() ? " <= " : " < ")
                    + program.language.number(at.border()), branches, lines);
            case Branch.Among among -> two(program.call("among", cell, program.flags(among.labels())), branches, lines);
            case Branch.ByLabel by -> {
                lines.add("switch (" + program.language.index(cell) + ") {");
                for (int i = 0; i < branches.size(); i++) {
                    lines.add(i == branches.size() - 1 ? "    default:" : "    case " + i + ":");
                    lines.add("        return " + call(branches.get(i), "part") + ";");
                }
                lines.add("}");
            }
            case Branch.Leaf leaf -> throw new IllegalArgumentException("A leaf asks for nothing");
        }
        return lines;
    }

    private void two(String question, List<Branch> branches, List<String> lines) {
        lines.add("return " + question + " ? " + call(branches.get(0), "part") + " : " + call(branches.get(1), "part")
                + ";");
    }

    private String astray(Branch.Astray missing, List<Branch> branches) {
        return switch (missing) {
            case Branch.Astray.Way way -> call(branches.get(way.branch()), "part");
            case Branch.Astray.Ends ends -> program.call("times", "part", answers.apply(ends.answer()));
            case Branch.Astray.Everywhere every -> program.call("times", "part", sum(every.shares(), branches, false));
            case Branch.Astray.InParts parts -> sum(parts.shares(), branches, true);
        };
    }

    private String sum(double[] shares, List<Branch> branches, boolean inParts) {
        List<String> calls = new ArrayList<>();
        List<Double> kept = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] != 0) {
                calls.add(call(branches.get(i), inParts ? program.language.number(shares[i]) + " * part" : "1"));
                kept.add(inParts ? 1 : shares[i]);
            }
        }
        double[] weights = kept.stream().mapToDouble(Double::doubleValue).toArray();
        return program.call("sum", program.numbers("shares", weights), program.language.list(Kind.TABLE, calls));
    }
}
