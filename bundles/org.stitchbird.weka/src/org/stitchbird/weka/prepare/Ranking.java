// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Table;
import weka.attributeSelection.ASEvaluation;
import weka.attributeSelection.ASSearch;
import weka.attributeSelection.AttributeSelection;
import weka.attributeSelection.AttributeTransformer;
import weka.attributeSelection.RankedOutputSearch;
import weka.core.Instances;

/**
 * What a selection of columns has found, as a table with a row for each column that was looked at.
 *
 * @param rows the rows on which it was made
 * @param evaluation what has rated them
 * @param search what has looked through them
 * @param selection the selection, made
 */
record Ranking(Instances rows, ASEvaluation evaluation, ASSearch search, AttributeSelection selection) {
    /** The columns rank (missing without a ranking), column, merit (missing likewise) and selected (yes or no). */
    Table table() throws Exception {
        Instances seen = evaluation instanceof AttributeTransformer transformer ? transformer.transformedHeader() : rows;
        int[] selected = selection.selectedAttributes();
        double[][] ranked = search instanceof RankedOutputSearch output && output.getGenerateRanking()
                ? selection.rankedAttributes() : new double[0][];
        List<Integer> order = order(seen, ranked, selected);
        double[] merits = new double[order.size()];
        double[] ranks = new double[order.size()];
        String[] names = new String[order.size()];
        int[] chosen = new int[order.size()];
        for (int i = 0; i < names.length; i++) {
            int attribute = order.get(i);
            names[i] = seen.attribute(attribute).name();
            merits[i] = i < ranked.length ? ranked[i][1] : Double.NaN;
            ranks[i] = i < ranked.length ? i + 1 : Double.NaN;
            chosen[i] = Arrays.stream(selected).anyMatch(each -> each == attribute) ? 0 : 1;
        }
        // Not in the person's language: these are data, and the same everywhere.
        return Table.of(List.of(Columns.numbers(ColumnSpec.number("rank"), ranks),
                Columns.texts(ColumnSpec.text("column"), names), Columns.numbers(ColumnSpec.number("merit"), merits),
                Columns.codes(ColumnSpec.category("selected", List.of("yes", "no")), chosen)), null);
    }

    /** The ranked ones first, then those that were selected in their order, then all others but the target. */
    private static List<Integer> order(Instances seen, double[][] ranked, int[] selected) {
        List<Integer> order = new ArrayList<>();
        Arrays.stream(ranked).forEach(each -> order.add((int) each[0]));
        Arrays.stream(selected).filter(each -> !order.contains(each)).forEach(order::add);
        for (int i = 0; i < seen.numAttributes(); i++) {
            if (!order.contains(i)) {
                order.add(i);
            }
        }
        order.removeIf(each -> each == seen.classIndex());
        return order;
    }
}
