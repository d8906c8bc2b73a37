// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Passes lines on and keeps the last ones: they tell why a process did not come up. */
final class LastLines implements Consumer<String> {
    private static final int KEPT = 6;
    private final Deque<String> lines = new ArrayDeque<>();
    private final Consumer<String> next;

    LastLines(Consumer<String> next) {
        this.next = next;
    }

    @Override
    public synchronized void accept(String line) {
        if (lines.size() == KEPT) {
            lines.removeFirst();
        }
        lines.addLast(line);
        next.accept(line);
    }

    /** The exit code of a process that has ended, and what it said last. */
    synchronized String text(Process process) {
        String end = process.isAlive() ? "" : "exit code " + process.exitValue();
        return lines.isEmpty() ? end : end + " · " + String.join(" / ", lines);
    }
}
