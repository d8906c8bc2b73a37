// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.dnd.TemplateTransferDropTargetListener;
import org.eclipse.gef.requests.CreationFactory;
import org.eclipse.swt.dnd.DND;

/** Takes node types that are dragged from the palette; the template is the id of the type. */
public final class DroppedType extends TemplateTransferDropTargetListener {
    /** Takes drops on that canvas. */
    public DroppedType(EditPartViewer viewer) {
        super(viewer);
    }

    @Override
    protected CreationFactory getFactory(Object template) {
        return template instanceof String id ? new PlacedType(id) : null;
    }

    @Override
    protected void handleDragOver() {
        super.handleDragOver();
        getCurrentEvent().feedback = DND.FEEDBACK_SCROLL;
    }

    @Override
    protected void handleDrop() {
        super.handleDrop();
        getViewer().getControl().setFocus();
    }
}
