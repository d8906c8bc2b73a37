// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.util.Set;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.stitchbird.engine.session.FlowSession;

/** Which nodes of an open flow have a result that is pinned: asked for and changed in the background. */
final class Pins {
    private final FlowSession session;
    private final Runnable changed;
    private final Display display = Display.getCurrent();
    private Set<String> pinned = Set.of();
    private boolean closed;

    /** Asks that session; says, on the UI thread, when they have changed. */
    Pins(FlowSession session, Runnable changed) {
        this.session = session;
        this.changed = changed;
    }

    boolean has(String node) {
        return pinned.contains(node);
    }

    /** Looks again: a node with a new result is no longer pinned. */
    void look() {
        inBackground(() -> { });
    }

    /** Pins the result of a node, or lets it go. */
    void set(String node, boolean on) {
        inBackground(() -> session.pin(node, on));
    }

    private void inBackground(Runnable first) {
        Job job = new Job(Messages.get("job.pins")) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    first.run();
                    Set<String> now = session.pinned();
                    if (!display.isDisposed()) {
                        display.asyncExec(() -> found(now));
                    }
                } catch (RuntimeException e) {
                    // What is shown stays.
                    ILog.of(Pins.class).error("Pinned results cannot be asked for or changed", e);
                }
                return Status.OK_STATUS;
            }
        };
        job.setSystem(true);
        job.schedule();
    }

    private void found(Set<String> now) {
        if (!closed && !now.equals(pinned)) {
            pinned = now;
            changed.run();
        }
    }

    void close() {
        closed = true;
    }
}
