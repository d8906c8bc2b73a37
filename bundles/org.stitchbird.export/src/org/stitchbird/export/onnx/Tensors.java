// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Tensors as messages: numbers, positions, truth values and texts. */
final class Tensors {
    /** Single precision, as ONNX numbers its types. */
    static final int FLOAT = 1;
    /** Whole numbers of 64 bits. */
    static final int INT64 = 7;
    /** Texts. */
    static final int STRING = 8;
    /** Truth values. */
    static final int BOOL = 9;
    /** Double precision. */
    static final int DOUBLE = 11;

    private static final int DIMS = 1;
    private static final int DATA_TYPE = 2;
    private static final int STRING_DATA = 6;
    private static final int NAME = 8;
    private static final int RAW_DATA = 9;

    private Tensors() {
    }

    /** Numbers of double precision, row by row. */
    static Message doubles(String name, double[] values, long... shape) {
        ByteBuffer raw = ByteBuffer.allocate(Math.multiplyExact(values.length, Double.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            raw.putDouble(value);
        }
        return begin(DOUBLE, shape).text(NAME, name).bytes(RAW_DATA, raw.array());
    }

    /** Whole numbers, row by row. */
    static Message longs(String name, long[] values, long... shape) {
        ByteBuffer raw = ByteBuffer.allocate(Math.multiplyExact(values.length, Long.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            raw.putLong(value);
        }
        return begin(INT64, shape).text(NAME, name).bytes(RAW_DATA, raw.array());
    }

    /** Truth values, row by row. */
    static Message booleans(String name, boolean[] values, long... shape) {
        byte[] raw = new byte[values.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (byte) (values[i] ? 1 : 0);
        }
        return begin(BOOL, shape).text(NAME, name).bytes(RAW_DATA, raw);
    }

    /** Texts in a row. */
    static Message texts(String name, List<String> values) {
        Message tensor = begin(STRING, values.size());
        values.forEach(value -> tensor.text(STRING_DATA, value));
        return tensor.text(NAME, name);
    }

    private static Message begin(int type, long... shape) {
        Message tensor = new Message();
        for (long size : shape) {
            tensor.number(DIMS, size);
        }
        return tensor.number(DATA_TYPE, type);
    }
}
