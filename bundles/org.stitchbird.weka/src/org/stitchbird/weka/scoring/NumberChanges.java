// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import static org.stitchbird.weka.scoring.Arithmetic.compares;
import static org.stitchbird.weka.scoring.Arithmetic.minus;
import static org.stitchbird.weka.scoring.Arithmetic.number;
import static org.stitchbird.weka.scoring.Arithmetic.over;
import static org.stitchbird.weka.scoring.Arithmetic.plus;
import static org.stitchbird.weka.scoring.Arithmetic.times;
import static org.stitchbird.weka.scoring.Arithmetic.unlessMissing;

import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Formula.Function;
import org.stitchbird.engine.scoring.Test.Relation;
import org.stitchbird.weka.Messages;
import weka.core.Range;
import weka.filters.Filter;

/** Filters that compute a number from each number, or fill in what is missing. */
final class NumberChanges {
    private NumberChanges() {
    }

    private static Seen changed(Filter filter, Seen arrived, Seen.Change change) throws NodeFailure {
        return arrived.changed(filter.getOutputFormat(), column -> arrived.labels(column) || arrived.target(column)
                ? null : change.of(column));
    }

    static Seen replaceMissing(Filter filter, Seen arrived) throws NodeFailure {
        double[] standIns = WekaFields.get(filter, "m_ModesAndMeans", double[].class);
        return arrived.changed(filter.getOutputFormat(), column -> arrived.target(column) ? null
                : new Formula.Given(arrived.of(column), number(standIns[column])));
    }

    static Seen normalize(Filter filter, Seen arrived) throws NodeFailure {
        double[] least = WekaFields.get(filter, "m_MinArray", double[].class);
        double[] greatest = WekaFields.get(filter, "m_MaxArray", double[].class);
        double scale = WekaFields.number(filter, "m_Scale");
        double translation = WekaFields.number(filter, "m_Translation");
        return changed(filter, arrived, column -> {
            Formula cell = arrived.of(column);
            if (Double.isNaN(least[column]) || least[column] == greatest[column]) {
                return unlessMissing(cell, number(0));
            }
            return plus(times(over(minus(cell, number(least[column])), number(greatest[column] - least[column])),
                    number(scale)), number(translation));
        });
    }

    static Seen standardize(Filter filter, Seen arrived) throws NodeFailure {
        double[] means = WekaFields.get(filter, "m_Means", double[].class);
        double[] deviations = WekaFields.get(filter, "m_StdDevs", double[].class);
        return changed(filter, arrived, column -> {
            Formula centered = minus(arrived.of(column), number(means[column]));
            return deviations[column] > 0 ? over(centered, number(deviations[column])) : centered;
        });
    }

    static Seen center(Filter filter, Seen arrived) throws NodeFailure {
        double[] means = WekaFields.get(filter, "m_Means", double[].class);
        return changed(filter, arrived, column -> minus(arrived.of(column), number(means[column])));
    }

    static Seen toBinary(Filter filter, Seen arrived) throws NodeFailure {
        Range columns = WekaFields.get(filter, "m_Cols", Range.class);
        return changed(filter, arrived, column -> {
            Formula cell = arrived.of(column);
            return !columns.isInRange(column) ? null : unlessMissing(cell, new Formula.Choice(
                    compares(cell, Relation.EQUAL, 0), number(0), number(1)));
        });
    }

    static Seen transform(Filter filter, Seen arrived) throws NodeFailure {
        Range columns = WekaFields.get(filter, "m_Cols", Range.class);
        String name = WekaFields.get(filter, "m_Class", String.class) + "."
                + WekaFields.get(filter, "m_Method", String.class);
        return changed(filter, arrived, column -> {
            return !columns.isInRange(column) ? null : Arithmetic.finite(function(name, arrived.of(column), filter));
        });
    }

    private static Formula function(String name, Formula of, Filter filter) throws NodeFailure {
        return switch (name) {
            case "java.lang.Math.abs" -> new Formula.Applied(Function.ABSOLUTE, of);
            case "java.lang.Math.exp" -> new Formula.Applied(Function.EXP, of);
            case "java.lang.Math.floor" -> new Formula.Applied(Function.FLOOR, of);
            case "java.lang.Math.ceil" -> minus(number(0), new Formula.Applied(Function.FLOOR, minus(number(0), of)));
            case "java.lang.Math.log" -> new Formula.Applied(Function.LOG, of);
            case "java.lang.Math.sqrt" -> new Formula.Applied(Function.ROOT, of);
            case "java.lang.Math.tanh" -> new Formula.Applied(Function.TANH, of);
            default -> throw new NodeFailure(Messages.get("formulas.setting", Names.of(filter), name));
        };
    }
}
