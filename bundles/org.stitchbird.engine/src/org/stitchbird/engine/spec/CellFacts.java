// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Table;

/**
 * What is certain of the cells of a table before the run; what is not told here may be so or not.
 *
 * @param rows how many rows there are; -1 when not known
 * @param missing how many cells are missing in a column, by its name, for columns in which some are; where the number
 *     is not known it is 1
 * @param negative the names of columns in which a number is below 0
 */
public record CellFacts(int rows, Map<String, Integer> missing, Set<String> negative) implements Serializable {
    /** Nothing is known. */
    public static final CellFacts UNKNOWN = new CellFacts(-1, Map.of(), Set.of());
    /** How unlikely it is that all missing cells are left behind when a part of the rows is told to have some. */
    private static final double UNLIKELY = 1e-6;

    /** Makes facts; map and set are copied. */
    public CellFacts {
        missing = Map.copyOf(missing);
        negative = Set.copyOf(negative);
    }

    /** All facts of a table. */
    public static CellFacts of(Table table) {
        Map<String, Integer> missing = new HashMap<>();
        Set<String> negative = new HashSet<>();
        for (Column column : table.columns()) {
            String name = column.spec().name();
            boolean number = column.spec().type() == ColumnType.NUMBER;
            for (int row = 0; row < table.rows(); row++) {
                if (column.missing(row)) {
                    missing.merge(name, 1, Integer::sum);
                } else if (number && column.number(row) < 0) {
                    negative.add(name);
                }
            }
        }
        return new CellFacts(table.rows(), missing, negative);
    }

    /** What stays certain when only these columns are kept. */
    public CellFacts select(Collection<String> columns) {
        Map<String, Integer> kept = new HashMap<>(missing);
        kept.keySet().retainAll(columns);
        Set<String> below = new HashSet<>(negative);
        below.retainAll(columns);
        return new CellFacts(rows, kept, below);
    }

    /**
     * What is still as good as certain of rows drawn by chance.
     *
     * @param share how many of the rows are drawn, from 0 to 1
     */
    public CellFacts drawn(double share) {
        Map<String, Integer> kept = new HashMap<>();
        missing.forEach((column, count) -> {
            if (Math.pow(1 - share, count) < UNLIKELY) {
                kept.put(column, Math.max(1, (int) (count * share)));
            }
        });
        return new CellFacts(rows < 0 ? -1 : (int) Math.round(rows * share), kept, Set.of());
    }
}
