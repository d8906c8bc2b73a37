// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Task;

/** A learner that knows no Weka: answers the label that occurs most often, in labels of an order of its own. */
record MajorityLearner(boolean probabilities) implements Learner {
    @Override
    public String name() {
        return "majority";
    }

    @Override
    public Task task() {
        return Task.CLASSIFICATION;
    }

    @Override
    public Model train(Table table, Progress progress) {
        Column target = table.column(table.schema().targetName());
        int[] counts = new int[target.spec().labels().size()];
        for (int r = 0; r < target.size(); r++) {
            counts[target.code(r)]++;
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        double[] shares = Arrays.stream(counts).mapToDouble(count -> (double) count / target.size()).toArray();
        return new Answer(table.schema(), best, shares, probabilities);
    }

    private record Answer(Schema trainedOn, int best, double[] shares, boolean probabilities) implements Model {
        @Override
        public String name() {
            return "majority";
        }

        @Override
        public Task task() {
            return Task.CLASSIFICATION;
        }

        @Override
        public String text() {
            return "always " + best;
        }

        @Override
        public Table apply(Table rows, Progress progress) {
            List<String> labels = trainedOn.target().orElseThrow().labels();
            int[] codes = new int[rows.rows()];
            Arrays.fill(codes, labels.size() - 1 - best);
            Column prediction = Columns.codes(ColumnSpec.category("prediction", labels.reversed()), codes);
            Table answered = rows.with(List.of(prediction));
            for (int i = 0; probabilities && i < labels.size(); i++) {
                double[] cells = new double[rows.rows()];
                Arrays.fill(cells, shares[i]);
                answered = answered.with(List.of(
                        Columns.numbers(ColumnSpec.number("probability of " + labels.get(i)), cells)));
            }
            return answered;
        }

        @Override
        public Schema applied(Schema rows) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(OutputStream out) {
            throw new UnsupportedOperationException();
        }
    }
}
