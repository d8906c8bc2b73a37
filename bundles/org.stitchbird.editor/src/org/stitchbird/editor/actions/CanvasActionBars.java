// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.actions;

import java.util.List;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.EditorActionBarContributor;

/** Lets the menus, tool bars and keys of the workbench act on the canvas that is active. */
public final class CanvasActionBars extends EditorActionBarContributor {
    private static final List<String> GLOBAL = List.of(ActionFactory.UNDO.getId(), ActionFactory.REDO.getId(),
            ActionFactory.CUT.getId(), ActionFactory.COPY.getId(), ActionFactory.PASTE.getId(),
            ActionFactory.DELETE.getId(), ActionFactory.SELECT_ALL.getId(), ActionFactory.RENAME.getId(),
            CanvasActions.DUPLICATE, CanvasActions.ADD_NOTE, CanvasActions.ARRANGE, CanvasActions.RUN,
            CanvasActions.RUN_TO_HERE, CanvasActions.STOP, CanvasActions.ZOOM_IN, CanvasActions.ZOOM_OUT,
            CanvasActions.ZOOM_100, CanvasActions.ZOOM_FIT);

    @Override
    public void setActiveEditor(IEditorPart editor) {
        IActionBars bars = getActionBars();
        ActionRegistry registry = editor == null ? null : editor.getAdapter(ActionRegistry.class);
        for (String id : GLOBAL) {
            IAction action = registry == null ? null : registry.getAction(id);
            bars.setGlobalActionHandler(id, action);
        }
        bars.updateActionBars();
    }
}
