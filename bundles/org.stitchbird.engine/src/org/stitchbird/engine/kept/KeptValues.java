// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kept;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectStreamException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.data.ValueKeeper;
import org.stitchbird.engine.kept.ResultFolder.Part;
import org.stitchbird.engine.stored.StoredTables;

/** Values in files of a result folder: tables as Arrow files that others read too, the rest as its keeper writes it. */
public final class KeptValues {
    private static final String TABLE = ".arrow";
    private static final long TEXT_BYTES = 32;
    private static final Pattern KIND = Pattern.compile("[a-z0-9-]+");
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.[a-z0-9-]+(\\.[\\w.$]+)?");

    private final ResultFolder folder;
    private final ResultSpace space;
    private final ValueKeepers keepers;

    /** Values in that folder, as far as its space goes. */
    public KeptValues(ResultFolder folder, ResultSpace space, ValueKeepers keepers) {
        this.folder = folder;
        this.space = space;
        this.keepers = keepers;
    }

    /**
     * Writes a value into a file, unless it is there.
     *
     * @param key made of all that makes the value
     * @param lasting whether it must be on the disk when this is done
     * @return the name of the file; empty when nobody keeps such values, or it is too large
     * @throws IOException if it cannot be written
     */
    public Optional<String> write(String key, Value value, boolean lasting) throws IOException {
        if (value instanceof Table table) {
            return space.admits(bytes(table)) ? Optional.of(table(key + TABLE, table, lasting)) : Optional.empty();
        }
        String kind = value.kind().id();
        Optional<ValueKeeper> keeper = KIND.matcher(kind).matches() ? keeper(kind, each -> each.keeps(value))
                : Optional.empty();
        if (keeper.isEmpty()) {
            return Optional.empty();
        }
        // Several may keep a kind, and only the one who wrote a value can read it.
        String name = key + "." + kind + "." + keeper.get().getClass().getName();
        Path file = folder.ready(Part.VALUES, name);
        try {
            SealedFile.write(file, lasting, out -> keeper.get().write(value, out));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return Optional.empty();
        } catch (IOException e) {
            if (e instanceof ObjectStreamException || e.getCause() instanceof ObjectStreamException) {
                // It is the value that cannot be written, and not the disk.
                return Optional.empty();
            }
            throw e;
        }
        space.written(Files.size(file));
        return Optional.of(name);
    }

    private Optional<ValueKeeper> keeper(String kind, Predicate<ValueKeeper> fitting) {
        return keepers.of(kind).stream().filter(keeper -> {
            try {
                return fitting.test(keeper);
            } catch (RuntimeException | LinkageError e) {
                return false;
            }
        }).findFirst();
    }

    /** About how many bytes a table takes; of texts nobody knows. */
    private static long bytes(Table table) {
        return table.rows() * table.schema().columns().stream().mapToLong(column -> switch (column.type()) {
            case NUMBER, TIME -> Long.BYTES;
            case CATEGORY -> Integer.BYTES;
            case TEXT -> TEXT_BYTES;
        }).sum();
    }

    private String table(String name, Table table, boolean lasting) throws IOException {
        Path file = folder.ready(Part.VALUES, name);
        if (Files.exists(file)) {
            ResultFolder.touch(file);
            return name;
        }
        try {
            StoredTables.write(file, table, lasting);
            space.written(Files.size(file));
            return name;
        } catch (NodeFailure e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Whether there is a file of that name. */
    public boolean has(String name) {
        return NAME.matcher(name).matches() && Files.exists(folder.file(Part.VALUES, name));
    }

    /** The value in a file; empty when it is not there. A file that is damaged is removed and counts as absent. */
    public Optional<Value> read(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        Path file = folder.file(Part.VALUES, name);
        try {
            Value value = name.endsWith(TABLE) ? StoredTables.read(file) : kept(file, name);
            ResultFolder.touch(file);
            return Optional.ofNullable(value);
        } catch (CancellationException e) {
            throw e;
        } catch (Exception | LinkageError e) {
            System.getLogger("org.stitchbird.engine").log(Level.INFO, "The kept value " + file
                    + " cannot be read and is removed", e);
            ResultFolder.remove(file);
            return Optional.empty();
        }
    }

    private Value kept(Path file, String name) throws Exception {
        String[] parts = name.split("\\.", 3);
        Optional<ValueKeeper> keeper = parts.length < 3 ? Optional.empty()
                : keeper(parts[1], each -> each.getClass().getName().equals(parts[2]));
        if (keeper.isEmpty()) {
            return null;
        }
        long length = SealedFile.check(file);
        try (InputStream in = new First(SealedFile.open(file), length)) {
            return keeper.get().read(in, length);
        }
    }

    /** The first bytes of a stream. */
    private static final class First extends FilterInputStream {
        private long left;

        First(InputStream in, long count) {
            super(in);
            left = count;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            if (left == 0 && count > 0) {
                return -1;
            }
            int read = in.read(bytes, from, (int) Math.min(count, left));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public int available() throws IOException {
            return (int) Math.min(left, in.available());
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = in.skip(Math.min(count, left));
            left -= skipped;
            return skipped;
        }
    }
}
