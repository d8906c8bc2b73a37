// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Cuts a file between rows into pieces that can be read side by side. */
final class Chunks {
    /** Encodings in which no byte of another character looks like a line end, a quote or a delimiter. */
    private static final Set<Charset> PLAIN = Set.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1252"));
    /** A row of more bytes is left to the parser. */
    private static final int LONGEST = 1 << 25;

    private final InputStream in;
    private final RowEnds ends;
    private final int size;
    private final ConcurrentLinkedQueue<byte[]> free = new ConcurrentLinkedQueue<>();
    private byte[] rest = {};
    private long position;

    /**
     * Some whole rows.
     *
     * @param position how many bytes of the file stand before them, besides the byte order mark
     * @param cut whether they are rows at all: {@code false} when no row ends within reason
     */
    record Chunk(byte[] bytes, int length, long position, boolean cut) {
    }

    /**
     * Cuts what comes out of a stream.
     *
     * @param size about how many bytes a chunk has
     */
    Chunks(InputStream in, CsvFormat format, int size) {
        this.in = in;
        this.ends = new RowEnds(format.quote(), format.delimiter());
        this.size = size;
    }

    /** Whether files like this can be cut. */
    static boolean suit(CsvFormat format, Charset charset) {
        return PLAIN.contains(charset) && format.delimiter() < 128 && format.quote() < 128;
    }

    /** The next chunk, {@code null} when there is none. */
    Chunk next() throws IOException {
        byte[] bytes = rest.length < size ? free.poll() : null;
        if (bytes == null) {
            bytes = new byte[Math.max(size, rest.length * 2)];
        }
        System.arraycopy(rest, 0, bytes, 0, rest.length);
        int filled = rest.length;
        int end = 0;
        while (end == 0) {
            int count = in.readNBytes(bytes, filled, bytes.length - filled);
            boolean all = filled + count < bytes.length;
            filled += count;
            end = all ? filled : ends.last(bytes, filled);
            if (all && filled == 0) {
                return null;
            }
            if (end == 0 && bytes.length >= LONGEST) {
                return new Chunk(bytes, filled, position, false);
            }
            if (end == 0) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
        }
        rest = Arrays.copyOfRange(bytes, end, filled);
        Chunk chunk = new Chunk(bytes, end, position, true);
        position += end;
        return chunk;
    }

    /** Takes back the bytes of a chunk that is not needed any more. */
    void done(Chunk chunk) {
        if (chunk.bytes().length == size) {
            free.add(chunk.bytes());
        }
    }
}
