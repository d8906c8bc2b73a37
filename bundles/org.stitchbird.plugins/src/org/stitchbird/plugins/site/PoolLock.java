// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;

/** Held, by one process at a time, while bundles lie in the pool that no home knows yet: nobody tidies them away. */
final class PoolLock implements AutoCloseable {
    /** Java's file locks are between processes only. */
    private static final Semaphore HERE = new Semaphore(1);

    private final FileChannel channel;

    private PoolLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until nobody else holds it. */
    static PoolLock hold(Path pool) throws IOException, InterruptedException {
        HERE.acquire();
        return take(pool, true);
    }

    /** Null when somebody else holds it. */
    static PoolLock holdIfFree(Path pool) throws IOException {
        return HERE.tryAcquire() ? take(pool, false) : null;
    }

    private static PoolLock take(Path pool, boolean waiting) throws IOException {
        boolean held = false;
        FileChannel channel = null;
        try {
            Files.createDirectories(pool);
            channel = FileChannel.open(pool.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = waiting ? channel.lock() : channel.tryLock();
            held = lock != null;
            return held ? new PoolLock(channel) : null;
        } finally {
            if (!held) {
                HERE.release();
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            // Gives the lock back too.
            channel.close();
        } catch (IOException e) {
            // Then it goes with the process.
        } finally {
            HERE.release();
        }
    }
}
