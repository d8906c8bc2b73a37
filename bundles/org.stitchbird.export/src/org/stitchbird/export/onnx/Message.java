// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** A message in the wire format of Protocol Buffers, whose fields are written in the order in which they are told. */
final class Message {
    private static final int VARINT = 0;
    private static final int LENGTH_FIRST = 2;
    private static final int FOUR_BYTES = 5;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Adds a whole number, an enum's or a truth value's included. */
    Message number(int field, long value) {
        varint((long) field << 3 | VARINT);
        varint(value);
        return this;
    }

    /** Adds a number of single precision. */
    Message single(int field, float value) {
        varint((long) field << 3 | FOUR_BYTES);
        out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array());
        return this;
    }

    /** Adds bytes. */
    Message bytes(int field, byte[] value) {
        varint((long) field << 3 | LENGTH_FIRST);
        varint(value.length);
        out.writeBytes(value);
        return this;
    }

    /** Adds text; half of a surrogate pair becomes a question mark. */
    Message text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds another message, as it is now. */
    Message message(int field, Message value) {
        return bytes(field, value.toBytes());
    }

    /** What has been written so far. */
    byte[] toBytes() {
        return out.toByteArray();
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
