// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.stitchbird.engine.session.TablePage;

/** The rows of a table as they are needed: fetched in blocks on another thread, the blocks used last kept. */
final class Rows {
    /** How many rows are fetched together. */
    static final int BLOCK = 250;
    private static final int KEPT = 60;
    private final Executor ui;
    private final int count;
    private final Source source;
    private final Set<Integer> asked = new HashSet<>();
    private final ExecutorService fetcher = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "Stitchbird rows");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Integer, List<List<String>>> blocks = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<List<String>>> eldest) {
            return size() > KEPT;
        }
    };
    private Runnable arrived = () -> { };

    /** Where rows come from; asked on another thread. */
    interface Source {
        /** At most so many rows from the first one on; empty when the table is gone. */
        Optional<TablePage> fetch(int first, int count);
    }

    /**
     * Fetches nothing yet.
     *
     * @param ui runs what has to be done on the thread that all other methods are called on
     * @param count how many rows there are
     */
    Rows(Executor ui, int count, Source source) {
        this.ui = ui;
        this.count = count;
        this.source = source;
    }

    /** How many rows there are. */
    int count() {
        return count;
    }

    /** Calls back whenever rows have arrived that were not there when asked for. */
    void onArrival(Runnable listener) {
        arrived = listener;
    }

    /** The cells of a row, {@code null} for a missing one; empty while they are being fetched. */
    Optional<List<String>> row(int number) {
        int block = number / BLOCK;
        List<List<String>> rows = blocks.get(block);
        if (rows == null) {
            ask(block);
            return Optional.empty();
        }
        int inside = number % BLOCK;
        return inside < rows.size() ? Optional.of(rows.get(inside)) : Optional.empty();
    }

    /** Fetches many rows and hands them over. */
    void all(int first, int howMany, Consumer<List<List<String>>> receiver) {
        fetcher.execute(() -> {
            List<List<String>> rows = fetch(first, howMany);
            later(() -> receiver.accept(rows));
        });
    }

    /** Fetches no more. */
    void close() {
        fetcher.shutdownNow();
    }

    private void ask(int block) {
        if (asked.add(block) && !fetcher.isShutdown()) {
            fetcher.execute(() -> {
                List<List<String>> rows = fetch(block * BLOCK, BLOCK);
                later(() -> {
                    asked.remove(block);
                    blocks.put(block, rows);
                    arrived.run();
                });
            });
        }
    }

    private List<List<String>> fetch(int first, int howMany) {
        try {
            return source.fetch(first, howMany).map(TablePage::cells).orElse(List.of());
        } catch (RuntimeException e) {
            ILog.of(Rows.class).warn("Rows could not be fetched", e);
            return List.of();
        }
    }

    private void later(Runnable action) {
        if (!fetcher.isShutdown()) {
            ui.execute(action);
        }
    }
}
