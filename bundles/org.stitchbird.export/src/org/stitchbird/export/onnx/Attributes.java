// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.onnx;

import java.util.ArrayList;
import java.util.List;

/** The attributes of a node, in the order in which they are told. */
final class Attributes {
    /** No attributes. */
    static final Attributes NONE = new Attributes();

    private static final int NAME = 1;
    private static final int TYPE = 20;

    private final List<Message> messages = new ArrayList<>();

    /** Adds a whole number. */
    Attributes number(String name, long value) {
        return add(name, 2, new Message().number(3, value));
    }

    /** Adds a number of single precision. */
    Attributes single(String name, float value) {
        return add(name, 1, new Message().single(2, value));
    }

    /** Adds a text. */
    Attributes text(String name, String value) {
        return add(name, 3, new Message().text(4, value));
    }

    /** Adds a tensor. */
    Attributes tensor(String name, Message value) {
        return add(name, 4, new Message().message(5, value));
    }

    /** Adds a graph. */
    Attributes graph(String name, Message value) {
        return add(name, 5, new Message().message(6, value));
    }

    /** Adds numbers of single precision. */
    Attributes singles(String name, float[] values) {
        Message message = new Message();
        for (float value : values) {
            message.single(7, value);
        }
        return add(name, 6, message);
    }

    /** Adds whole numbers. */
    Attributes numbers(String name, long[] values) {
        Message message = new Message();
        for (long value : values) {
            message.number(8, value);
        }
        return add(name, 7, message);
    }

    /** Adds texts. */
    Attributes texts(String name, List<String> values) {
        Message message = new Message();
        values.forEach(value -> message.text(9, value));
        return add(name, 8, message);
    }

    /** The attributes as messages. */
    List<Message> messages() {
        return messages;
    }

    private Attributes add(String name, int type, Message value) {
        messages.add(value.text(NAME, name).number(TYPE, type));
        return this;
    }
}
