// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.onnx;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.scoring.Branch;

/** Writes a tree whose leaves compute something: every leaf is computed, and each question takes the one that holds. */
final class PlainTree {
    private final Graph graph;
    private final Columns columns;
    private final Formulas formulas;
    private final Answers answers;

    /** Writes into a graph. */
    PlainTree(Graph graph, Columns columns, Formulas formulas, Answers answers) {
        this.graph = graph;
        this.columns = columns;
        this.formulas = formulas;
        this.answers = answers;
    }

    /** What a branch answers, by row. */
    String of(Branch branch) {
        return switch (branch) {
            case Branch.Leaf leaf -> answers.of(leaf.answer());
            case Branch.AtNumber at -> {
                String cell = columns.cells().get(at.cell());
                String low = graph.node(at.closed() ? "LessOrEqual" : "Less", cell, graph.number(at.border()));
                yield parted(at.cell(), List.of(low), List.of(of(at.low()), of(at.high())), at.missing());
            }
            case Branch.ByLabel by -> {
                List<String> tests = new ArrayList<>();
                for (int i = 0; i < by.branches().size() - 1; i++) {
                    tests.add(graph.node("Equal", columns.cells().get(by.cell()), graph.number(i)));
                }
                yield parted(by.cell(), tests, by.branches().stream().map(this::of).toList(), by.missing());
            }
            case Branch.Among among -> parted(among.cell(),
                    List.of(formulas.among(columns.cells().get(among.cell()), among.labels())),
                    List.of(of(among.inside()), of(among.outside())), among.missing());
        };
    }

    /** The first branch whose test holds, or the last one; or what becomes of the missing. */
    private String parted(int cell, List<String> tests, List<String> branches, Branch.Astray missing) {
        String chosen = branches.getLast();
        for (int i = tests.size() - 1; i >= 0; i--) {
            chosen = formulas.where(tests.get(i), branches.get(i), chosen);
        }
        return formulas.where(formulas.missing(cell), astray(missing, branches), chosen);
    }

    private String astray(Branch.Astray missing, List<String> branches) {
        return switch (missing) {
            case Branch.Astray.Ends ends -> answers.of(ends.answer());
            case Branch.Astray.Way way -> branches.get(way.branch());
            case Branch.Astray.Everywhere everywhere -> parts(everywhere.shares(), branches);
            case Branch.Astray.InParts parts -> parts(parts.shares(), branches);
        };
    }

    private String parts(double[] shares, List<String> branches) {
        String sum = graph.number(0);
        for (int i = 0; i < branches.size(); i++) {
            if (shares[i] != 0) {
                sum = graph.node("Add", sum, graph.node("Mul", branches.get(i), graph.number(shares[i])));
            }
        }
        return sum;
    }
}
