// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.stitchbird.engine.cores.Cores;
import org.stitchbird.engine.kept.FolderScan;
import org.stitchbird.engine.kept.ResultFolder;
import org.stitchbird.engine.kept.ResultSpace;
import org.stitchbird.engine.kept.ValueKeepers;
import org.stitchbird.engine.session.KeptSpace;
import org.stitchbird.engine.text.Messages;

/**
 * What a session keeps on the disk, and when: results that took long before their node is told to be done, others
 * soon after.
 *
 * <p>What cannot be written costs nothing but its keeping. A session that ends soon, and whose results together are
 * quicker made than written by a Java that has just begun, writes none of them.
 */
final class Keeping implements AutoCloseable {
    /** What took so long must not be lost, whatever happens a moment later. */
    private static final long LONG_MILLIS = 500;
    /** When so many wait, whoever makes one more writes it himself. */
    private static final int MOST_WAITING = 4096;

    private final ResultFolder folder;
    private final ResultSpace space;
    private final NodeRecords records;
    private final FlowIndex index;
    private final long hesitateMillis;
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicLong spentMillis = new AtomicLong();
    private Thread writer;
    private volatile String failure;
    private boolean told;

    /**
     * Keeps in that folder.
     *
     * @param hesitateMillis how long to wait before the first result that was quickly made is written, and how long all
     *     results of a session that ends before must have taken to be written at all
     */
    Keeping(ResultFolder folder, ValueKeepers keepers, long hesitateMillis) {
        this.folder = folder;
        this.hesitateMillis = hesitateMillis;
        space = new ResultSpace(folder);
        records = new NodeRecords(folder, space, keepers);
        index = new FlowIndex(folder);
    }

    private void later(Runnable work) {
        synchronized (this) {
            if (writer == null) {
                writer = Cores.daemon(this::write, "stitchbird-keep");
                writer.start();
            }
        }
        if (!waiting.offer(work)) {
            work.run();
        }
    }

    private void write() {
        try {
            boolean soon = closing.await(hesitateMillis, TimeUnit.MILLISECONDS);
            if (soon && spentMillis.get() < hesitateMillis) {
                return;
            }
            while (closing.getCount() > 0 || !waiting.isEmpty()) {
                waiting.take().run();
            }
            space.settle();
        } catch (InterruptedException e) {
            // Nobody does that.
        }
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
        spentMillis.addAndGet(result.millis());
        if (!result.ingredients().lasts()) {
            return;
        }
        if (result.millis() >= LONG_MILLIS) {
            keep(result, true);
        } else {
            later(() -> keep(result, false));
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
            failure = Messages.text("run.unkept", folder.path(), e.getMessage() == null ? e : e.getMessage());
            System.getLogger("org.stitchbird.engine").log(Level.WARNING, failure);
        }
    }

    /** Why results could not be kept, in a sentence that is told once; empty when all could. */
    synchronized Optional<String> failure() {
        boolean news = failure != null && !told;
        told |= news;
        return news ? Optional.of(failure) : Optional.empty();
    }

    /** Pins a result or lets it go; answers whether it is pinned then. */
    boolean pin(NodeResult result, boolean on) {
        try {
            if (on) {
                records.keep(result, true);
            }
            folder.pin(result.key(), on);
        } catch (IOException e) {
            failed(e);
        }
        return folder.pinned(result.key());
    }

    /** Whether the results under that key are pinned. */
    boolean pinned(String key) {
        return folder.pinned(key);
    }

    /** How much is kept. */
    KeptSpace space() {
        try {
            FolderScan scan = FolderScan.of(folder);
            return new KeptSpace(folder.path().toString(), scan.bytes(), space.limit(), scan.results(), scan.pinned());
        } catch (IOException e) {
            return new KeptSpace(folder.path().toString(), 0, space.limit(), 0, 0);
        }
    }

    /** Removes all that is not pinned. */
    void clear() {
        try {
            space.clear();
        } catch (IOException e) {
            failed(e);
        }
    }

    /** A value of a result turned out to be lost, so nobody is to rely on the result. */
    void forget(String key) {
        records.forget(key);
    }

    /** The keys of the latest results of a flow's nodes, by id. */
    Map<String, String> latest(String flow) {
        return index.read(flow);
    }

    /** Notes the latest results of a flow's nodes, behind those that are still to be written. */
    void latest(String flow, Map<String, String> keys) {
        later(() -> {
            try {
                index.write(flow, keys);
            } catch (IOException e) {
                failed(e);
            }
        });
    }

    /** Waits until all that was put off, and is worth it, is written. */
    @Override
    public void close() {
        closing.countDown();
        // Wakes the writer; when there is no place for that, it is awake.
        waiting.offer(() -> { });
        try {
            Thread last;
            synchronized (this) {
                last = writer;
            }
            if (last != null) {
                last.join(TimeUnit.MINUTES.toMillis(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
