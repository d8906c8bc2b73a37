// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.edit;

import java.util.List;

/** What one recorded edit has changed; undo and redo take turns, in the order in which edits were done. */
public final class Recording {
    private final List<Change> changes;
    private boolean done = true;

    Recording(List<Change> changes) {
        this.changes = List.copyOf(changes);
    }

    /** Whether the edit changed nothing at all. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * Takes the flow back to what it was before the edit.
     *
     * @throws IllegalStateException if it is undone already
     */
    public void undo() {
        turn(false);
        for (int i = changes.size() - 1; i >= 0; i--) {
            changes.get(i).undo();
        }
    }

    /**
     * Brings the flow again to what it was after the edit.
     *
     * @throws IllegalStateException unless it is undone
     */
    public void redo() {
        turn(true);
        changes.forEach(Change::redo);
    }

    private void turn(boolean next) {
        if (done == next) {
            throw new IllegalStateException(next ? "not undone" : "undone already");
        }
        done = next;
    }
}
