// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.stored;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.text.Messages;

/** Opens tables that a {@link TableWriter} has written. */
public final class StoredTables {
    private StoredTables() {
    }

    /**
     * Opens a file, reads it once to see that it is sound, and maps it: its cells are read when they are asked for.
     *
     * <p>The file must stay as it is while the table is in use.
     *
     * @throws NodeFailure if there is no such file, it is damaged, or it was written by another program
     */
    public static Table open(Path file) throws NodeFailure {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ArrowLayout.End end = ArrowLayout.end(channel);
            if (!checksum(file, end.position()).equals(end.checksum())) {
                throw new IOException("Another checksum");
            }
        } catch (ClosedByInterruptException e) {
            throw new CancellationException();
        } catch (IOException | RuntimeException e) {
            throw notRead(file, e);
        }
        return trusted(file, null);
    }

    /**
     * The same table; in memory, where it fits, so that nothing depends on the file any more.
     *
     * @throws NodeFailure as {@link #open} does
     */
    public static Table read(Path file) throws NodeFailure {
        Table table = open(file);
        if (!Memory.holds(file.toFile().length())) {
            return table;
        }
        int[] all = IntStream.range(0, table.rows()).toArray();
        return Table.of(table.columns().stream().map(column -> Columns.copy(column, all)).toList(),
                table.schema().targetName());
    }

    /**
     * Writes a table to a file, which appears when it is whole.
     *
     * @param lasting whether it must be on the disk when this is done
     * @throws NodeFailure if it cannot be written there
     */
    public static void write(Path file, Table table, boolean lasting) throws NodeFailure {
        try (TableWriter writer = new TableWriter(file, table.schema(), false, lasting, null)) {
            writer.add(table);
            writer.end();
        }
    }

    /** Maps a file that is known to be sound; its table keeps {@code owner} alive. */
    static Table trusted(Path file, Object owner) throws NodeFailure {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ArrowLayout layout = ArrowLayout.of(channel);
            Schema schema = layout.schema();
            Pieces pieces = Pieces.map(file, layout.pieces(), owner);
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < schema.size(); i++) {
                columns.add(StoredColumn.of(schema.columns().get(i), pieces, layout.parts(i)));
            }
            return Table.of(columns, schema.targetName());
        } catch (ClosedByInterruptException e) {
            throw new CancellationException();
        } catch (CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw notRead(file, e);
        }
    }

    private static String checksum(Path file, long end) throws IOException {
        CRC32C sum = new CRC32C();
        byte[] bytes = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            long left = end;
            while (left > 0) {
                int count = in.read(bytes, 0, (int) Math.min(bytes.length, left));
                if (count < 0) {
                    break;
                }
                sum.update(bytes, 0, count);
                left -= count;
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private static NodeFailure notRead(Path file, Exception e) {
        String key = e instanceof ArrowLayout.Foreign ? "stored.foreign"
                : e instanceof FileSystemException ? "stored.unreadable" : "stored.damaged";
        return new NodeFailure(Messages.text(key, file.getFileName(), reason(e)), e);
    }

    /** Says why a table could not be put into a file. */
    static NodeFailure notWritten(Path file, IOException e) {
        if (e instanceof ClosedByInterruptException) {
            throw new CancellationException();
        }
        return new NodeFailure(Messages.text("stored.notWritten", file.toAbsolutePath().getParent(), reason(e)), e);
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
