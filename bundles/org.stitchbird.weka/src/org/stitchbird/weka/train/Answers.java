// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.train;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.Messages;

/** The columns in which a model answers. */
public final class Answers {
    /** The column of labels, numbers or clusters. */
    public static final String PREDICTION = "prediction";
    /** What the columns of probabilities begin with; the label follows. */
    public static final String PROBABILITY = "probability of ";

    private Answers() {
    }

    /** The columns of a model of labels. */
    static List<ColumnSpec> ofLabels(List<String> labels) {
        List<ColumnSpec> columns = new ArrayList<>(List.of(ColumnSpec.category(PREDICTION, labels)));
        labels.forEach(label -> columns.add(ColumnSpec.number(PROBABILITY + label)));
        return columns;
    }

    /** The names of so many clusters; not in the person's language: these are data, and the same everywhere. */
    public static List<String> clusters(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> "cluster " + number).toList();
    }

    /** The most probable label, the first of equals; empty when all are improbable. */
    public static OptionalInt likeliest(double[] distribution) {
        int best = -1;
        for (int i = 0; i < distribution.length; i++) {
            if (distribution[i] > (best < 0 ? 0 : distribution[best])) {
                best = i;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /** The cells of a model of labels: the likeliest one, and the probability of each. */
    static List<Column> cells(List<ColumnSpec> specs, double[][] distributions) {
        int[] codes = new int[distributions.length];
        for (int r = 0; r < codes.length; r++) {
            codes[r] = likeliest(distributions[r]).orElse(-1);
        }
        List<Column> columns = new ArrayList<>(List.of(Columns.codes(specs.get(0), codes)));
        for (int label = 0; label < specs.size() - 1; label++) {
            double[] cells = new double[distributions.length];
            for (int r = 0; r < cells.length; r++) {
                cells[r] = distributions[r][label];
            }
            columns.add(Columns.numbers(specs.get(label + 1), cells));
        }
        return columns;
    }

    /** The columns with answers behind them; answers of an earlier model make way. */
    static Schema added(Schema rows, List<ColumnSpec> answers) {
        Schema all = rows.select(kept(rows));
        for (ColumnSpec answer : answers) {
            all = all.with(answer);
        }
        return all;
    }

    /**
     * The table with answers behind it; answers of an earlier model make way.
     *
     * @throws NodeFailure if the target itself has the name of an answer
     */
    static Table added(Table rows, List<Column> answers) throws NodeFailure {
        require(rows.schema());
        return rows.select(kept(rows.schema())).with(answers);
    }

    /**
     * Sees to it that answers can be added.
     *
     * @throws NodeFailure if the target itself has the name of an answer
     */
    static void require(Schema rows) throws NodeFailure {
        if (rows.targetName() != null && isAnswer(rows.targetName())) {
            throw new NodeFailure(Messages.get("answers.target", rows.targetName()));
        }
    }

    private static List<String> kept(Schema rows) {
        return rows.names().stream().filter(name -> !isAnswer(name)).toList();
    }

    private static boolean isAnswer(String name) {
        return name.equals(PREDICTION) || name.startsWith(PROBABILITY);
    }
}
