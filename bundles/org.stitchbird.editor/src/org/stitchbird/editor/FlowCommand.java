// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import org.eclipse.gef.commands.Command;
import org.stitchbird.model.edit.FlowRecorder;
import org.stitchbird.model.edit.Recording;
import org.stitchbird.model.flow.Flow;

/** One undoable step: records whatever the edit changes in the flow, so that undo cannot miss a field. */
public final class FlowCommand extends Command {
    private final Flow flow;
    private final Runnable edit;
    private Runnable afterwards = () -> { };
    private Recording recording;

    /**
     * Makes a step that is not done yet.
     *
     * @param label what it does, for the Undo menu
     * @param edit calls verbs of {@code FlowEdits}
     */
    public FlowCommand(String label, Flow flow, Runnable edit) {
        super(label);
        this.flow = flow;
        this.edit = edit;
    }

    /** Runs something once the step is done for the first time and shown, such as selecting what is new. */
    public FlowCommand then(Runnable action) {
        afterwards = action;
        return this;
    }

    /**
     * Does the edit for the first time.
     *
     * @return whether it has changed anything
     * @throws RuntimeException what the edit throws; the flow is then as it was
     */
    boolean perform() {
        recording = FlowRecorder.of(flow).record(edit);
        return !recording.isEmpty();
    }

    /** Runs what was asked for with {@link #then}. */
    void conclude() {
        afterwards.run();
    }

    /** Does nothing: {@link FlowCommandStack} has done the edit before it kept the command. */
    @Override
    public void execute() {
        if (recording == null) {
            throw new IllegalStateException("Only a FlowCommandStack can execute a FlowCommand");
        }
    }

    @Override
    public boolean canUndo() {
        return recording != null;
    }

    @Override
    public void undo() {
        recording.undo();
    }

    @Override
    public void redo() {
        recording.redo();
    }
}
