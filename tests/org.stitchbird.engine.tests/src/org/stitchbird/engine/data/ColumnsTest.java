// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void numbersAreShortAndReadBackTheSame() {
        assertEquals("5", Columns.format(5));
        assertEquals("5.1", Columns.format(5.1));
        assertEquals("-3", Columns.format(-3.0));
        assertEquals("1.0E15", Columns.format(1e15));
        assertEquals("NaN", Columns.format(Double.NaN));
        assertEquals(0.1 + 0.2, Double.parseDouble(Columns.format(0.1 + 0.2)));
    }

    @Test
    void everyTypeKnowsItsMissingCells() {
        List<Column> columns = List.of(
                Columns.numbers(ColumnSpec.number("n"), new double[] {1, Double.NaN}),
                Columns.codes(ColumnSpec.category("c", List.of("a")), new int[] {0, -1}),
                Columns.texts(ColumnSpec.text("t"), new String[] {"", null}),
                Columns.times(ColumnSpec.time("d"), new long[] {0, Columns.MISSING_TIME}));
        assertEquals(List.of("1", "a", "", "1970-01-01T00:00:00Z"),
                columns.stream().map(each -> each.text(0)).toList());
        for (Column column : columns) {
            assertTrue(column.missing(1));
            assertNull(column.text(1));
            Column turned = column.rows(new int[] {1, 0, 0});
            assertEquals(3, turned.size());
            assertTrue(turned.missing(0));
            assertEquals(column.text(0), turned.text(2));
            assertEquals("other", column.as(column.spec().renamed("other")).spec().name());
        }
    }

    @Test
    void readingAWrongTypeIsRefused() {
        Column number = Columns.numbers(ColumnSpec.number("n"), new double[] {1});
        assertThrows(UnsupportedOperationException.class, () -> number.code(0));
        assertThrows(UnsupportedOperationException.class, () -> number.millis(0));
        assertThrows(IndexOutOfBoundsException.class, () -> number.number(1));
        Column text = Columns.texts(ColumnSpec.text("t"), new String[] {"x"});
        assertThrows(UnsupportedOperationException.class, () -> text.number(0));
    }

    @Test
    void aColumnFitsItsDescription() {
        assertThrows(IllegalArgumentException.class, () -> Columns.numbers(ColumnSpec.text("t"), new double[0]));
        ColumnSpec kinds = ColumnSpec.category("c", List.of("a", "b"));
        assertThrows(IllegalArgumentException.class, () -> Columns.codes(kinds, new int[] {2}));
        assertThrows(IllegalArgumentException.class, () -> Columns.codes(kinds, new int[] {-2}));
    }
}
