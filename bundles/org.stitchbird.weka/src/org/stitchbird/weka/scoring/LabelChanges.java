// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import static org.stitchbird.weka.scoring.Arithmetic.at;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Formula;
import weka.core.Attribute;
import weka.core.Instances;
import weka.core.Range;
import weka.core.SingleIndex;
import weka.filters.Filter;

/** Filters that turn labels into other labels or into numbers. */
final class LabelChanges {
    private LabelChanges() {
    }

    /** One column whose labels change. */
    private static Seen changed(Filter filter, Seen arrived, IntToDoubleFunction change) throws NodeFailure {
        int changed = index(filter, "m_AttIndex");
        return arrived.changed(filter.getOutputFormat(), column -> column == changed
                ? mapped(arrived.of(column), arrived.header().attribute(column).numValues(), change) : null);
    }

    private static Formula mapped(Formula cell, int labels, IntToDoubleFunction change) {
        return at(cell, IntStream.range(0, labels).mapToDouble(change).toArray());
    }

    private static int index(Filter filter, String field) {
        return WekaFields.get(filter, field, SingleIndex.class).getIndex();
    }

    static Seen indicator(Filter filter, Seen arrived) throws NodeFailure {
        Range marked = WekaFields.get(filter, "m_ValIndex", Range.class);
        return changed(filter, arrived, label -> marked.isInRange(label) ? 1 : 0);
    }

    static Seen mergeTwo(Filter filter, Seen arrived) throws NodeFailure {
        int first = index(filter, "m_FirstIndex");
        int second = index(filter, "m_SecondIndex");
        return changed(filter, arrived, label -> label == second ? first : label > second ? label - 1 : label);
    }

    static Seen swap(Filter filter, Seen arrived) throws NodeFailure {
        int first = index(filter, "m_FirstIndex");
        int second = index(filter, "m_SecondIndex");
        return changed(filter, arrived, label -> label == second ? first : label == first ? second : label);
    }

    static Seen mergeInfrequent(Filter filter, Seen arrived) throws NodeFailure {
        return merged(filter, arrived, WekaFields.get(filter, "m_NewValues", int[][].class));
    }

    static Seen mergeNominal(Filter filter, Seen arrived) throws NodeFailure {
        return merged(filter, arrived, WekaFields.get(filter, "m_Indicators", int[][].class));
    }

    private static Seen merged(Filter filter, Seen arrived, int[][] positions) throws NodeFailure {
        boolean[] modified = WekaFields.get(filter, "m_AttToBeModified", boolean[].class);
        return arrived.changed(filter.getOutputFormat(), column -> !modified[column] ? null
                : mapped(arrived.of(column), positions[column].length, label -> positions[column][label]));
    }

    static Seen toBinary(Filter filter, Seen arrived) throws NodeFailure {
        Range range = WekaFields.get(filter, "m_Columns", Range.class);
        boolean all = WekaFields.is(filter, "m_TransformAll");
        return spread(filter, arrived, column -> range.isInRange(column) ? indicators(arrived, column, all) : null);
    }

    static Seen toBinarySupervised(Filter filter, Seen arrived) throws NodeFailure {
        boolean all = WekaFields.is(filter, "m_TransformAll");
        int[][] orders = WekaFields.get(filter, "m_Indices", int[][].class);
        boolean ofLabels = arrived.header().classAttribute().isNominal();
        return spread(filter, arrived, column -> ofLabels ? indicators(arrived, column, all)
                : ranks(orders[column]));
    }

    /** What a column is spread into, each the numbers by label; {@code null} when it passes. */
    private interface Spreading {
        List<double[]> of(int column);
    }

    private static Seen spread(Filter filter, Seen arrived, Spreading spreading) {
        if (!WekaFields.is(filter, "m_needToTransform")) {
            return arrived.as(filter.getOutputFormat());
        }
        Instances leaving = filter.getOutputFormat();
        List<Integer> cells = new ArrayList<>();
        for (int column = 0; column < arrived.size(); column++) {
            List<double[]> parts = arrived.labels(column) && !arrived.target(column) ? spreading.of(column) : null;
            if (parts == null) {
                cells.add(arrived.cells()[column]);
                continue;
            }
            for (double[] part : parts) {
                Attribute attribute = leaving.attribute(cells.size());
                cells.add(arrived.add(attribute, at(new Formula.Cell(arrived.cells()[column]), part)));
            }
        }
        return new Seen(arrived.sheet(), leaving, cells.stream().mapToInt(Integer::intValue).toArray());
    }

    /** 1 for one label each. */
    private static List<double[]> indicators(Seen arrived, int column, boolean all) {
        int labels = arrived.header().attribute(column).numValues();
        if (labels <= 2 && !all) {
            return null;
        }
        return IntStream.range(0, labels).mapToObj(one -> IntStream.range(0, labels)
                .mapToDouble(label -> label == one ? 1 : 0).toArray()).toList();
    }

    /** 1 for the labels that come later in the order of their means, for each border between two of them. */
    private static List<double[]> ranks(int[] order) {
        List<double[]> parts = new ArrayList<>();
        for (int border = 0; border < order.length - 1; border++) {
            double[] part = new double[order.length];
            for (int rank = border + 1; rank < order.length; rank++) {
                part[order[rank]] = 1;
            }
            parts.add(part);
        }
        return parts;
    }
}
