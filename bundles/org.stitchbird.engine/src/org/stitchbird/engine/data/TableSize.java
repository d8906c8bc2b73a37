// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

/**
 * How large a table is.
 *
 * @param rows its rows
 * @param columns its columns
 * @param wide its columns when each label of a category counts as one, as for algorithms that see numbers only
 * @param stored whether its cells are in a file rather than in memory
 */
public record TableSize(long rows, long columns, long wide, boolean stored) {
    /** The size of a table. */
    public static TableSize of(Table table) {
        return of(table.rows(), table.schema(), table.stored());
    }

    /** The size of a table of so many rows of these columns. */
    public static TableSize of(long rows, Schema schema, boolean stored) {
        long wide = schema.columns().stream().mapToLong(column -> Math.max(1, column.labels().size())).sum();
        return new TableSize(rows, schema.size(), wide, stored);
    }

    /** The same with another number of rows. */
    public TableSize withRows(long other) {
        return new TableSize(other, columns, wide, stored);
    }
}
