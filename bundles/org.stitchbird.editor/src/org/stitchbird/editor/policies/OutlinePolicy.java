// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import java.util.function.Consumer;
import org.eclipse.gef.editpolicies.SelectionEditPolicy;

/** Lets a figure show that it is selected. */
public final class OutlinePolicy extends SelectionEditPolicy {
    private final Consumer<Boolean> outline;

    /** Tells that listener whether the part is selected. */
    public OutlinePolicy(Consumer<Boolean> outline) {
        this.outline = outline;
    }

    @Override
    protected void showSelection() {
        outline.accept(true);
    }

    @Override
    protected void hideSelection() {
        outline.accept(false);
    }
}
