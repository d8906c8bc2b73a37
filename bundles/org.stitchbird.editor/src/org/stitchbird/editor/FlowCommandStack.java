// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.util.function.Consumer;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CommandStack;
import org.stitchbird.model.edit.EditRefused;

/** Keeps the steps that were done; what was refused or changed nothing leaves no step behind. */
public final class FlowCommandStack extends CommandStack {
    private final Consumer<String> refusals;
    private Command saved;

    /** Tells the sentences of refused edits to that listener. */
    public FlowCommandStack(Consumer<String> refusals) {
        this.refusals = refusals;
    }

    @Override
    public void execute(Command command) {
        if (command instanceof FlowCommand step) {
            perform(step);
        } else if (command != null && command.canExecute()) {
            throw new IllegalArgumentException("Not a FlowCommand: " + command);
        }
    }

    /** Does a step; answers whether it was done, also when it changed nothing. */
    boolean perform(FlowCommand step) {
        try {
            if (step.perform()) {
                super.execute(step);
            }
        } catch (EditRefused e) {
            refusals.accept(e.getMessage());
            return false;
        }
        step.conclude();
        return true;
    }

    /** Whether the flow differs from what was saved; the mere number of steps, GEF's measure, does not tell that. */
    @Override
    public boolean isDirty() {
        return getUndoCommand() != saved;
    }

    @Override
    public void markSaveLocation() {
        super.markSaveLocation();
        saved = getUndoCommand();
        notifyListeners();
    }
}
