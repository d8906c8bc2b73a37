// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

import java.util.Arrays;
import java.util.List;

/** What formulas and tests come to. */
final class Computing {
    private Computing() {
    }

    /** The cells that are there, and the derived ones behind them. */
    static double[] row(double[] cells, List<Scoring.Derived> derived) {
        double[] row = Arrays.copyOf(cells, cells.length + derived.size());
        for (int i = 0; i < derived.size(); i++) {
            row[cells.length + i] = number(derived.get(i).formula(), row);
        }
        return row;
    }

    static double number(Formula formula, double[] row) {
        return switch (formula) {
            case Formula.Cell cell -> row[cell.position()];
            case Formula.Constant constant -> constant.value();
            case Formula.Combined both -> combined(both.operation(), number(both.left(), row),
                    number(both.right(), row));
            case Formula.Applied applied -> applied(applied.function(), number(applied.of(), row));
            case Formula.Given given -> {
                double number = number(given.of(), row);
                yield Double.isNaN(number) ? number(given.otherwise(), row) : number;
            }
            case Formula.Choice choice -> number(holds(choice.test(), row) ? choice.then() : choice.otherwise(), row);
            case Formula.Lookup lookup -> {
                double position = number(lookup.position(), row);
                yield Double.isNaN(position) ? Double.NaN : lookup.numbers()[(int) position];
            }
            case Formula.Bin bin -> bin(bin, number(bin.of(), row));
        };
    }

    private static double combined(Formula.Operation operation, double left, double right) {
        if (Double.isNaN(left) || Double.isNaN(right)) {
            return Double.NaN;
        }
        return switch (operation) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            case DIVIDED_BY -> left / right;
            case POWER -> Math.pow(left, right);
            case SMALLEST -> Math.min(left, right);
            case GREATEST -> Math.max(left, right);
        };
    }

    private static double applied(Formula.Function function, double number) {
        if (Double.isNaN(number)) {
            return Double.NaN;
        }
        return switch (function) {
            case EXP -> Math.exp(number);
            case LOG -> Math.log(number);
            case ROOT -> Math.sqrt(number);
            case ABSOLUTE -> Math.abs(number);
            case FLOOR -> Math.floor(number);
            case ROUND -> Math.round(number);
            case TANH -> Math.tanh(number);
        };
    }

    private static double bin(Formula.Bin bin, double number) {
        if (Double.isNaN(number)) {
            return Double.NaN;
        }
        int beyond = 0;
        while (beyond < bin.borders().length
                && (bin.closed() ? number > bin.borders()[beyond] : number >= bin.borders()[beyond])) {
            beyond++;
        }
        return beyond;
    }

    static boolean holds(Test test, double[] row) {
        return switch (test) {
            case Test.Compares compares -> compares(compares.relation(), number(compares.left(), row),
                    number(compares.right(), row));
            case Test.Missing missing -> Double.isNaN(number(missing.of(), row));
            case Test.Among among -> {
                double position = number(among.position(), row);
                yield !Double.isNaN(position) && among.labels()[(int) position];
            }
            case Test.All all -> all.tests().stream().allMatch(each -> holds(each, row));
            case Test.Any any -> any.tests().stream().anyMatch(each -> holds(each, row));
            case Test.Not not -> !holds(not.test(), row);
        };
    }

    /** With a missing number none of the comparisons holds, as is the way of NaN. */
    private static boolean compares(Test.Relation relation, double left, double right) {
        return switch (relation) {
            case LESS -> left < right;
            case AT_MOST -> left <= right;
            case EQUAL -> left == right;
            case AT_LEAST -> left >= right;
            case MORE -> left > right;
        };
    }
}
