// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.stored;

import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.stored.Pieces.Piece;

/**
 * A file into which columns grow, each piece by piece, while it is not settled yet what table they will be.
 *
 * <p>May be used by one thread.
 */
public final class Spool implements AutoCloseable {
    private static final int STEP = 4096;

    private final Scratch.Kept kept;
    private final FileOutputStream out;
    private long position;

    /**
     * Begins a file.
     *
     * @throws NodeFailure if there is no folder for it
     */
    public Spool() throws NodeFailure {
        kept = Scratch.kept("spool");
        try {
            out = new FileOutputStream(kept.file().toFile());
        } catch (IOException e) {
            throw StoredTables.notWritten(kept.file(), e);
        }
    }

    /** A column without cells. */
    public Track track(ColumnType type) {
        return new Track(type);
    }

    /** One growing column. */
    public final class Track {
        private final ColumnType type;
        private final List<Piece> pieces = new ArrayList<>();
        private final List<long[]> parts = new ArrayList<>();

        private Track(ColumnType type) {
            this.type = type;
        }

        /**
         * Adds cells behind those that are there.
         *
         * @param cells a column of the track's type; codes are kept, labels are not
         * @throws NodeFailure if the disk is full or fails
         */
        public void add(Column cells) throws NodeFailure {
            Page page = Page.of(type, cells.size());
            page.add(cells, 0, cells.size());
            Body body = new Body(cells.size(), List.of(page));
            long begin = position;
            try {
                body.writeTo(out);
            } catch (IOException e) {
                throw StoredTables.notWritten(kept.file(), e);
            }
            position += body.length();
            pieces.add(new Piece(cells.size(), begin, position));
            parts.add(body.parts().stream().mapToLong(part -> part.length() == 0 ? -1 : begin + part.offset())
                    .toArray());
        }

        /**
         * All cells that have been added.
         *
         * @param spec of the track's type, with a label for each code
         */
        public Column column(ColumnSpec spec) throws NodeFailure {
            try {
                return StoredColumn.of(spec, Pieces.map(kept.file(), pieces, kept), parts);
            } catch (IOException e) {
                throw StoredTables.notWritten(kept.file(), e);
            }
        }
    }

    /** A table of columns as they have grown, in a file of its own that other programs can read. */
    public static Table settled(Table table, Progress progress) throws NodeFailure {
        try (TableWriter writer = Scratch.table(table.schema())) {
            int done = 0;
            for (Table part : table.parts(STEP)) {
                progress.at(done, table.rows(), null);
                writer.add(part);
                done += part.rows();
            }
            return writer.finish();
        }
    }

    /** Ends the file; columns that have been asked for can still be read. */
    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            // All that counts has been written.
        }
        ScratchFolder.delete(kept.file());
    }
}
