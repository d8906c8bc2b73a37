// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.Clusters;
import org.stitchbird.engine.data.Score;
import org.stitchbird.workbench.text.Figures;
import org.stitchbird.workbench.text.Messages;

/**
 * Rows counted by what they are and by something else, with the cell of each line where they ought to be.
 *
 * @param name what it is called
 * @param lines what stands before each line
 * @param columns what each column counts
 * @param values rows (weights) by line and column
 * @param right the column of each line that is right, or -1
 * @param costs what a row in each cell costs; empty when all errors count the same
 * @param kind what its sentences speak of: {@code confusion} or {@code clusters}
 */
record Matrix(String name, List<String> lines, List<String> columns, double[][] values, List<Integer> right,
        double[][] costs, String kind) {
    /** What the cells show. */
    enum Mode {
        /** How many rows there are. */
        COUNTS,
        /** Their share of the line. */
        SHARES,
        /** What they cost together. */
        COSTS
    }

    /** Which labels were answered to which labels. */
    static Matrix confusion(Score score) {
        List<Integer> right = new ArrayList<>();
        for (int i = 0; i < score.labels().size(); i++) {
            right.add(i);
        }
        return new Matrix(Messages.text("results.confusionOf", score.learner()), score.labels(), score.labels(),
                score.confusion(), right, score.costs(), "confusion");
    }

    /** Which labels fell into which clusters. */
    static Matrix clusters(Score score) {
        Clusters clusters = score.clusters();
        return new Matrix(Messages.text("clusters.matrixOf", score.learner()), clusters.names(), clusters.labels(),
                clusters.counts(), clusters.assigned(), new double[0][], "clusters");
    }

    /** The ways to show it. */
    List<Mode> modes() {
        return costs.length == 0 ? List.of(Mode.COUNTS, Mode.SHARES) : List.of(Mode.values());
    }

    boolean isRight(int line, int column) {
        return right.get(line) == column;
    }

    double total(int line) {
        double total = 0;
        for (double value : values[line]) {
            total += value;
        }
        return total;
    }

    /** The share of its line, from 0 to 1; NaN for an empty line. */
    double share(int line, int column) {
        return values[line][column] / total(line);
    }

    /** What a cell shows. */
    String cell(Mode mode, int line, int column) {
        double share = share(line, column);
        return switch (mode) {
            case COUNTS -> Figures.count(values[line][column]);
            case SHARES -> Double.isNaN(share) ? "–" : Figures.percent(share);
            // No row costs nothing, even where a row would cost infinitely much.
            case COSTS -> values[line][column] == 0 ? "0" : Figures.count(values[line][column] * costs[line][column]);
        };
    }

    /** What stands under a column. */
    String foot(int column) {
        return kind.equals("confusion") ? Messages.text("results.answer", columns.get(column)) : columns.get(column);
    }

    /** A cell in a sentence. */
    String sentence(int line, int column) {
        String share = Double.isNaN(share(line, column)) ? "–" : Figures.percent(share(line, column));
        String sentence = Messages.text(kind + (isRight(line, column) ? ".right" : ".wrong"),
                Figures.count(values[line][column]), Figures.count(total(line)), lines.get(line), columns.get(column),
                share);
        return costs.length == 0 ? sentence : sentence + " " + Messages.text("matrix.cost",
                Figures.count(costs[line][column]), cell(Mode.COSTS, line, column));
    }

    /** The matrix as lines with tabs, as spreadsheets take it. */
    String text(Mode mode) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            text.append('\t').append(foot(i));
        }
        for (int i = 0; i < lines.size(); i++) {
            text.append('\n').append(lines.get(i));
            for (int j = 0; j < columns.size(); j++) {
                text.append('\t').append(cell(mode, i, j));
            }
        }
        return text.append('\n').toString();
    }
}
