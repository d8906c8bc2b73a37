// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.plugins;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.stitchbird.plugins.site.PlugInException;
import org.stitchbird.plugins.site.Progress;
import org.stitchbird.workbench.text.Messages;

/** Work with sites on a thread of its own, one piece after the other; what is heard of it is told on the UI thread. */
final class SiteWork {
    private final Display display;
    private final ProgressRow row;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "stitchbird-plug-in-sites");
        made.setDaemon(true);
        return made;
    });
    private Piece now;

    /** Tells its progress in that row. */
    SiteWork(ProgressRow row) {
        this.row = row;
        display = row.getDisplay();
        row.onStop(this::stop);
    }

    /** Something that takes time. */
    interface Task<T> {
        /** Does it; throws with a sentence if it cannot be done. */
        T with(Progress progress) throws Exception;
    }

    /** Begins a piece of work; one that is under way is stopped. */
    <T> void begin(Task<T> task, Consumer<T> done, Consumer<String> failed) {
        stop();
        Piece piece = new Piece();
        now = piece;
        row.begin();
        thread.execute(() -> {
            try {
                T result = task.with(piece);
                piece.end(() -> done.accept(result));
            } catch (CancellationException e) {
                piece.end(() -> failed.accept(Messages.text("plugins.stopped")));
            } catch (PlugInException | java.io.IOException e) {
                piece.end(() -> failed.accept(e.getMessage()));
            } catch (Exception | LinkageError e) {
                ILog.of(SiteWork.class).error("Work with a site of plug-ins failed", e);
                piece.end(() -> failed.accept(Messages.text("plugins.failed", e)));
            }
        });
    }

    /** Does something after all other work, without telling. */
    void finallyDo(Runnable action) {
        thread.execute(action);
    }

    /** Stops what is under way; nothing more is told of it. */
    void stop() {
        if (now != null) {
            now.stopped.set(true);
        }
    }

    /** Ends the thread once the work is over. */
    void close() {
        stop();
        thread.shutdown();
    }

    /** One piece of work, as it tells how far it is. */
    private final class Piece implements Progress {
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final AtomicBoolean told = new AtomicBoolean();
        private volatile String what = "";
        private volatile double share = Double.NaN;

        @Override
        public void at(String doing, double done) {
            what = doing;
            share = done;
            if (told.compareAndSet(false, true)) {
                onDisplay(() -> {
                    told.set(false);
                    if (now == this) {
                        row.show(what, share);
                    }
                });
            }
        }

        @Override
        public boolean cancelled() {
            return stopped.get();
        }

        void end(Runnable telling) {
            onDisplay(() -> {
                if (now == this) {
                    now = null;
                    row.end();
                    telling.run();
                }
            });
        }
    }

    private void onDisplay(Runnable action) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!row.isDisposed()) {
                    action.run();
                }
            });
        }
    }
}
