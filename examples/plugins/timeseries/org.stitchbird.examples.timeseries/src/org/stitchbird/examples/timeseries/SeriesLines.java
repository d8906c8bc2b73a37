// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.timeseries;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;

/**
 * Numbers over time, ready to be drawn.
 *
 * @param lines one for each column of each series; at least one
 */
public record SeriesLines(List<Line> lines) implements Value, Serializable {
    /** The kind of wire on which they flow. */
    public static final Kind KIND = new Kind("timeseries-lines");

    /** Makes them; the list is copied. */
    public SeriesLines {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param series what tells its series apart from others; empty when there is only one
     * @param name the name of its column
     * @param millis the times, each later than the one before, in milliseconds since 1970-01-01T00:00Z
     * @param values the numbers; NaN where none is known
     */
    public record Line(String series, String name, long[] millis, double[] values) implements Serializable {
        /** The line's name for people, with its series in front when there are several. */
        public String title() {
            return series.isEmpty() ? name : series + ": " + name;
        }
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    /** The lines of some number columns of a table. */
    static SeriesLines of(Table table, String time, List<String> groups, List<String> columns, TimeOrder order) {
        Column times = table.column(time);
        List<Column> tell = groups.stream().map(table::column).toList();
        List<Line> lines = new ArrayList<>();
        for (int[] rows : order.series()) {
            String series = String.join(" · ", TimeOrder.key(tell, rows[0]).stream().map(String::valueOf).toList());
            long[] millis = Arrays.stream(rows).mapToLong(times::millis).toArray();
            for (String name : columns) {
                Column column = table.column(name);
                lines.add(new Line(series, name, millis, Arrays.stream(rows).mapToDouble(column::number).toArray()));
            }
        }
        return new SeriesLines(lines);
    }
}
