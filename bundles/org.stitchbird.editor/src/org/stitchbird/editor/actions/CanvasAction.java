// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.actions;

import java.util.function.BooleanSupplier;
import org.eclipse.gef.ui.actions.WorkbenchPartAction;
import org.eclipse.ui.IWorkbenchPart;
import org.stitchbird.editor.Messages;

/** One action of the canvas. */
final class CanvasAction extends WorkbenchPartAction {
    private final BooleanSupplier sense;
    private final Runnable work;

    /** An action under that id that can be used while it makes sense; its text stands under {@code action.key}. */
    CanvasAction(IWorkbenchPart part, String id, String key, BooleanSupplier sense, Runnable work) {
        super(part);
        this.sense = sense;
        this.work = work;
        setId(id);
        setText(Messages.get("action." + key));
        setLazyEnablementCalculation(true);
    }

    @Override
    protected boolean calculateEnabled() {
        return sense != null && sense.getAsBoolean();
    }

    @Override
    public void run() {
        work.run();
    }
}
