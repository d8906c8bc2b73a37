// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.stored.Scratch;
import org.stitchbird.engine.stored.TableWriter;

/** The rows of a file as far as they have been read, in memory or in a file that others can read. */
final class GrowingTable implements AutoCloseable {
    private static final int STEP = 4096;

    private final boolean onDisk;
    private final List<Grown> columns = new ArrayList<>();
    private TableWriter writer;
    private Schema written;
    /** Whether the file holds cells of a type that their column turned out not to have. */
    private boolean misfit;
    private int rows;
    private int expected = Cells.START;

    /** A column, and its cells that are in memory. */
    private static final class Grown {
        private final GrowingColumn column;
        private final List<Column> pieces;
        /** Whether all rows are there already. */
        private final boolean whole;

        Grown(GrowingColumn column, List<Column> pieces, boolean whole) {
            this.column = column;
            this.pieces = pieces;
            this.whole = whole;
        }

        /** All cells in memory as they would be read now. */
        Column joined() {
            pieces.replaceAll(column::piece);
            return Columns.joined(column.spec(), pieces);
        }
    }

    /** A table without rows. */
    GrowingTable(List<GrowingColumn> columns, boolean onDisk) {
        this.onDisk = onDisk;
        columns.forEach(column -> this.columns.add(new Grown(column, new ArrayList<>(), false)));
    }

    private GrowingTable(GrowingTable before) {
        onDisk = before.onDisk;
        for (Grown grown : before.columns) {
            // On the disk all columns are in one file, which is written again.
            boolean stays = !onDisk && !grown.column.needsAgain();
            columns.add(stays ? new Grown(grown.column, grown.pieces, true)
                    : new Grown(grown.column.again(), new ArrayList<>(), false));
        }
    }

    /** How many rows there are. */
    int rows() {
        return rows;
    }

    /** What takes the next rows; a {@code null} among the builders leaves a column out. */
    synchronized List<ColumnBuilder> next() {
        List<ColumnBuilder> builders = new ArrayList<>();
        for (Grown grown : columns) {
            builders.add(grown.whole ? null : grown.column.next(expected));
        }
        return builders;
    }

    /** Changes whenever the next rows are to be read in another way than those before. */
    synchronized int version() {
        return columns.stream().mapToInt(grown -> grown.column.changes()).sum();
    }

    /**
     * Adds the next rows.
     *
     * @param part what {@link #next} gave since {@link #version} has last changed
     * @param linesBefore how many lines of the file stand before those that the part has counted
     * @throws CsvRefusal.Carrier if the disk is full or fails
     */
    synchronized void add(List<ColumnBuilder> part, int count, long linesBefore) {
        for (int i = 0; i < part.size(); i++) {
            if (part.get(i) != null) {
                Grown grown = columns.get(i);
                grown.column.add(part.get(i), count, linesBefore);
                misfit |= onDisk && grown.column.kind() == CellKind.MISTAKEN;
            }
        }
        rows += count;
        // A few more, so that the next part need not make room.
        expected = Math.max(Cells.START, count + count / 16);
        if (onDisk && rows > count) {
            write(part, count);
        } else {
            keep(part, count);
        }
    }

    private void keep(List<ColumnBuilder> part, int count) {
        for (int i = 0; i < part.size(); i++) {
            Grown grown = columns.get(i);
            if (grown.column.kind() == CellKind.MISTAKEN) {
                grown.pieces.clear();
            } else if (part.get(i) != null) {
                grown.pieces.add(grown.column.piece(part.get(i), count));
            }
        }
    }

    private void write(List<ColumnBuilder> part, int count) {
        misfit |= written != null && !fits(written, schema());
        if (misfit) {
            close();
            return;
        }
        failing(() -> {
            if (writer == null) {
                written = schema();
                writer = Scratch.growing(written);
                writer.add(Table.of(columns.stream().map(Grown::joined).toList(), null));
                columns.forEach(grown -> grown.pieces.clear());
            }
            List<Column> pieces = new ArrayList<>();
            for (int i = 0; i < part.size(); i++) {
                pieces.add(columns.get(i).column.piece(part.get(i), count));
            }
            writer.add(Table.of(pieces, null));
        });
    }

    private static boolean fits(Schema written, Schema now) {
        for (int i = 0; i < now.size(); i++) {
            if (written.columns().get(i).type() != now.columns().get(i).type()) {
                return false;
            }
        }
        return true;
    }

    private Schema schema() {
        return new Schema(columns.stream().map(grown -> grown.column.spec()).toList(), null);
    }

    /** Work that a disk may fail. */
    private interface Writing {
        void run() throws NodeFailure;
    }

    private static void failing(Writing work) {
        try {
            work.run();
        } catch (NodeFailure e) {
            throw new CsvRefusal("keep", e.getMessage()).carried();
        }
    }

    /** Whether the file must be read again for some columns. */
    boolean needsAgain() {
        return misfit || columns.stream().anyMatch(grown -> !grown.whole && grown.column.needsAgain());
    }

    /** A table for the same file to be read into again; this one must not be used afterwards. */
    GrowingTable again() {
        close();
        return new GrowingTable(this);
    }

    /**
     * All rows that have been added; this must not be used afterwards.
     *
     * @param warnings gets sentences on what people should know of them
     * @throws CsvRefusal if the disk is full or fails
     */
    Table finish(Progress progress, List<String> warnings) throws CsvRefusal {
        try {
            Table table = finished(progress);
            for (int i = 0; i < columns.size(); i++) {
                String warning = columns.get(i).column.warning(table.column(i));
                if (warning != null) {
                    warnings.add(warning);
                }
            }
            return table;
        } catch (NodeFailure e) {
            throw new CsvRefusal("keep", e.getMessage());
        } finally {
            close();
        }
    }

    private Table finished(Progress progress) throws NodeFailure {
        Table whole = writer != null ? writer.finish(schema()) : null;
        List<LastLook> looks = new ArrayList<>();
        List<Column> finished = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Grown grown = columns.get(i);
            Column column = whole != null ? whole.column(i) : grown.joined();
            grown.pieces.clear();
            looks.add(grown.column.lastLook(column));
            finished.add(whole != null ? column : looks.get(i).of(column));
        }
        Table table = Table.of(finished, null);
        if (onDisk && (whole == null || looks.stream().anyMatch(LastLook::changes))) {
            return settled(table, whole == null ? null : looks, progress);
        }
        return table;
    }

    /** A table in a file of its own, after a last look unless that has been had. */
    private static Table settled(Table table, List<LastLook> looks, Progress progress) throws NodeFailure {
        Schema schema = looks == null ? table.schema() : new Schema(looks.stream().map(LastLook::then).toList(), null);
        try (TableWriter settled = Scratch.table(schema)) {
            int done = 0;
            for (Table part : table.parts(STEP)) {
                progress.at(done, table.rows(), null);
                List<Column> pieces = new ArrayList<>();
                for (int i = 0; i < schema.size(); i++) {
                    pieces.add(looks == null ? part.column(i) : looks.get(i).of(part.column(i)));
                }
                settled.add(Table.of(pieces, null));
                done += part.rows();
            }
            return settled.finish();
        }
    }

    /** Gives up a file that is not finished. */
    @Override
    public synchronized void close() {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }
}
