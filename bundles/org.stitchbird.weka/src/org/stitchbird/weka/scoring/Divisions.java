// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import static org.stitchbird.weka.scoring.Arithmetic.at;
import static org.stitchbird.weka.scoring.Arithmetic.number;
import static org.stitchbird.weka.scoring.Arithmetic.unlessMissing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Formula;
import weka.core.Attribute;
import weka.core.Instances;
import weka.core.Range;
import weka.core.Utils;
import weka.filters.Filter;

/** Filters that turn numbers into labels. */
final class Divisions {
    private static final int DECIMALS = 6;
    private static final double STEP = 1e-6;

    private Divisions() {
    }

    /** Both of Weka's filters of that name; they differ in how they find the borders. */
    static Seen discretize(Filter filter, Seen arrived) {
        Range range = WekaFields.get(filter, "m_DiscretizeCols", Range.class);
        double[][] borders = WekaFields.get(filter, "m_CutPoints", double[][].class);
        boolean binary = WekaFields.is(filter, "m_MakeBinary");
        Instances leaving = filter.getOutputFormat();
        List<Integer> cells = new ArrayList<>();
        for (int column = 0; column < arrived.size(); column++) {
            boolean divided = range.isInRange(column) && arrived.header().attribute(column).isNumeric()
                    && !arrived.target(column);
            if (!divided) {
                cells.add(arrived.cells()[column]);
                continue;
            }
            for (Formula formula : divided(new Formula.Cell(arrived.cells()[column]), borders[column], binary)) {
                cells.add(arrived.usable(column) ? arrived.add(leaving.attribute(cells.size()), formula)
                        : Seen.NOWHERE);
            }
        }
        return new Seen(arrived.sheet(), leaving, cells.stream().mapToInt(Integer::intValue).toArray());
    }

    private static List<Formula> divided(Formula cell, double[] borders, boolean binary) {
        if (borders == null) {
            return List.of(unlessMissing(cell, number(0)));
        }
        if (!binary) {
            return List.of(new Formula.Bin(cell, borders, true));
        }
        List<Formula> formulas = new ArrayList<>();
        for (double border : borders) {
            formulas.add(new Formula.Bin(cell, new double[] {border}, true));
        }
        return formulas;
    }

    /** A number becomes the label that is written like it; what is written like none of them is missing. */
    static Seen toNominal(Filter filter, Seen arrived) throws NodeFailure {
        Range range = WekaFields.get(filter, "m_Cols", Range.class);
        Instances leaving = filter.getOutputFormat();
        return arrived.changed(leaving, column -> range.isInRange(column) && !arrived.labels(column)
                ? label(arrived.of(column), leaving.attribute(column)) : null);
    }

    private static Formula label(Formula cell, Attribute labels) {
        List<Integer> order = IntStream.range(0, labels.numValues()).boxed()
                .sorted(Comparator.comparingDouble(label -> Double.parseDouble(labels.value(label)))).toList();
        double[] borders = new double[2 * order.size()];
        double[] positions = new double[borders.length + 1];
        Arrays.fill(positions, Double.NaN);
        for (int i = 0; i < order.size(); i++) {
            String written = labels.value(order.get(i));
            double number = Double.parseDouble(written);
            borders[2 * i] = first(Math.min(number - STEP, Math.nextDown(number)), number,
                    each -> written(each).equals(written));
            borders[2 * i + 1] = first(number, Math.max(number + STEP, Math.nextUp(number)),
                    each -> !written(each).equals(written));
            positions[2 * i + 1] = order.get(i);
        }
        return at(new Formula.Bin(cell, borders, false), positions);
    }

    private static String written(double number) {
        return Utils.doubleToString(number, DECIMALS);
    }

    /** The first number of which that is true; it is not of the low one, it is of the high one and all before it. */
    private static double first(double low, double high, DoublePredicate holds) {
        double without = low;
        double with = high;
        while (Math.nextUp(without) < with) {
            double middle = without + (with - without) / 2;
            if (holds.test(middle)) {
                with = middle;
            } else {
                without = middle;
            }
        }
        return with;
    }
}
