// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.stored;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.zip.CRC32C;
import org.stitchbird.engine.stored.ArrowMetadata.Place;

/** The frame of an Arrow file: its messages one after the other, each where programs that map it want it. */
final class ArrowOutput {
    /** What an Arrow file begins and ends with. */
    static final byte[] MAGIC = "ARROW1".getBytes(StandardCharsets.US_ASCII);
    /** The bytes before the first message. */
    static final int HEAD = 8;
    /** What stands before the length of a message. */
    static final int CONTINUATION = -1;
    /** The bytes before the metadata of a message: the continuation and their length. */
    static final int PREFIX = 8;

    private final Counted out;

    ArrowOutput(OutputStream out) {
        this.out = new Counted(out);
    }

    /** Writes what a file begins with. */
    void begin(byte[] schema) throws IOException {
        out.write(MAGIC);
        out.write(new byte[HEAD - MAGIC.length]);
        metadata(schema);
    }

    /** Writes a message, its body at a multiple of {@link Body#ALIGNMENT}; answers where it is. */
    Place message(byte[] metadata, Body body) throws IOException {
        long begin = out.position;
        int length = metadata(metadata);
        body.writeTo(out);
        return new Place(begin, length, body.length());
    }

    private int metadata(byte[] metadata) throws IOException {
        long begin = out.position;
        long body = Body.aligned(begin + PREFIX + metadata.length);
        int length = (int) (body - begin);
        out.write(ints(CONTINUATION, length - PREFIX));
        out.write(metadata);
        out.write(new byte[length - PREFIX - metadata.length]);
        return length;
    }

    /** Writes what a file ends with. */
    void end(Function<String, byte[]> footer) throws IOException {
        out.write(ints(CONTINUATION, 0));
        byte[] last = footer.apply(Long.toHexString(out.sum.getValue()));
        out.write(last);
        out.write(ints(last.length));
        out.write(MAGIC);
    }

    private static byte[] ints(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putInt(value);
        }
        return bytes.array();
    }

    /** Knows where it is, and the checksum of what has been written. */
    private static final class Counted extends OutputStream {
        private final OutputStream out;
        private final CRC32C sum = new CRC32C();
        private long position;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value});
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
            sum.update(bytes, from, count);
            position += count;
        }
    }
}
