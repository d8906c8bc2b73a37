// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.stored;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/** The pieces of a file in which rows lie one after the other, mapped into memory. */
final class Pieces {
    /** One buffer cannot be larger than 2 GB, and the last piece must fit too. */
    private static final long LARGEST = 1L << 30;

    private final int rows;
    private final int[] firsts;
    private final int shift;
    private final ByteBuffer[] buffers;
    private final long[] begins;
    /** What must live as long as the mapping does. */
    private final Object owner;

    /** One piece: how many rows, and the bytes of the file from {@code begin} to before {@code end}. */
    record Piece(int rows, long begin, long end) {
    }

    private Pieces(List<Piece> pieces, Object owner) {
        int count = pieces.size();
        this.firsts = new int[count + 1];
        this.buffers = new ByteBuffer[count];
        this.begins = new long[count];
        this.owner = owner;
        for (int i = 0; i < count; i++) {
            firsts[i + 1] = Math.addExact(firsts[i], pieces.get(i).rows());
        }
        this.rows = firsts[count];
        this.shift = shift();
    }

    /**
     * Maps a file, read-only.
     *
     * @param pieces in the order of the file
     * @param owner is kept from being collected as long as the mapping is in use
     * @throws CancellationException if the thread has been interrupted
     */
    static Pieces map(Path file, List<Piece> pieces, Object owner) throws IOException {
        Pieces mapped = new Pieces(pieces, owner);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int next = 0;
            while (next < pieces.size()) {
                next = mapped.map(channel, pieces, next);
            }
            return mapped;
        } catch (ClosedByInterruptException e) {
            throw new CancellationException();
        }
    }

    /** Maps as many pieces at once as one buffer takes; answers which comes next. */
    private int map(FileChannel channel, List<Piece> pieces, int first) throws IOException {
        long begin = pieces.get(first).begin();
        int next = first + 1;
        while (next < pieces.size() && pieces.get(next).end() - begin <= LARGEST) {
            next++;
        }
        long end = pieces.get(next - 1).end();
        if (end > channel.size()) {
            throw new IOException("The file ends too early");
        }
        ByteBuffer buffer = channel.map(MapMode.READ_ONLY, begin, end - begin).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = first; i < next; i++) {
            buffers[i] = buffer;
            begins[i] = begin;
        }
        return next;
    }

    /** How far to shift a row to the right to get its piece, when all but the last hold a power of two; else -1. */
    private int shift() {
        int count = buffers.length;
        if (count < 2) {
            return Integer.SIZE - 1;
        }
        int size = firsts[1];
        for (int i = 2; i < count; i++) {
            if (firsts[i] != i * size) {
                return -1;
            }
        }
        boolean even = Integer.bitCount(size) == 1 && rows - firsts[count - 1] <= size;
        return even ? Integer.numberOfTrailingZeros(size) : -1;
    }

    /** How many rows there are. */
    int rows() {
        return rows;
    }

    /** How many pieces there are. */
    int count() {
        return buffers.length;
    }

    /** The piece in which a row lies. */
    int of(int row) {
        Objects.checkIndex(row, rows);
        if (shift >= 0) {
            return row >>> shift;
        }
        int found = Arrays.binarySearch(firsts, row);
        return found >= 0 ? found : -found - 2;
    }

    /** The number of a row within its piece. */
    int within(int row, int piece) {
        return row - firsts[piece];
    }

    /** Takes rows that lie together: in which piece, from which of its rows on, how many, and how many came before. */
    @FunctionalInterface
    interface Run {
        void take(int piece, int within, int count, int before);
    }

    /** Tells where so many rows lie, run by run. */
    void runs(int from, int count, Run taker) {
        for (int done = 0; done < count;) {
            int piece = of(from + done);
            int within = from + done - firsts[piece];
            int run = Math.min(count - done, firsts[piece + 1] - firsts[piece] - within);
            taker.take(piece, within, run, done);
            done += run;
        }
    }

    /** The bytes in which a piece lies. */
    ByteBuffer buffer(int piece) {
        return buffers[piece];
    }

    /** The place within the buffer of a piece of what begins there in the file. */
    int place(int piece, long position) {
        return Math.toIntExact(position - begins[piece]);
    }

    @Override
    public String toString() {
        return rows + " rows in " + buffers.length + " pieces of " + owner;
    }
}
