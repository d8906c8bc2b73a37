// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.timeseries;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines as text: for each line its series, its name and how many points it has, each in a row of its own, and then the
 * points, each a time in milliseconds and a number with a space between them.
 */
public final class LinesText {
    /** The media type of the text. */
    public static final String MEDIA = "text/x-timeseries-lines";

    private LinesText() {
    }

    /** The text of some lines. */
    static String write(SeriesLines lines) {
        StringBuilder text = new StringBuilder();
        for (SeriesLines.Line line : lines.lines()) {
            text.append(oneRow(line.series())).append('\n').append(oneRow(line.name())).append('\n')
                    .append(line.millis().length).append('\n');
            for (int i = 0; i < line.millis().length; i++) {
                text.append(line.millis()[i]).append(' ').append(line.values()[i]).append('\n');
            }
        }
        return text.toString();
    }

    private static String oneRow(String text) {
        return text.replaceAll("\\R", " ");
    }

    /** The lines of a text that {@link #write} has written. */
    public static SeriesLines read(String text) {
        List<String> rows = text.lines().toList();
        List<SeriesLines.Line> lines = new ArrayList<>();
        for (int at = 0; at < rows.size();) {
            int count = Integer.parseInt(rows.get(at + 2));
            long[] millis = new long[count];
            double[] values = new double[count];
            for (int i = 0; i < count; i++) {
                String[] point = rows.get(at + 3 + i).split(" ");
                millis[i] = Long.parseLong(point[0]);
                values[i] = Double.parseDouble(point[1]);
            }
            lines.add(new SeriesLines.Line(rows.get(at), rows.get(at + 1), millis, values));
            at += 3 + count;
        }
        return new SeriesLines(lines);
    }
}
