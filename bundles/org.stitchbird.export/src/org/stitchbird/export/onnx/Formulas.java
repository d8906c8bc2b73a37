// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Test;

/** Writes formulas and tests as operators: each becomes a column of numbers, or of truth values. */
final class Formulas {
    private final Graph graph;
    private final List<String> cells;
    private final Map<Integer, String> missing = new HashMap<>();

    /**
     * Writes into a graph.
     *
     * @param cells the names of the columns that hold the cells; may grow
     */
    Formulas(Graph graph, List<String> cells) {
        this.graph = graph;
        this.cells = cells;
    }

    /** Whether a formula asks for no cell, and is the same for all rows. */
    static boolean isConstant(Formula formula) {
        return switch (formula) {
            case Formula.Cell cell -> false;
            case Formula.Constant constant -> true;
            case Formula.Combined combined -> isConstant(combined.left()) && isConstant(combined.right());
            case Formula.Applied applied -> isConstant(applied.of());
            case Formula.Given given -> isConstant(given.of()) && isConstant(given.otherwise());
            case Formula.Choice choice -> isConstant(choice.test()) && isConstant(choice.then())
                    && isConstant(choice.otherwise());
            case Formula.Lookup lookup -> isConstant(lookup.position());
            case Formula.Bin bin -> isConstant(bin.of());
        };
    }

    private static boolean isConstant(Test test) {
        return switch (test) {
            case Test.Compares compares -> isConstant(compares.left()) && isConstant(compares.right());
            case Test.Missing missing -> isConstant(missing.of());
            case Test.Among among -> isConstant(among.position());
            case Test.All all -> all.tests().stream().allMatch(Formulas::isConstant);
            case Test.Any any -> any.tests().stream().allMatch(Formulas::isConstant);
            case Test.Not not -> isConstant(not.test());
        };
    }

    /** A column of numbers; of one row when it is the same for all. */
    String of(Formula formula) {
        return switch (formula) {
            case Formula.Cell cell -> cells.get(cell.position());
            case Formula.Constant constant -> graph.number(constant.value());
            case Formula.Combined combined -> combined(combined.operation(), of(combined.left()), of(combined.right()));
            case Formula.Applied applied -> applied(applied.function(), of(applied.of()));
            case Formula.Given given -> {
                String of = of(given.of());
                yield where(graph.node("IsNaN", of), of(given.otherwise()), of);
            }
            case Formula.Choice choice -> where(of(choice.test()), of(choice.then()), of(choice.otherwise()));
            case Formula.Lookup lookup -> lookup(of(lookup.position()), lookup.numbers());
            case Formula.Bin bin -> bin(of(bin.of()), bin.borders(), bin.closed());
        };
    }

    /** A column of truth values. */
    String of(Test test) {
        return switch (test) {
            case Test.Compares compares -> graph.node(switch (compares.relation()) {
                case LESS -> "Less";
                case AT_MOST -> "LessOrEqual";
                case EQUAL -> "Equal";
                case AT_LEAST -> "GreaterOrEqual";
                case MORE -> "Greater";
            }, of(compares.left()), of(compares.right()));
            case Test.Missing missing -> graph.node("IsNaN", of(missing.of()));
            case Test.Among among -> among(of(among.position()), among.labels());
            case Test.All all -> joined("And", all.tests(), true);
            case Test.Any any -> joined("Or", any.tests(), false);
            case Test.Not not -> graph.node("Not", of(not.test()));
        };
    }

    /** Whether a cell is missing, as a column of truth values. */
    String missing(int cell) {
        return missing.computeIfAbsent(cell, position -> graph.node("IsNaN", cells.get(position)));
    }

    /** The one or the other, by row. */
    String where(String test, String then, String otherwise) {
        return graph.node("Where", test, then, otherwise);
    }

    /** Numbers at positions; missing where the position is. */
    private String lookup(String position, double[] numbers) {
        String found = graph.node("Gather", graph.doubles(numbers, numbers.length), whole(position));
        return where(graph.node("IsNaN", position), graph.number(Double.NaN), found);
    }

    /** Whether labels are among some; no where the label is missing. */
    String among(String position, boolean[] labels) {
        String found = graph.node("Gather", graph.booleans(labels), whole(position));
        return graph.node("And", graph.node("Not", graph.node("IsNaN", position)), found);
    }

    /** Positions as whole numbers, 0 where they are missing. */
    String whole(String position) {
        return graph.node("Cast", new Attributes().number("to", Tensors.INT64),
                where(graph.node("IsNaN", position), graph.number(0), position));
    }

    private String bin(String of, double[] borders, boolean closed) {
        if (borders.length == 0) {
            return graph.node("Mul", of, graph.number(0));
        }
        String beyond = graph.node(closed ? "Greater" : "GreaterOrEqual", of, graph.row(borders));
        String count = graph.node("ReduceSum", graph.node("Cast", new Attributes().number("to", Tensors.DOUBLE),
                beyond), graph.list(1));
        return where(graph.node("IsNaN", of), of, count);
    }

    private String joined(String operator, List<Test> tests, boolean whenNone) {
        if (tests.isEmpty()) {
            return graph.node("Equal", graph.number(0), graph.number(whenNone ? 0 : 1));
        }
        String joined = of(tests.get(0));
        for (Test test : tests.subList(1, tests.size())) {
            joined = graph.node(operator, joined, of(test));
        }
        return joined;
    }

    private String combined(Formula.Operation operation, String left, String right) {
        return switch (operation) {
            case PLUS -> graph.node("Add", left, right);
            case MINUS -> graph.node("Sub", left, right);
            case TIMES -> graph.node("Mul", left, right);
            case DIVIDED_BY -> graph.node("Div", left, right);
            case POWER -> power(left, right);
            case SMALLEST -> extreme("LessOrEqual", left, right);
            case GREATEST -> extreme("GreaterOrEqual", left, right);
        };
    }

    /** The power, missing where one of both is, also for 1 to the missing and the missing to 0. */
    private String power(String left, String right) {
        String either = graph.node("Or", graph.node("IsNaN", left), graph.node("IsNaN", right));
        return where(either, graph.number(Double.NaN), graph.node("Pow", left, right));
    }

    private String extreme(String relation, String left, String right) {
        String one = where(graph.node(relation, left, right), left, right);
        return where(graph.node("IsNaN", left), left, one);
    }

    private String applied(Formula.Function function, String of) {
        return switch (function) {
            case EXP -> graph.node("Exp", of);
            case LOG -> graph.node("Log", of);
            case ROOT -> graph.node("Sqrt", of);
            case ABSOLUTE -> graph.node("Abs", of);
            case FLOOR -> graph.node("Floor", of);
            case ROUND -> round(of);
            case TANH -> graph.node("Tanh", of);
        };
    }

    /** The nearest whole number, halves upwards, where the operator of that name goes to even numbers. */
    private String round(String of) {
        String floor = graph.node("Floor", of);
        String up = graph.node("GreaterOrEqual", graph.node("Sub", of, floor), graph.number(0.5));
        return where(up, graph.node("Add", floor, graph.number(1)), floor);
    }
}
