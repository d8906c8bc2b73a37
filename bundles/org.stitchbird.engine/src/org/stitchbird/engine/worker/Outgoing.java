// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Writes messages on a thread of its own, so that nobody waits for a reader; in the order in which they are given. */
final class Outgoing {
    private static final byte[] END = {};
    private final BlockingQueue<byte[]> frames = new LinkedBlockingQueue<>();
    private final OutputStream out;
    private final Thread writer;

    Outgoing(OutputStream out, String name) {
        this.out = out;
        writer = Thread.ofPlatform().daemon().name(name).start(this::write);
    }

    /** Sends a message; nothing happens when the other side has gone. */
    void send(Message message) throws IOException {
        frames.add(Frames.of(message));
    }

    /** Sends what has been given so far, waits for that, and closes the stream. */
    void end(long millis) throws InterruptedException {
        frames.add(END);
        writer.join(millis);
    }

    private void write() {
        try (out) {
            for (byte[] frame = frames.take(); frame != END; frame = frames.take()) {
                out.write(frame);
                if (frames.isEmpty()) {
                    out.flush();
                }
            }
        } catch (IOException e) {
            // The reader has gone, which whoever reads from it notices.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
