// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.weka.Messages;
import weka.filters.Filter;

/** The filters that have formulas, once they have been fitted. */
final class Filters {
    private static final String ATTRIBUTE = "weka.filters.unsupervised.attribute.";
    private static final String SUPERVISED = "weka.filters.supervised.attribute.";

    /** What a fitted filter makes of columns. */
    private interface Reading {
        Seen of(Filter filter, Seen arrived) throws NodeFailure;
    }

    private static final Map<String, Reading> READINGS = Map.ofEntries(
            entry("weka.filters.AllFilter", (filter, arrived) -> arrived.as(filter.getOutputFormat())),
            entry("weka.filters.MultiFilter", ColumnChoices::multi),
            entry(ATTRIBUTE + "AddExpression", Expressions::added),
            entry(ATTRIBUTE + "Center", NumberChanges::center),
            entry(ATTRIBUTE + "Copy", ColumnChoices::copy),
            entry(ATTRIBUTE + "Discretize", Divisions::discretize),
            entry(ATTRIBUTE + "InterquartileRange", Outliers::of),
            entry(ATTRIBUTE + "MakeIndicator", LabelChanges::indicator),
            entry(ATTRIBUTE + "MathExpression", Expressions::changed),
            entry(ATTRIBUTE + "MergeInfrequentNominalValues", LabelChanges::mergeInfrequent),
            entry(ATTRIBUTE + "MergeTwoValues", LabelChanges::mergeTwo),
            entry(ATTRIBUTE + "NominalToBinary", LabelChanges::toBinary),
            entry(ATTRIBUTE + "Normalize", NumberChanges::normalize),
            entry(ATTRIBUTE + "NumericToBinary", NumberChanges::toBinary),
            entry(ATTRIBUTE + "NumericToNominal", Divisions::toNominal),
            entry(ATTRIBUTE + "NumericTransform", NumberChanges::transform),
            entry(ATTRIBUTE + "PKIDiscretize", Divisions::discretize),
            entry(ATTRIBUTE + "PrincipalComponents", Components::of),
            entry(ATTRIBUTE + "Remove", ColumnChoices::selected),
            entry(ATTRIBUTE + "RemoveByName", (filter, arrived) -> ColumnChoices.inner(filter, "m_Remove", arrived)),
            entry(ATTRIBUTE + "RemoveType",
                    (filter, arrived) -> ColumnChoices.inner(filter, "m_attributeFilter", arrived)),
            entry(ATTRIBUTE + "RemoveUseless",
                    (filter, arrived) -> ColumnChoices.inner(filter, "m_removeFilter", arrived)),
            entry(ATTRIBUTE + "RenameAttribute", (filter, arrived) -> arrived.as(filter.getOutputFormat())),
            entry(ATTRIBUTE + "Reorder", ColumnChoices::selected),
            entry(ATTRIBUTE + "ReplaceMissingValues", NumberChanges::replaceMissing),
            entry(ATTRIBUTE + "Standardize", NumberChanges::standardize),
            entry(ATTRIBUTE + "SwapValues", LabelChanges::swap),
            entry(SUPERVISED + "AttributeSelection", ColumnChoices::selection),
            entry(SUPERVISED + "Discretize", Divisions::discretize),
            entry(SUPERVISED + "MergeNominalValues", LabelChanges::mergeNominal),
            entry(SUPERVISED + "NominalToBinary", LabelChanges::toBinarySupervised));

    private Filters() {
    }

    /** The names of the classes that have formulas. */
    static Set<String> known() {
        return READINGS.keySet();
    }

    /**
     * The columns that leave a fitted filter.
     *
     * @throws NodeFailure naming the filter, if there are no formulas for what it does
     */
    static Seen after(Filter filter, Seen arrived) throws NodeFailure {
        Reading reading = READINGS.get(filter.getClass().getName());
        if (reading != null) {
            return reading.of(filter, arrived);
        }
        if (filter.getClass().getName().contains(".instance.") && !filter.mayRemoveInstanceAfterFirstBatchDone()) {
            return arrived.as(filter.getOutputFormat());
        }
        throw new NodeFailure(Messages.get("formulas.none", Names.of(filter)));
    }
}
