// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;

class SameContentTest {
    private static Column numbers(double... cells) {
        return Columns.numbers(ColumnSpec.number("n"), cells);
    }

    private static Column codes(int... codes) {
        return Columns.codes(ColumnSpec.category("c", List.of("a", "b")), codes);
    }

    private static Column texts(String... cells) {
        return Columns.texts(ColumnSpec.text("t"), cells);
    }

    private static Column times(long... cells) {
        return Columns.times(ColumnSpec.time("d"), cells);
    }

    private static Table table(Column... columns) {
        return Table.of(List.of(columns), null);
    }

    @Test
    void tablesOfEqualCellsAreTheSame() {
        assertTrue(SameContent.same(table(numbers(1, Double.NaN), codes(0, -1), texts("x", null),
                times(5, Columns.MISSING_TIME)), table(numbers(1, Double.NaN), codes(0, -1), texts("x", null),
                        times(5, Columns.MISSING_TIME))));
    }

    @Test
    void anyOtherCellMakesADifference() {
        assertFalse(SameContent.same(table(numbers(1, 2)), table(numbers(1, 3))));
        assertFalse(SameContent.same(table(numbers(0.0)), table(numbers(-0.0))));
        assertFalse(SameContent.same(table(numbers(1, Double.NaN)), table(numbers(1, 2))));
        assertFalse(SameContent.same(table(codes(0)), table(codes(1))));
        assertFalse(SameContent.same(table(texts("x")), table(texts("y"))));
        assertFalse(SameContent.same(table(texts("x")), table(texts((String) null))));
        assertFalse(SameContent.same(table(times(5)), table(times(6))));
    }

    @Test
    void rowsColumnsAndTargetMakeADifference() {
        Table one = table(numbers(1, 2));
        assertFalse(SameContent.same(one, table(numbers(1))));
        assertFalse(SameContent.same(one, one.withTarget("n")));
        assertFalse(SameContent.same(one, table(Columns.numbers(ColumnSpec.number("m"), new double[] {1, 2}))));
    }

    @Test
    void otherValuesAreTheSameOnlyWhenTheyAreOne() {
        Value value = () -> Kind.MODEL;
        Value other = () -> Kind.MODEL;
        assertTrue(SameContent.same(value, value));
        assertFalse(SameContent.same(value, other));
    }
}
