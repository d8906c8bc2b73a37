// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Messages on a stream: each with a mark and its length in front, so that anything else is noticed. */
final class Frames {
    /** No frame is longer than that many bytes. */
    static final int LONGEST = 1 << 28;
    private static final int MOST_BEFORE = 1 << 20;
    private static final int MARK = 0x53746264;

    private Frames() {
    }

    /** A message as it is to be written. */
    static byte[] of(Message message) throws IOException {
        byte[] content = PlainData.bytes(message);
        if (content.length > LONGEST) {
            throw new IOException("A message has " + content.length + " bytes");
        }
        return ByteBuffer.allocate(8 + content.length).putInt(MARK).putInt(content.length).put(content).array();
    }

    /**
     * The next message.
     *
     * @throws EOFException if there is none any more
     * @throws StreamCorruptedException if something else stands there
     */
    static Message read(DataInputStream in) throws IOException {
        int mark = in.readInt();
        if (mark != MARK) {
            throw new StreamCorruptedException("Not a message but " + Integer.toHexString(mark));
        }
        return content(in);
    }

    /** The first message; what a process has printed before it is passed on. */
    static Message first(DataInputStream in, Consumer<String> printed) throws IOException {
        ByteArrayOutputStream before = new ByteArrayOutputStream();
        int last = 0;
        while (last != MARK) {
            int next = in.read();
            if (next < 0 || before.size() > MOST_BEFORE) {
                before.toString(StandardCharsets.UTF_8).lines().forEach(printed);
                throw new EOFException();
            }
            before.write(next);
            last = last << 8 | next;
        }
        String text = before.toString(StandardCharsets.ISO_8859_1);
        text.substring(0, text.length() - Integer.BYTES).lines().forEach(printed);
        return content(in);
    }

    private static Message content(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new StreamCorruptedException("No message has " + length + " bytes");
        }
        byte[] content = in.readNBytes(length);
        if (content.length == length && PlainData.read(new ByteArrayInputStream(content)) instanceof Message message) {
            return message;
        }
        throw new StreamCorruptedException("Half a message");
    }
}
