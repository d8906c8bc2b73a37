// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import static org.stitchbird.weka.scoring.Arithmetic.minus;

import java.util.Arrays;
import java.util.List;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Formula.Function;
import org.stitchbird.engine.scoring.Formula.Operation;
import org.stitchbird.engine.scoring.Test;
import org.stitchbird.engine.scoring.Test.Relation;
import org.stitchbird.weka.Messages;
import weka.core.Range;
import weka.core.expressionlanguage.common.Primitives.DoubleExpression;
import weka.core.expressionlanguage.weka.StatsHelper;
import weka.experiment.Stats;
import weka.filters.Filter;

/** MathExpression and AddExpression: what people have written becomes formulas. */
final class Expressions {
    private final Filter filter;
    private final Seen arrived;
    private final Formula current;

    /** For one expression; {@code current} is what the column holds that it changes. */
    private Expressions(Filter filter, Seen arrived, Formula current) {
        this.filter = filter;
        this.arrived = arrived;
        this.current = current;
    }

    static Seen added(Filter filter, Seen arrived) throws NodeFailure {
        int[] cells = Arrays.copyOf(arrived.cells(), arrived.size() + 1);
        cells[arrived.size()] = arrived.add(filter.getOutputFormat().attribute(arrived.size()),
                new Expressions(filter, arrived, null).whole(WekaFields.get(filter, "m_Expression", Object.class)));
        return new Seen(arrived.sheet(), filter.getOutputFormat(), cells);
    }

    static Seen changed(Filter filter, Seen arrived) throws NodeFailure {
        Range range = WekaFields.get(filter, "m_SelectCols", Range.class);
        Stats[] stats = WekaFields.get(filter, "m_attStats", Stats[].class);
        StatsHelper helper = WekaFields.get(filter, "m_StatsHelper", StatsHelper.class);
        return arrived.changed(filter.getOutputFormat(), column -> {
            if (!range.isInRange(column) || arrived.labels(column) || arrived.target(column)) {
                return null;
            }
            helper.setStats(stats[column]);
            Formula cell = arrived.of(column);
            Formula value = new Expressions(filter, arrived, cell)
                    .whole(WekaFields.get(filter, "m_CompiledExpression", Object.class));
            return Arithmetic.unlessMissing(cell, Arithmetic.finite(value));
        });
    }

    /** A missing cell that is looked at, be it only to decide something, makes all of it missing. */
    private Formula whole(Object node) throws NodeFailure {
        return new Formula.Choice(looksAtMissing(node), Arithmetic.number(Double.NaN), number(node));
    }

    private Formula number(Object node) throws NodeFailure {
        return switch (kind(node)) {
            case "Addition" -> both(Operation.PLUS, node);
            case "Subtraction" -> both(Operation.MINUS, node);
            case "Multiplication" -> both(Operation.TIMES, node);
            case "Division" -> both(Operation.DIVIDED_BY, node);
            case "Pow" -> both(Operation.POWER, node);
            case "UMinus" -> minus(Arithmetic.number(0), part(node, "expr"));
            case "AbsFunction" -> new Formula.Applied(Function.ABSOLUTE, part(node, "expr"));
            case "SqrtFunction" -> new Formula.Applied(Function.ROOT, part(node, "expr"));
            case "LogFunction" -> new Formula.Applied(Function.LOG, part(node, "expr"));
            case "ExpFunction" -> new Formula.Applied(Function.EXP, part(node, "expr"));
            case "FloorFunction" -> new Formula.Applied(Function.FLOOR, part(node, "expr"));
            case "DoubleIfElse" -> new Formula.Choice(holds(inner(node, "condition")), part(node, "ifPart"),
                    part(node, "elsePart"));
            case "DoubleValue" -> arrived.of(WekaFields.whole(node, "index"));
            case "DoubleVariable" -> current;
            case "DoubleConstant", "Max", "Min", "Mean", "StdDev", "Count", "Sum", "SumSq" ->
                    Arithmetic.number(((DoubleExpression) node).evaluate());
            default -> throw none();
        };
    }

    private Test holds(Object node) throws NodeFailure {
        return switch (kind(node)) {
            case "LessThan" -> compared(Relation.LESS, node);
            case "LessEqual" -> compared(Relation.AT_MOST, node);
            case "GreaterThan" -> compared(Relation.MORE, node);
            case "GreaterEqual" -> compared(Relation.AT_LEAST, node);
            case "Equal" -> compared(Relation.EQUAL, node);
            case "And" -> new Test.All(List.of(holds(inner(node, "left")), holds(inner(node, "right"))));
            case "Or" -> new Test.Any(List.of(holds(inner(node, "left")), holds(inner(node, "right"))));
            case "Not" -> new Test.Not(holds(inner(node, "expr")));
            default -> throw none();
        };
    }

    private Test looksAtMissing(Object node) throws NodeFailure {
        return switch (kind(node)) {
            case "DoubleValue" -> new Test.Missing(number(node));
            case "And" -> later(node, holds(inner(node, "left")));
            case "Or" -> later(node, new Test.Not(holds(inner(node, "left"))));
            case "DoubleIfElse" -> {
                Test condition = holds(inner(node, "condition"));
                yield new Test.Any(List.of(looksAtMissing(inner(node, "condition")),
                        new Test.All(List.of(condition, looksAtMissing(inner(node, "ifPart")))),
                        new Test.All(List.of(new Test.Not(condition), looksAtMissing(inner(node, "elsePart"))))));
            }
            case "UMinus", "AbsFunction", "SqrtFunction", "LogFunction", "ExpFunction", "FloorFunction", "Not" ->
                    looksAtMissing(inner(node, "expr"));
            case "DoubleVariable", "DoubleConstant", "Max", "Min", "Mean", "StdDev", "Count", "Sum", "SumSq" ->
                    new Test.Any(List.of());
            case "Addition", "Subtraction", "Multiplication", "Division", "Pow", "LessThan", "LessEqual",
                    "GreaterThan", "GreaterEqual", "Equal" ->
                    new Test.Any(List.of(looksAtMissing(inner(node, "left")), looksAtMissing(inner(node, "right"))));
            default -> throw none();
        };
    }

    /** The right side is only looked at if the left one has not decided yet. */
    private Test later(Object node, Test undecided) throws NodeFailure {
        return new Test.Any(List.of(looksAtMissing(inner(node, "left")),
                new Test.All(List.of(undecided, looksAtMissing(inner(node, "right"))))));
    }

    private static String kind(Object node) {
        return node.getClass().getSimpleName();
    }

    private static Object inner(Object node, String field) {
        return WekaFields.get(node, field, Object.class);
    }

    private Formula part(Object node, String field) throws NodeFailure {
        return number(inner(node, field));
    }

    private Formula both(Operation operation, Object node) throws NodeFailure {
        return new Formula.Combined(operation, part(node, "left"), part(node, "right"));
    }

    private Test compared(Relation relation, Object node) throws NodeFailure {
        return new Test.Compares(part(node, "left"), relation, part(node, "right"));
    }

    private NodeFailure none() {
        return new NodeFailure(Messages.get("formulas.setting", Names.of(filter), "expression"));
    }
}
