// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** Tables become Weka's instances and come back as they were. */
class WekaTablesTest {
    private static final Table MIXED = Table.of(List.of(
            Columns.numbers(ColumnSpec.number("높이 (m)"), new double[] {1.5, Double.NaN, -0.1}),
            Columns.codes(ColumnSpec.category("colour", List.of("red", "푸른색", "'green, light'", "never")),
                    new int[] {2, 0, -1}),
            Columns.texts(ColumnSpec.text("note"), new String[] {"a \"quoted\"\ntext", null, ""}),
            Columns.times(ColumnSpec.time("when"), new long[] {0, Columns.MISSING_TIME, -86_400_001})), "colour");

    @Test
    void everyTypeAndMissingCellComesBack() throws Exception {
        Instances rows = WekaTables.instances(MIXED);
        assertEquals(List.of(true, true, true, true), List.of(rows.attribute(0).isNumeric(),
                rows.attribute(1).isNominal(), rows.attribute(2).isString(), rows.attribute(3).isDate()));
        assertEquals(1, rows.classIndex());
        assertEquals(4, rows.classAttribute().numValues());
        assertTrue(rows.get(1).isMissing(0) && rows.get(2).isMissing(1) && rows.get(1).isMissing(2)
                && rows.get(1).isMissing(3));
        assertSame(MIXED, WekaTables.table(rows));
    }

    @Test
    void aTableWithoutRowsComesBack() throws Exception {
        Table none = MIXED.rows(new int[0]).withTarget(null);
        assertSame(none, WekaTables.table(WekaTables.instances(none)));
        assertEquals(-1, WekaTables.instances(none).classIndex());
    }

    @Test
    void everyExampleComesBack() throws Exception {
        for (String name : List.of("iris", "breast-cancer", "wine", "diabetes")) {
            Table table = Examples.table(name);
            assertSame(table, WekaTables.table(WekaTables.instances(table)));
        }
    }

    @Test
    void whatIsHandedOutMayBeChanged() throws Exception {
        Instances first = WekaTables.instances(MIXED);
        first.get(0).setValue(0, 99);
        first.delete(2);
        first.setClassIndex(0);
        first.insertAttributeAt(new Attribute("more"), 0);
        Instances second = WekaTables.instances(MIXED);
        assertNotSame(first, second);
        assertSame(MIXED, WekaTables.table(second));
    }

    @Test
    void aTableIsConvertedOnce() throws NodeFailure {
        Instances first = WekaTables.instances(MIXED);
        Instances second = WekaTables.instances(MIXED);
        assertTrue(first.attribute(0) == second.attribute(0));
        assertTrue(first.attribute(0) != WekaTables.instances(MIXED.withTarget(null)).attribute(0));
    }

    @Test
    void aHeaderHasTheColumnsAndMakesUpLabelsThatAreNotKnown() throws Exception {
        Schema schema = new Schema(List.of(ColumnSpec.number("x"), ColumnSpec.category("open", List.of()),
                ColumnSpec.category("shut", List.of("a"))), "open");
        Instances header = WekaTables.header(schema);
        assertEquals(0, header.size());
        assertEquals(2, header.attribute("open").numValues());
        assertEquals(schema, WekaTables.schema(header));
        Table known = Table.of(List.of(Columns.codes(ColumnSpec.category("none", List.of()), new int[] {-1})), null);
        assertEquals(0, WekaTables.instances(known).attribute(0).numValues());
    }

    @Test
    void whatATableCannotHoldIsRefused() {
        Instances inner = new Instances("inner", new ArrayList<>(List.of(new Attribute("x"))), 0);
        Instances bag = new Instances("bag", new ArrayList<>(List.of(new Attribute("bag", inner))), 0);
        assertTrue(assertThrows(NodeFailure.class, () -> WekaTables.schema(bag)).getMessage().contains("'bag'"));
        Instances weighted = new Instances("weighted", new ArrayList<>(List.of(new Attribute("x"))), 0);
        weighted.add(new DenseInstance(1, new double[] {1}));
        weighted.add(new DenseInstance(0.5, new double[] {1}));
        assertTrue(assertThrows(NodeFailure.class, () -> WekaTables.table(weighted)).getMessage().contains("2"));
        weighted.attribute(0).setWeight(2);
        assertTrue(assertThrows(NodeFailure.class, () -> WekaTables.schema(weighted)).getMessage().contains("'x'"));
    }

    private static void assertSame(Table expected, Table actual) {
        assertEquals(expected.schema(), actual.schema());
        assertEquals(expected.rows(), actual.rows());
        for (int c = 0; c < expected.columns().size(); c++) {
            Column left = expected.column(c);
            Column right = actual.column(c);
            for (int r = 0; r < expected.rows(); r++) {
                assertEquals(left.text(r), right.text(r), left.spec().name() + " " + r);
            }
        }
    }
}
