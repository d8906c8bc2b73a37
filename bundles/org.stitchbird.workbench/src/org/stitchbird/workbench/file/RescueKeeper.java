// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.OpenFlow.Change;
import org.stitchbird.model.file.FlowFile;

/** Keeps the rescue copy of one open flow: written soon after edits, taken away when all is saved. */
final class RescueKeeper {
    /** After an edit we wait for the hand to rest; an edit a moment later starts the wait anew. */
    private static final int REST_MILLIS = 1500;
    /** But a copy is never older than this. */
    private static final int LONGEST_MILLIS = 20_000;
    private final OpenFlow flow;
    private final BooleanSupplier unsaved;
    private final RescueCopy copy;
    private final Executor disk;
    private final Display display = Display.getCurrent();
    private final Runnable unfollow;
    private final Runnable rested = this::write;
    private long firstEdit = -1;
    private boolean written;

    /**
     * Keeps a copy from now on.
     *
     * @param unsaved whether the flow has edits that are in no file
     * @param disk does the writing, one task after the other
     */
    RescueKeeper(OpenFlow flow, BooleanSupplier unsaved, RescueCopy copy, Executor disk) {
        this.flow = flow;
        this.unsaved = unsaved;
        this.copy = copy;
        this.disk = disk;
        unfollow = flow.onChange(this::changed);
        changed(Change.FLOW);
    }

    /** Ends keeping, because the person has decided what becomes of the edits. */
    void end() {
        unfollow.run();
        display.timerExec(-1, rested);
        forget();
    }

    private void changed(Change change) {
        if (change == Change.FILE || change == Change.FLOW) {
            display.timerExec(-1, rested);
            if (!unsaved.getAsBoolean()) {
                firstEdit = -1;
                forget();
            } else {
                long now = System.currentTimeMillis();
                firstEdit = firstEdit < 0 ? now : firstEdit;
                long wait = Math.min(REST_MILLIS, firstEdit + LONGEST_MILLIS - now);
                display.timerExec((int) Math.max(1, wait), rested);
            }
        }
    }

    private void write() {
        if (!unsaved.getAsBoolean()) {
            return;
        }
        firstEdit = -1;
        written = true;
        String content = FlowFile.write(flow.flow());
        String title = flow.title();
        Optional<Path> file = flow.file();
        disk.execute(() -> {
            try {
                copy.write(content, title, file);
            } catch (IOException e) {
                ILog.of(RescueKeeper.class).error("The unsaved edits of " + title + " could not be kept", e);
            }
        });
    }

    private void forget() {
        if (written) {
            written = false;
            disk.execute(() -> {
                try {
                    copy.delete();
                } catch (IOException e) {
                    ILog.of(RescueKeeper.class).warn("A rescue copy could not be deleted", e);
                }
            });
        }
    }
}
