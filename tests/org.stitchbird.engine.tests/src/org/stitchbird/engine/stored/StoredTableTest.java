// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.stored;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;

class StoredTableTest {
    @TempDir
    Path folder;

    @Test
    void whatIsStoredIsReadBackToTheLastBit() throws Exception {
        for (int rows : new int[] {0, 1, 7, 8, 65_536, 150_001}) {
            Table table = Mixed.table(rows, rows);
            Path file = write(table);
            assertSame(table, StoredTables.open(file));
            assertTrue(StoredTables.open(file).stored());
        }
    }

    @Test
    void rowsMayBeAddedInAnyPortions() throws Exception {
        Table table = Mixed.table(70_000, 1);
        Path file = folder.resolve("table.arrow");
        try (TableWriter writer = new TableWriter(file, table.schema())) {
            Random random = new Random(2);
            for (int from = 0; from < table.rows();) {
                int to = Math.min(table.rows(), from + random.nextInt(30_000));
                writer.add(table.slice(from, to));
                from = to;
            }
            assertSame(table, writer.finish());
        }
    }

    @Test
    void longTextsMakeShorterBatches() throws Exception {
        String[] texts = IntStream.range(0, 3000).mapToObj(row -> row % 3 == 0 ? null : ("가" + row).repeat(row * 3))
                .toArray(String[]::new);
        Table table = Table.of(List.of(Columns.texts(ColumnSpec.text("long"), texts)), null);
        assertSame(table, StoredTables.open(write(table)));
    }

    @Test
    void aTableWithoutColumnsOrTargetIsOne() throws Exception {
        Table nothing = Table.of(List.of(), null);
        assertSame(nothing, StoredTables.open(write(nothing)));
        Table noTarget = Mixed.table(10, 1).withTarget(null);
        assertSame(noTarget, StoredTables.open(write(noTarget)));
    }

    @Test
    void fewRowsAreCopiedAndManyAreAView() throws Exception {
        Table table = Mixed.table(60_000, 3);
        Table stored = StoredTables.open(write(table));
        int[] few = {59_999, 0, 7, 7};
        assertSame(table.rows(few), stored.rows(few));
        assertFalse(stored.rows(few).stored());
        int[] many = new Random(1).ints(40_000, 0, table.rows()).toArray();
        assertSame(table.rows(many), stored.rows(many));
        assertTrue(stored.rows(many).stored());
        int[] again = new Random(2).ints(20_000, 0, many.length).toArray();
        assertSame(table.rows(many).rows(again), stored.rows(many).rows(again));
        assertSame(table.rows(many).slice(5, 99), stored.rows(many).slice(5, 99));
        Column renamed = stored.rows(many).column("text").as(ColumnSpec.text("other"));
        assertEquals(table.rows(many).column("text").text(11), renamed.text(11));
    }

    @Test
    void rowsOutsideAreRefused() throws Exception {
        Table stored = StoredTables.open(write(Mixed.table(100, 1)));
        for (Column column : stored.columns()) {
            assertThrows(IndexOutOfBoundsException.class, () -> column.text(100));
            assertThrows(IndexOutOfBoundsException.class, () -> column.missing(-1));
        }
        assertThrows(UnsupportedOperationException.class, () -> stored.column("number").code(0));
    }

    @Test
    void anotherTableIsNotAdded() throws Exception {
        Table table = Mixed.table(10, 1);
        try (TableWriter writer = new TableWriter(folder.resolve("x.arrow"), table.schema())) {
            assertThrows(IllegalArgumentException.class, () -> writer.add(table.select(List.of("number"))));
        }
    }

