// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.timeseries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Table;

/**
 * The rows of a table as series: those that are equal in some columns, from the earliest to the latest.
 *
 * @param series the rows of each series, by their positions in the table; the series in the order of their first rows
 */
record TimeOrder(List<int[]> series) {
    /**
     * Puts rows in order; they may stand in the table in any.
     *
     * @param time the name of a TIME column
     * @param groups the names of columns that tell series apart; none when all rows are one
     * @throws NodeFailure if a time is missing, or two rows of a series have the same
     */
    static TimeOrder of(Table table, String time, List<String> groups) throws NodeFailure {
        Column times = table.column(time);
        int[] missing = IntStream.range(0, table.rows()).filter(times::missing).toArray();
        if (missing.length > 0) {
            throw new NodeFailure(Messages.get("time.missing", time, missing.length, missing[0] + 1));
        }
        List<int[]> series = new ArrayList<>();
        for (List<Integer> rows : apart(table, groups)) {
            int[] ordered = rows.stream().sorted((a, b) -> Long.compare(times.millis(a), times.millis(b)))
                    .mapToInt(Integer::intValue).toArray();
            for (int i = 1; i < ordered.length; i++) {
                if (times.millis(ordered[i - 1]) == times.millis(ordered[i])) {
                    throw new NodeFailure(Messages.get(groups.isEmpty() ? "time.twice" : "time.twiceInSeries",
                            ordered[i - 1] + 1, ordered[i] + 1, times.text(ordered[i])));
                }
            }
            series.add(ordered);
        }
        return new TimeOrder(series);
    }

    private static Collection<List<Integer>> apart(Table table, List<String> groups) {
        List<Column> columns = groups.stream().map(table::column).toList();
        Map<List<String>, List<Integer>> apart = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            apart.computeIfAbsent(key(columns, row), key -> new ArrayList<>()).add(row);
        }
        return apart.values();
    }

    /** What tells the series of a row apart from others; a missing cell is a value of its own. */
    static List<String> key(List<Column> columns, int row) {
        List<String> key = new ArrayList<>();
        columns.forEach(column -> key.add(column.text(row)));
        return key;
    }
}
