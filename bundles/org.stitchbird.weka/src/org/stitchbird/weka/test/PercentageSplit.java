// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.RowSplit;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.WekaTables;
import weka.core.Instances;

/**
 * Some rows to learn from and the rest to test with, as Weka's {@code -split-percentage} divides them.
 *
 * @param share the share of rows to learn from, between 0 and 1
 * @param shuffled whether chance decides which; otherwise the first rows are to learn from
 * @param stratified whether both parts get the labels in the same proportion
 * @param seed what the rows of the first run are shuffled by; each further run has the next number
 * @param runs how often
 */
record PercentageSplit(double share, boolean shuffled, boolean stratified, int seed, int runs) implements Division {
    @Override
    public int parts(Instances rows) {
        return 1;
    }

    @Override
    public Parts divided(Instances rows, int run) {
        return () -> {
            RowSplit split = split(rows, run);
            return new Part(picked(rows, split.train()), picked(rows, split.test()));
        };
    }

    private RowSplit split(Instances rows, int run) throws NodeFailure {
        RowSplit split = shuffled ? RowSplit.shuffled(rows.size(), share, seed + run)
                : RowSplit.inOrder(rows.size(), share);
        return stratified && rows.classIndex() >= 0 && rows.classAttribute().isNominal()
                ? split.stratified(labels(rows)) : split;
    }

    private static Column labels(Instances rows) throws NodeFailure {
        ColumnSpec target = WekaTables.schema(rows).target().orElseThrow();
        return Columns.codes(target, rows.stream()
                .mapToInt(row -> row.classIsMissing() ? -1 : (int) row.classValue()).toArray());
    }

    /** These rows, in that order. */
    static Instances picked(Instances rows, int[] numbers) {
        Instances picked = new Instances(rows, numbers.length);
        for (int number : numbers) {
            picked.add(rows.get(number));
        }
        return picked;
    }

    @Override
    public String method(Instances rows) {
        int train = RowSplit.inOrder(rows.size(), share).trainRows();
        return Messages.get(!shuffled ? "method.holdOutOrder" : stratified ? "method.holdOutStratified"
                : "method.holdOut", train, rows.size() - train);
    }

    @Override
    public void require(Instances rows) throws NodeFailure {
        require(rows.size(), RowSplit.inOrder(rows.size(), share).trainRows(), share);
    }

    /** Makes sure that there is at least one row for training and one for the test. */
    static void require(int rows, int trainRows, double share) throws NodeFailure {
        if (rows == 0) {
            throw new NodeFailure(Messages.get("rows.none"));
        } else if (trainRows == 0 || trainRows == rows) {
            throw new NodeFailure(Messages.get("holdOut.few", rows, share));
        }
    }
}
