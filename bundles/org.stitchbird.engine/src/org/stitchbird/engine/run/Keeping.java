// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.stitchbird.engine.cores.Cores;
import org.stitchbird.engine.kept.ResultFolder;
import org.stitchbird.engine.kept.ValueKeepers;

/**
 * What a session keeps on the disk, and when: results that took long before their node is told to be done, others
 * soon after.
 *
 * <p>What cannot be written costs nothing but its keeping.
 */
final class Keeping implements AutoCloseable {
    /** What took so long must not be lost, whatever happens a moment later. */
    private static final long LONG_MILLIS = 500;
    /** When so many wait, whoever makes one more writes it himself. */
    private static final int MOST_WAITING = 512;

    private final NodeRecords records;
    private final FlowIndex index;
    private final ThreadPoolExecutor later;
    private volatile IOException failure;

    Keeping(ResultFolder folder, ValueKeepers keepers) {
        records = new NodeRecords(folder, keepers);
        index = new FlowIndex(folder);
        later = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING),
                work -> Cores.daemon(work, "stitchbird-keep"), new ThreadPoolExecutor.CallerRunsPolicy());
        later.allowCoreThreadTimeOut(true);
    }

    /** The results of these ingredients, if they are kept. */
    Optional<NodeResult> find(Ingredients ingredients) {
        return records.find(ingredients);
    }

    /** The results under that key, if they are kept. */
    Optional<NodeResult> find(String key) {
        return records.find(key);
    }

    /** Keeps a result, or puts that off for a little. */
    void keep(NodeResult result) {
        if (!result.ingredients().lasts()) {
            return;
        }
        if (result.millis() >= LONG_MILLIS) {
            keep(result, true);
        } else {
            later.execute(() -> keep(result, false));
        }
    }

    private void keep(NodeResult result, boolean lasting) {
        try {
            records.keep(result, lasting);
        } catch (IOException e) {
            failed(e);
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            // Whatever a keeper of a third party throws, and a value too large to be written.
            failed(new IOException(e));
        }
    }

    private void failed(IOException e) {
        if (failure == null) {
            System.getLogger("org.stitchbird.engine").log(Level.WARNING, "A result could not be kept", e);
        }
        failure = e;
    }

    /** Why a result could not be kept; empty when all could. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /** The keys of the latest results of a flow's nodes, by id. */
    Map<String, String> latest(String flow) {
        return index.read(flow);
    }

    /** Notes the latest results of a flow's nodes, behind those that are still to be written. */
    void latest(String flow, Map<String, String> keys) {
        later.execute(() -> {
            try {
                index.write(flow, keys);
            } catch (IOException e) {
                failed(e);
            }
        });
    }

    /** Waits until all that was put off is written. */
    @Override
    public void close() {
        later.shutdown();
        try {
            later.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
