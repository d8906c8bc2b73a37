// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.stitchbird.nodes.csv.Chunks.Chunk;

/**
 * Reads the chunks of a file side by side into one table.
 *
 * <p>Each is read with what is known of the columns when it is begun. The results are added in the order of the file; one
 * that was read with what has turned out otherwise meanwhile is read once more, so that the table is the same as if the
 * file had been read from its beginning to its end. When a chunk cannot be read the rest of the file is read in one go: that
 * tells what is wrong and in which line, or finds the rows that were cut at a wrong place.
 */
final class ChunkedPass implements Iterator<Callable<ChunkPart>> {
    private static final int PATIENCE_MILLIS = 100;

    private final CsvSource source;
    private final CsvParser parser;
    private final Chunks chunks;
    private final GrowingTable table;
    private final Sharing sharing;
    /** Not this object: who takes parts from it in order holds its lock, which waiting would let go. */
    private final Object turn = new Object();
    private Chunk following;
    private int begun;
    private int added;
    private volatile long stoppedAt = -1;
    /** Where the next chunk to be added begins; -1 before the first. */
    private long next = -1;

    ChunkedPass(CsvSource source, CsvParser parser, Chunks chunks, GrowingTable table, Sharing sharing) {
        this.source = source;
        this.parser = parser;
        this.chunks = chunks;
        this.table = table;
        this.sharing = sharing;
    }

    /**
     * Reads all chunks that are left.
     *
     * @return how many bytes stand before what is to be read in one go; -1 when all has been read
     */
    long run() throws CsvRefusal {
        try {
            following = chunks.next();
            sharing.workers().inOrder(this, this::add);
        } catch (IOException e) {
            throw source.refuse(e);
        } catch (UncheckedIOException e) {
            throw source.refuse(e.getCause());
        } catch (CsvRefusal.Carrier e) {
            throw e.refusal();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return stoppedAt;
    }

    @Override
    public boolean hasNext() {
        return following != null && stoppedAt < 0;
    }

    @Override
    public Callable<ChunkPart> next() {
        if (following == null) {
            throw new NoSuchElementException();
        }
        awaitTurn();
        Chunk chunk = following;
        source.tell();
        try {
            following = chunks.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int version;
        List<ColumnBuilder> builders;
        synchronized (table) {
            version = table.version();
            builders = table.next();
        }
        return () -> read(chunk, builders, version);
    }

    /** Not for ever: whoever reads what is to be added next may have failed or been stopped. */
    private void awaitTurn() {
        synchronized (turn) {
            try {
                if (begun - added >= sharing.ahead()) {
                    turn.wait(PATIENCE_MILLIS);
                }
            } catch (InterruptedException e) {
                throw new CancellationException();
            }
            begun++;
        }
    }

    private ChunkPart read(Chunk chunk, List<ColumnBuilder> builders, int version) {
        CsvRows rows = new CsvRows(source.name(), 0, builders, Integer.MAX_VALUE, null);
        // When it is not sound, reading it in one go will tell why.
        boolean sound = chunk.cut() && parser.reads(chunk, rows);
        return new ChunkPart(chunk, builders, version, sound ? rows.rows() : -1);
    }

    private void add(ChunkPart part) {
        if (stoppedAt < 0) {
            addNext(part);
        }
        synchronized (turn) {
            added++;
            turn.notifyAll();
        }
    }

    private void addNext(ChunkPart read) {
        Chunk chunk = read.chunk();
        // Rows in another order than the file's would be noticed by nobody.
        if (next >= 0 && chunk.position() != next) {
            throw new IllegalStateException("The chunk at " + chunk.position() + " came instead of that at " + next);
        }
        next = chunk.position() + chunk.length();
        ChunkPart part = read;
        if (part.version() != table.version()) {
            part = read(read.chunk(), table.next(), table.version());
        }
        if (!part.sound()) {
            stoppedAt = part.chunk().position();
            return;
        }
        table.add(part.builders(), part.rows(), linesBefore(part));
        chunks.done(part.chunk());
    }

    /** Lines are only counted where somebody is told of one. */
    private long linesBefore(ChunkPart part) {
        boolean odd = part.builders().stream().anyMatch(builder -> builder != null && builder.odd() != null);
        try {
            return odd ? source.linesBefore(part.chunk().position()) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
