// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Table;

/** Small tables of many kinds; whatever Weka has can learn from, or work on, one of them. */
public final class SmallTables {
    private static final int ROWS = 24;
    private static final long DAY = 24 * 60 * 60 * 1000L;
    private static final String[] WORDS = {"parcel", "late", "thanks", "quick", "broken", "friendly", "refund"};

    private SmallTables() {
    }

    /** All of them by name, those first that suit most. */
    public static Map<String, Table> all() throws IOException {
        Map<String, Table> tables = new LinkedHashMap<>();
        tables.put("iris", thinned(Examples.table("iris"), 5));
        tables.put("diabetes", thinned(Examples.table("diabetes"), 10));
        tables.put("numbers", Table.of(List.of(number("x", 0.5), number("y", 1.5), number("z", 2.5)), "z"));
        tables.put("two labels", Table.of(List.of(number("x", 0.5), number("y", 1.5), label("kind", 2)), "kind"));
        tables.put("categories", Table.of(List.of(label("colour", 3), label("wing", 2), label("tail", 2),
                label("kind", 2)), "kind"));
        tables.put("switches", Table.of(List.of(label("wing", 2), label("tail", 2), label("kind", 2)), "kind"));
        tables.put("counts", Table.of(List.of(count("late"), count("quick"), label("kind", 2)), "kind"));
        tables.put("texts", Table.of(List.of(text(), label("kind", 2)), "kind"));
        tables.put("texts and numbers", Table.of(List.of(text(), number("z", 2.5)), "z"));
        tables.put("dates", Table.of(List.of(number("x", 0.5), times(), label("kind", 2)), "kind"));
        tables.put("holes", Table.of(List.of(holes(), label("colour", 3), label("kind", 2)), "kind"));
        tables.put("no target", Table.of(List.of(number("x", 0.5), label("colour", 3)), null));
        tables.put("numbers alone", Table.of(List.of(number("x", 0.5), number("y", 1.5)), null));
        tables.put("date at the end", Table.of(List.of(number("x", 0.5), times()), null));
        tables.put("text alone", Table.of(List.of(text()), null));
        tables.put("everything", Table.of(List.of(number("x", 0.5), label("colour", 3), text(), times(),
                label("kind", 2)), "kind"));
        return tables;
    }

    /** Every so many rows. */
    static Table thinned(Table table, int step) {
        return table.rows(IntStream.iterate(0, row -> row < table.rows(), row -> row + step).toArray());
    }

    private static Column number(String name, double bend) {
        return Columns.numbers(ColumnSpec.number(name), IntStream.range(0, ROWS)
                .mapToDouble(row -> row % 2 * 3 + Math.sin(row * bend) + row * 0.1).toArray());
    }

    private static Column holes() {
        return Columns.numbers(ColumnSpec.number("x"), IntStream.range(0, ROWS)
                .mapToDouble(row -> row % 5 == 3 ? Double.NaN : row % 2 * 3 + row * 0.1).toArray());
    }

    private static Column count(String name) {
        return Columns.numbers(ColumnSpec.number(name), IntStream.range(0, ROWS)
                .mapToDouble(row -> (row + name.length()) * 7 % 5).toArray());
    }

    /** Every third row or so breaks the order, so that there is something to get wrong. */
    private static Column label(String name, int labels) {
        List<String> names = IntStream.range(0, labels).mapToObj(each -> name + " " + (char) ('a' + each)).toList();
        return Columns.codes(ColumnSpec.category(name, names), IntStream.range(0, ROWS)
                .map(row -> (row + (row * name.length() % 3 == 2 ? 1 : 0)) % labels).toArray());
    }

    private static Column text() {
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            texts.add(row % 2 == 0 ? WORDS[row % 7] + " parcel late" : WORDS[row * 3 % 7] + " thanks quick");
        }
        return Columns.texts(ColumnSpec.text("note"), texts.toArray(String[]::new));
    }

    private static Column times() {
        return Columns.times(ColumnSpec.time("when"), IntStream.range(0, ROWS).mapToLong(row -> row * DAY).toArray());
    }
}
