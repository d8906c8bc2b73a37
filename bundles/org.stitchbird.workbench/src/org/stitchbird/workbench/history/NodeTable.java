// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.history;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line for each node of one run, or of two.
 *
 * @param columns what stands above
 * @param lines the nodes
 */
record NodeTable(List<Column> columns, List<Line> lines) {
    /**
     * A column.
     *
     * @param name what stands above it
     * @param right whether its cells stand at the right, as figures do
     */
    record Column(String name, boolean right) {
    }

    /**
     * A node.
     *
     * @param node its id
     * @param cells as many as there are columns
     */
    record Line(String node, List<Cell> cells) {
        /** What a screen reader says of it. */
        String spoken(List<Column> columns) {
            StringBuilder all = new StringBuilder(cells.get(0).text());
            for (int i = 1; i < cells.size(); i++) {
                if (!cells.get(i).text().isEmpty() && !cells.get(i).text().equals(RunWords.NOTHING)) {
                    all.append(", ").append(columns.get(i).name()).append(": ").append(cells.get(i).text());
                }
            }
            return all.toString();
        }
    }

    /**
     * A cell.
     *
     * @param text what stands there
     * @param tone how it stands out
     */
    record Cell(String text, Tone tone) {
        static Cell of(String text) {
            return new Cell(text, Tone.PLAIN);
        }
    }

    /** How a cell stands out. */
    enum Tone {
        /** Not at all. */
        PLAIN,
        /** It says less than others. */
        QUIET,
        /** It is another one than in the run beside it. */
        DIFFERENT,
        /** It tells of a failure. */
        WRONG
    }

    /** All of it as lines with tabs, as spreadsheets take it. */
    String text() {
        String head = columns.stream().map(Column::name).collect(Collectors.joining("\t", "", "\n"));
        return lines.stream().map(line -> line.cells().stream().map(Cell::text).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", head, "\n"));
    }
}
