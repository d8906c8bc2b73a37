// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.inputs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;

/**
 * What the cells of a column are like.
 *
 * @param spec name, type and labels
 * @param missing how many cells are missing
 * @param least the least number or point in time as its cell reads; {@code null} for other types and without cells
 * @param greatest the greatest, in the same way
 * @param counts how many cells have each label, in the order of the labels; empty for other types
 */
public record ColumnProfile(ColumnSpec spec, int missing, String least, String greatest, List<Integer> counts) {
    /** Makes it; the list is copied. */
    public ColumnProfile {
        counts = List.copyOf(counts);
    }

    /** Looks through the cells of a column. */
    public static ColumnProfile of(Column column) {
        ColumnType type = column.spec().type();
        boolean ordered = type == ColumnType.NUMBER || type == ColumnType.TIME;
        Comparator<Integer> order = type == ColumnType.NUMBER ? Comparator.comparingDouble(column::number)
                : Comparator.comparingLong(column::millis);
        int[] counts = new int[column.spec().labels().size()];
        int missing = 0;
        Integer least = null;
        Integer greatest = null;
        for (int row = 0; row < column.size(); row++) {
            if (column.missing(row)) {
                missing++;
            } else if (type == ColumnType.CATEGORY) {
                counts[column.code(row)]++;
            } else if (ordered) {
                least = least == null || order.compare(row, least) < 0 ? row : least;
                greatest = greatest == null || order.compare(row, greatest) > 0 ? row : greatest;
            }
        }
        List<Integer> all = new ArrayList<>();
        for (int count : counts) {
            all.add(count);
        }
        return new ColumnProfile(column.spec(), missing, least == null ? null : column.text(least),
                greatest == null ? null : column.text(greatest), all);
    }
}
