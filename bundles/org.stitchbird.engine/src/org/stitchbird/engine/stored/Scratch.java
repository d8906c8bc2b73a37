// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.stored;

import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.file.Path;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;

/**
 * Where tables that do not fit in memory are kept while they are in use.
 *
 * <p>A file goes as soon as nobody holds its table any more, and all of them with the last open session.
 */
public final class Scratch {
    private static ScratchFolder folder;
    private static int users;
    private static long made;

    private Scratch() {
    }

    /** Only made when there are files to delete. */
    private static final class Release {
        private static final Cleaner CLEANER = Cleaner.create();
    }

    /** The place of a new file that goes when this object is collected. */
    static final class Kept {
        private final Path file;

        private Kept(Path file) {
            this.file = file;
        }

        Path file() {
            return file;
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    /**
     * Begins a table that is kept until nobody holds it any more.
     *
     * @param schema the columns with all their labels, and the target
     * @throws NodeFailure if there is no folder for it
     */
    public static TableWriter table(Schema schema) throws NodeFailure {
        return table(schema, false);
    }

    /**
     * Begins such a table when the labels of its categories are not known yet: {@link TableWriter#finish(Schema)}
     * tells them.
     *
     * @param schema the columns; its labels do not count
     * @throws NodeFailure if there is no folder for it
     */
    public static TableWriter growing(Schema schema) throws NodeFailure {
        return table(schema, true);
    }

    private static TableWriter table(Schema schema, boolean growing) throws NodeFailure {
        Kept kept = kept("arrow");
        return new TableWriter(kept.file(), schema, growing, false, kept);
    }

    /** The place of a new file with that ending. */
    static synchronized Kept kept(String ending) throws NodeFailure {
        if (folder == null) {
            try {
                folder = ScratchFolder.make();
            } catch (IOException e) {
                throw StoredTables.notWritten(ScratchFolder.base().resolve("tables"), e);
            }
        }
        Path file = folder.path().resolve(++made + "." + ending);
        Kept kept = new Kept(file);
        Release.CLEANER.register(kept, () -> ScratchFolder.delete(file));
        return kept;
    }

    /** Somebody opens a session. */
    public static synchronized void enter() {
        users++;
    }

    /** Somebody closes a session; with the last one all files go, except where a system keeps those in use. */
    public static synchronized void leave() {
        users--;
        if (users == 0 && folder != null) {
            folder.close();
            folder = null;
        }
    }
}