    @Test
    void whatIsNotFinishedLeavesNothing() throws Exception {
        Table table = Mixed.table(100_000, 1);
        try (TableWriter writer = new TableWriter(folder.resolve("x.arrow"), table.schema())) {
            writer.add(table);
            assertFalse(Files.exists(folder.resolve("x.arrow")));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path file = folder.resolve("none/x.arrow");
        NodeFailure failure = assertThrows(NodeFailure.class,
                () -> new TableWriter(file, Schema.of(ColumnSpec.number("a"))));
        assertTrue(failure.getMessage().contains(folder.resolve("none").toString()), failure.getMessage());
    }

    @Test
    void everyCutIsNoticed() throws Exception {
        byte[] whole = Files.readAllBytes(write(Mixed.table(200, 5)));
        for (int length = 0; length < whole.length; length += 1 + length / 40) {
            refused(java.util.Arrays.copyOf(whole, length));
        }
    }

    @Test
    void aFlippedBitIsNoticedOrChangesNothing() throws Exception {
        Table table = Mixed.table(200, 5);
        byte[] whole = Files.readAllBytes(write(table));
        Random random = new Random(1);
        int noticed = 0;
        for (int i = 0; i < 600; i++) {
            byte[] flipped = whole.clone();
            flipped[i < 300 ? whole.length - 1 - i : random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(folder.resolve("flipped.arrow"), flipped);
            try {
                assertSame(table, StoredTables.open(file));
            } catch (NodeFailure e) {
                noticed++;
                assertTrue(e.getMessage().startsWith("'flipped.arrow' is "), e.getMessage());
            }
        }
        // What stands at the end is not asked for, except for the checksum.
        assertTrue(noticed > 280, noticed + " noticed");
    }

    @Test
    void otherFilesAreRefused() throws Exception {
        refused("a,b\n1,2\n".getBytes());
        NodeFailure failure = assertThrows(NodeFailure.class, () -> StoredTables.open(folder.resolve("none.arrow")));
        assertTrue(failure.getMessage().startsWith("'none.arrow' could not be read"), failure.getMessage());
    }

    @Test
    void labelsMayBeToldAtTheEnd() throws Exception {
        Table table = Mixed.table(50_000, 9);
        try (TableWriter writer = Scratch.growing(table.schema())) {
            for (Table part : table.parts(8192)) {
                writer.add(unlabelled(part));
            }
            assertSame(table, writer.finish(table.schema()));
        }
    }

    /** The same codes with only as many labels as they need. */
    private static Table unlabelled(Table table) {
        return Table.of(table.columns().stream().map(column -> {
            if (column.spec().type() != ColumnType.CATEGORY) {
                return column;
            }
            int[] codes = IntStream.range(0, column.size()).map(column::code).toArray();
            int most = IntStream.of(codes).max().orElse(-1) + 1;
            return Columns.codes(ColumnSpec.category(column.spec().name(), column.spec().labels().subList(0, most)),
                    codes);
        }).toList(), null);
    }

    @Test
    void manyCellsAreReadAtOnceAsOneByOne() throws Exception {
        Table table = Mixed.table(150_000, 3);
        Table stored = StoredTables.open(write(table));
        for (Column column : stored.columns()) {
            int from = 60_000;
            int count = 80_000;
            if (column.spec().type() == ColumnType.NUMBER) {
                double[] cells = new double[count + 1];
                column.numbers(from, count, cells, 1);
                assertArrayEquals(IntStream.range(from, from + count).mapToDouble(column::number).toArray(),
                        Arrays.copyOfRange(cells, 1, count + 1));
            } else if (column.spec().type() == ColumnType.CATEGORY) {
                int[] cells = new int[count + 1];
                column.codes(from, count, cells, 1);
                assertArrayEquals(IntStream.range(from, from + count).map(column::code).toArray(),
                        Arrays.copyOfRange(cells, 1, count + 1));
            }
        }
    }

    private Path write(Table table) throws NodeFailure {
        Path file = folder.resolve("table.arrow");
        try (TableWriter writer = new TableWriter(file, table.schema())) {
            writer.add(table);
            writer.finish();
        }
        return file;
    }

    private void refused(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("bad.arrow"), content);
        NodeFailure failure = assertThrows(NodeFailure.class, () -> StoredTables.open(file));
        assertTrue(failure.getMessage().startsWith("'bad.arrow' is "), failure.getMessage());
    }

    private static void assertSame(Table expected, Table actual) {
        assertEquals(expected.schema(), actual.schema());
        assertEquals(expected.rows(), actual.rows());
        for (int c = 0; c < expected.columns().size(); c++) {
            Column one = expected.column(c);
            Column other = actual.column(c);
            ColumnType type = one.spec().type();
            for (int row = 0; row < expected.rows(); row++) {
                if (one.missing(row) != other.missing(row) || !java.util.Objects.equals(one.text(row), other.text(row))
                        || type == ColumnType.NUMBER && Double.doubleToRawLongBits(one.number(row))
                                != Double.doubleToRawLongBits(other.number(row))
                        || type == ColumnType.CATEGORY && one.code(row) != other.code(row)) {
                    assertEquals(one.text(row), other.text(row), one.spec().name() + " in row " + row);
                    throw new AssertionError(one.spec().name() + " in row " + row);
                }
            }
        }
    }
}
