// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.stitchbird.engine.session.RunEvent;

/** Delivers the events of a session one after the other; what decides about its runs takes place on the same thread. */
final class SessionEvents implements Executor {
    private final List<Consumer<RunEvent>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().daemon().name("stitchbird-events").unstarted(work));

    AutoCloseable add(Consumer<RunEvent> listener) {
        // Wrapped, so that one that listens twice is let go once.
        Consumer<RunEvent> own = listener::accept;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    @Override
    public void execute(Runnable work) {
        if (!thread.isShutdown()) {
            thread.execute(() -> guarded(work));
        }
    }

    void deliver(RunEvent event) {
        listeners.forEach(listener -> guarded(() -> listener.accept(event)));
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            System.getLogger("org.stitchbird.engine").log(Level.WARNING, "Somebody who wanted events failed", e);
        }
    }

    /** Delivers nothing more to anybody, and ends with what is under way. */
    void close() {
        listeners.clear();
        thread.shutdown();
    }
}
