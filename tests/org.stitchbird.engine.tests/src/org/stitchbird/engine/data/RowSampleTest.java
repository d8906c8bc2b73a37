// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowSampleTest {
    private static final ColumnSpec NUMBER = ColumnSpec.number("number");
    private static final ColumnSpec LABEL = ColumnSpec.category("label", List.of("a", "b", "c"));

    private static Table table(int rows, IntUnaryOperator label) {
        return Table.of(List.of(Columns.numbers(NUMBER, IntStream.range(0, rows).asDoubleStream().toArray()),
                Columns.codes(LABEL, IntStream.range(0, rows).map(label).toArray())), null);
    }

    private static int[] counts(Table table) {
        int[] counts = new int[4];
        IntStream.range(0, table.rows()).forEach(row -> counts[table.column(1).code(row) + 1]++);
        return counts;
    }

    private static List<Double> numbers(Table table) {
        return IntStream.range(0, table.rows()).mapToObj(row -> table.column(0).number(row)).toList();
    }

    @Test
    void labelsKeepTheirSharesAndRowsTheirOrder() {
        // 60 % a, 30 % b, 9.9 % c, 0.1 % missing; and sorted, as files often are.
        Table table = table(10_000, row -> row < 6_000 ? 0 : row < 9_000 ? 1 : row < 9_990 ? 2 : -1);
        Table sample = RowSample.of(table, 1_000, "label");
        int[] counts = counts(sample);
        assertEquals(1_000, sample.rows());
        assertEquals(600, counts[1], 1);
        assertEquals(300, counts[2], 1);
        assertEquals(99, counts[3], 1);
        assertEquals(1, counts[0], 1);
        assertTrue(counts[0] > 0);
        List<Double> drawn = numbers(sample);
        assertEquals(drawn.stream().sorted().distinct().toList(), drawn);
        assertTrue(drawn.stream().filter(number -> number < 3_000).count() > 200, "not from the first rows alone");
        assertNotEquals(numbers(table).subList(0, 600), drawn.subList(0, 600));
    }

    @Test
    void aRareLabelIsNotLost() {
        Table sample = RowSample.of(table(100_000, row -> row == 77_777 ? 2 : row % 2), 1_000, "label");
        assertEquals(1, counts(sample)[3]);
        assertEquals(1_000, sample.rows());
    }

    @Test
    void moreLabelsThanRowsStillGivesTheCount() {
        ColumnSpec many = ColumnSpec.category("label", IntStream.range(0, 5_000).mapToObj(Integer::toString).toList());
        Table table = Table.of(List.of(Columns.codes(many, IntStream.range(0, 5_000).toArray())), null);
        assertEquals(100, RowSample.of(table, 100, "label").rows());
    }

    @Test
    void withoutLabelsRowsAreDrawnByChance() {
        for (String by : new String[] {null, "number", "absent"}) {
            Table sample = RowSample.of(table(10_000, row -> 0), 100, by);
            double mean = numbers(sample).stream().mapToDouble(number -> number).average().orElseThrow();
            assertEquals(100, sample.rows());
            assertEquals(5_000, mean, 1_200);
        }
    }

    @Test
    void theSameRowsEachTime() {
        Table table = table(5_000, row -> row % 3);
        assertEquals(numbers(RowSample.of(table, 10, "label")), numbers(RowSample.of(table, 10, "label")));
    }

    @Test
    void aSmallTableStaysAsItIs() {
        Table table = table(10, row -> 0);
        assertSame(table, RowSample.of(table, 10, "label"));
    }
}
