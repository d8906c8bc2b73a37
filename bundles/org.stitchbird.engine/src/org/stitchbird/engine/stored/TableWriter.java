// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.stored;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.AtomicFile;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.stored.ArrowMetadata.Place;
import org.stitchbird.engine.text.Messages;

/**
 * Writes a table of any number of rows to a file of Arrow's IPC format, holding only some of them in memory.
 *
 * <p>The file appears, whole, when writing is finished; nothing is left when it fails or is given up.
 */
public final class TableWriter implements AutoCloseable {
    /** As many rows as other programs like to have in a batch. */
    private static final int ROWS = 1 << 16;
    /** A batch is written when its cells take so many bytes, or twice as many with texts, however few rows there are. */
    private static final long BYTES = Math.min(8 << 20, Runtime.getRuntime().maxMemory() / 16);
    /** Rows are added column by column in strips of so many. */
    private static final int STRIP = 256;

    private final Path file;
    private final Schema schema;
    /** Whether the labels are told only at the end. */
    private final boolean growing;
    private final Object owner;
    private final AtomicFile target;
    private final ArrowOutput out;
    private final List<Page> pages;
    private final int capacity;
    private final List<Place> dictionaries = new ArrayList<>();
    private final List<Place> batches = new ArrayList<>();
    private long rows;

    /**
     * Begins a file that is to last.
     *
     * @param schema the columns with all their labels, and the target
     * @throws NodeFailure if it cannot be written there
     */
    public TableWriter(Path file, Schema schema) throws NodeFailure {
        this(file, schema, false, true, null);
    }

    /**
     * Begins a file that may not be on the disk when it is finished; its table keeps {@code owner} alive.
     *
     * @param growing whether the labels are not known yet, and those of the schema are none
     */
    TableWriter(Path file, Schema schema, boolean growing, boolean lasting, Object owner) throws NodeFailure {
        this.file = file;
        this.schema = schema;
        this.growing = growing;
        this.owner = owner;
        capacity = capacity(schema);
        pages = schema.columns().stream().map(column -> Page.of(column.type(), capacity)).toList();
        try {
            target = AtomicFile.begin(file, lasting);
        } catch (IOException e) {
            throw failed(e);
        }
        out = new ArrowOutput(target.out());
        try {
            out.begin(ArrowMetadata.schema(schema));
            if (!growing) {
                writeLabels(schema);
            }
        } catch (IOException e) {
            close();
            throw failed(e);
        }
    }

    /** The greatest power of two that keeps a batch small. */
    private static int capacity(Schema schema) {
        long width = schema.columns().stream().mapToLong(column -> column.type() == ColumnType.CATEGORY
                ? Integer.BYTES : Long.BYTES).sum();
        return Integer.highestOneBit((int) Math.clamp(BYTES / Math.max(1, width), STRIP, ROWS));
    }

    private void writeLabels(Schema schema) throws IOException {
        for (int i = 0; i < schema.size(); i++) {
            ColumnSpec column = schema.columns().get(i);
            if (column.type() == ColumnType.CATEGORY) {
                int count = column.labels().size();
                Page labels = Page.of(ColumnType.TEXT, count);
                labels.add(Columns.texts(ColumnSpec.text(column.name()), column.labels().toArray(String[]::new)), 0,
                        count);
                Body body = new Body(count, List.of(labels));
                dictionaries.add(out.message(ArrowMetadata.dictionary(i, body), body));
            }
        }
    }

    /**
     * Adds rows behind those that have been added.
     *
     * @param table columns of the same names, types and labels in the same order; any labels while they are growing
     * @throws NodeFailure if the disk is full or fails
     */
    public void add(Table table) throws NodeFailure {
        require(table.schema());
        rows = Math.addExact(rows, table.rows());
        if (rows > Integer.MAX_VALUE) {
            throw new NodeFailure(Messages.text("stored.rows", Integer.MAX_VALUE));
        }
        for (int from = 0; from < table.rows();) {
            int filled = pages.getFirst().rows();
            int to = Math.min(table.rows(), from + Math.min(STRIP, capacity - filled));
            for (int i = 0; i < pages.size(); i++) {
                pages.get(i).add(table.column(i), from, to);
            }
            from = to;
            if (pages.getFirst().rows() == capacity || pages.stream().mapToLong(Page::bytes).sum() > 2 * BYTES) {
                writeBatch();
            }
        }
    }

    private void require(Schema other) {
        List<ColumnSpec> columns = other.columns();
        boolean same = columns.size() == schema.size();
        for (int i = 0; same && i < schema.size(); i++) {
            ColumnSpec wanted = schema.columns().get(i);
            same = growing ? columns.get(i).type() == wanted.type() && columns.get(i).name().equals(wanted.name())
                    : columns.get(i).equals(wanted);
        }
        if (!same) {
            throw new IllegalArgumentException(other + " instead of " + schema);
        }
    }

    private void writeBatch() throws NodeFailure {
        Body body = new Body(pages.getFirst().rows(), pages);
        try {
            batches.add(out.message(ArrowMetadata.batch(body), body));
        } catch (IOException e) {
            throw failed(e);
        }
        pages.forEach(Page::clear);
    }

    /**
     * Puts the file into its place.
     *
     * @return its rows as a table whose cells are read from the file when they are asked for
     * @throws NodeFailure if the disk is full or fails
     */
    public Table finish() throws NodeFailure {
        return finish(schema);
    }

    /**
     * Puts the file into its place, now that the labels are known.
     *
     * @param whole the schema with a label for each code that has been added
     * @return as {@link #finish()}
     * @throws NodeFailure if the disk is full or fails
     */
    public Table finish(Schema whole) throws NodeFailure {
        end(whole);
        return StoredTables.trusted(file, owner);
    }

    /** As {@link #finish()}, for those who do not want to look at the table now. */
    void end() throws NodeFailure {
        end(schema);
    }

    private void end(Schema whole) throws NodeFailure {
        require(whole);
        if (!pages.isEmpty() && pages.getFirst().rows() > 0) {
            writeBatch();
        }
        try {
            if (growing) {
                writeLabels(whole);
            }
            out.end(checksum -> ArrowMetadata.footer(schema, dictionaries, batches, checksum));
            target.commit();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Gives up what has not been finished. */
    @Override
    public void close() {
        target.close();
    }

    private NodeFailure failed(IOException e) {
        return StoredTables.notWritten(file, e);
    }
}
