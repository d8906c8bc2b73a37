// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import static org.stitchbird.weka.scoring.Arithmetic.compares;
import static org.stitchbird.weka.scoring.Arithmetic.minus;
import static org.stitchbird.weka.scoring.Arithmetic.number;
import static org.stitchbird.weka.scoring.Arithmetic.over;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Test;
import org.stitchbird.engine.scoring.Test.Relation;
import weka.core.Instances;
import weka.filters.Filter;

/** Columns behind the others that tell outliers and extreme numbers by how far they lie beyond the quartiles. */
final class Outliers {
    private static final int NO_NUMBERS = -1;

    private final Filter filter;
    private final Seen arrived;
    private final int[] columns;

    private Outliers(Filter filter, Seen arrived) {
        this.filter = filter;
        this.arrived = arrived;
        this.columns = WekaFields.get(filter, "m_AttributeIndices", int[].class);
    }

    static Seen of(Filter filter, Seen arrived) throws NodeFailure {
        Outliers outliers = new Outliers(filter, arrived);
        Instances leaving = filter.getOutputFormat();
        int[] cells = Arrays.copyOf(arrived.cells(), leaving.numAttributes());
        List<Formula> more = outliers.formulas();
        for (int i = 0; i < more.size(); i++) {
            int column = arrived.size() + i;
            cells[column] = arrived.add(leaving.attribute(column), more.get(i));
        }
        return new Seen(arrived.sheet(), leaving, cells);
    }

    private List<Formula> formulas() throws NodeFailure {
        List<Formula> formulas = new ArrayList<>();
        List<Test> outliers = new ArrayList<>();
        List<Test> extremes = new ArrayList<>();
        boolean each = WekaFields.is(filter, "m_DetectionPerAttribute");
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] == NO_NUMBERS) {
                continue;
            }
            outliers.add(outlier(i));
            extremes.add(extreme(i));
            if (each) {
                formulas.addAll(marks(List.of(outlier(i)), List.of(extreme(i))));
                if (WekaFields.is(filter, "m_OutputOffsetMultiplier")) {
                    formulas.add(over(minus(cell(i), number(border("m_Median", i))), number(border("m_IQR", i))));
                }
            }
        }
        return each ? formulas : marks(outliers, extremes);
    }

    private List<Formula> marks(List<Test> outliers, List<Test> extremes) {
        Test extreme = new Test.Any(extremes);
        Test outlier = new Test.Any(outliers);
        if (WekaFields.is(filter, "m_ExtremeValuesAsOutliers")) {
            outlier = new Test.Any(List.of(outlier, extreme));
        }
        return List.of(new Formula.Choice(outlier, number(1), number(0)),
                new Formula.Choice(extreme, number(1), number(0)));
    }

    private Test outlier(int i) throws NodeFailure {
        return new Test.Any(List.of(
                new Test.All(List.of(compares(cell(i), Relation.MORE, border("m_UpperOutlier", i)),
                        compares(cell(i), Relation.AT_MOST, border("m_UpperExtremeValue", i)))),
                new Test.All(List.of(compares(cell(i), Relation.AT_LEAST, border("m_LowerExtremeValue", i)),
                        compares(cell(i), Relation.LESS, border("m_LowerOutlier", i))))));
    }

    private Test extreme(int i) throws NodeFailure {
        return new Test.Any(List.of(compares(cell(i), Relation.MORE, border("m_UpperExtremeValue", i)),
                compares(cell(i), Relation.LESS, border("m_LowerExtremeValue", i))));
    }

    private Formula cell(int i) throws NodeFailure {
        return arrived.of(columns[i]);
    }

    private double border(String field, int i) {
        return WekaFields.get(filter, field, double[].class)[i];
    }
}
