// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.edit;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.util.EContentAdapter;

import org.stitchbird.model.flow.Flow;

/**
 * Records what edits change in a flow, so that they can be undone and redone.
 *
 * <p>It writes down every notification of the flow and of all that is in it, whatever the feature: no edit needs an
 * inverse of its own, and undo cannot miss a field. It stays attached to the flow, because attaching EMF's
 * ChangeRecorder anew for every edit walks through the whole document. While a recorder is attached everything that
 * changes the flow must go through {@link #record}, or undo no longer fits. Not for use by several threads.
 */
public final class FlowRecorder {
    private final Flow flow;
    private final Listener listener = new Listener();
    private List<Change> changes;

    /** The recorder that is attached to the flow; attaches one if there is none yet. */
    public static FlowRecorder of(Flow flow) {
        for (Adapter adapter : flow.eAdapters()) {
            if (adapter instanceof Listener attached) {
                return attached.recorder();
            }
        }
        return new FlowRecorder(flow);
    }

    /** Attaches to the flow, which must have no recorder yet; {@link #of} is for those who do not know. */
    public FlowRecorder(Flow flow) {
        this.flow = flow;
        flow.eAdapters().add(listener);
    }

    /**
     * Does an edit and records what it changes.
     *
     * <p>If the edit throws, everything it has changed so far is undone and the exception goes on to the caller.
     *
     * @param edit one verb of {@link FlowEdits} or several that are undone together
     * @return the recording, already done; empty if the edit changed nothing
     * @throws IllegalStateException when called from inside an edit that is being recorded
     */
    public Recording record(Runnable edit) {
        if (changes != null) {
            throw new IllegalStateException("an edit is being recorded already");
        }
        changes = new ArrayList<>();
        boolean done = false;
        try {
            edit.run();
            done = true;
            return new Recording(changes);
        } finally {
            List<Change> made = changes;
            changes = null;
            if (!done) {
                new Recording(made).undo();
            }
        }
    }

    /** Detaches from the flow; recordings stay usable. */
    public void dispose() {
        flow.eAdapters().remove(listener);
    }

    private final class Listener extends EContentAdapter {
        FlowRecorder recorder() {
            return FlowRecorder.this;
        }

        @Override
        public void notifyChanged(Notification notification) {
            super.notifyChanged(notification);
            if (changes != null && !notification.isTouch() && notification.getFeature() != null) {
                changes.add(Change.of(notification));
            }
        }
    }
}
