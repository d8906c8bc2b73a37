// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kept;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.stitchbird.engine.data.AtomicFile;

/** Files that end with a seal over all that stands before, so that a damaged or cut one is known as such. */
final class SealedFile {
    private static final long MAGIC = 0x5374697463683031L;
    private static final int SEAL = 3 * Long.BYTES;

    private SealedFile() {
    }

    /** Writes a file in one step. */
    static <X extends Exception> void write(Path file, boolean lasting, AtomicFile.Content<X> content)
            throws IOException, X {
        try (AtomicFile fresh = AtomicFile.begin(file, lasting)) {
            Summed out = new Summed(fresh.out());
            content.writeTo(out);
            DataOutputStream seal = new DataOutputStream(fresh.out());
            seal.writeLong(out.sum.getValue());
            seal.writeLong(out.length);
            seal.writeLong(MAGIC);
            seal.flush();
            fresh.commit();
        }
    }

    /**
     * All that stands before the seal.
     *
     * @throws IOException if the file is not there, cannot be read, or is damaged
     */
    static byte[] read(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        if (all.length < SEAL) {
            throw new IOException("No seal");
        }
        byte[] content = Arrays.copyOf(all, all.length - SEAL);
        CRC32C sum = new CRC32C();
        sum.update(content);
        require(sum, content.length, new DataInputStream(new ByteArrayInputStream(all, content.length, SEAL)));
        return content;
    }

    /** How long the content of a file is that is larger than memory may hold twice; the whole of it is looked through. */
    static long check(Path file) throws IOException {
        long length = Files.size(file) - SEAL;
        CRC32C sum = new CRC32C();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = new byte[1 << 16];
            for (long left = length; left > 0;) {
                int count = in.read(bytes, 0, (int) Math.min(bytes.length, left));
                if (count < 0) {
                    throw new IOException("It became shorter");
                }
                sum.update(bytes, 0, count);
                left -= count;
            }
            require(sum, length, new DataInputStream(in));
        }
        return length;
    }

    /** The content of a file that has been checked. */
    static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    private static void require(CRC32C sum, long length, DataInputStream seal) throws IOException {
        if (seal.readLong() != sum.getValue() || seal.readLong() != length || seal.readLong() != MAGIC) {
            throw new IOException("The seal is broken");
        }
    }

    private static final class Summed extends FilterOutputStream {
        private final CRC32C sum = new CRC32C();
        private long length;

        Summed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
            sum.update(bytes, from, count);
            length += count;
        }

        /** The seal is still to come. */
        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
