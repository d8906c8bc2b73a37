// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.actions;

import java.util.function.BooleanSupplier;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.gef.ui.actions.GEFActionConstants;
import org.eclipse.ui.actions.ActionFactory;
import org.stitchbird.editor.FlowCanvas;
import org.stitchbird.editor.FlowCommandStack;
import org.stitchbird.editor.FlowEditor;

/** The actions of a flow editor and the ids under which it keeps them. */
public final class CanvasActions {
    /** Copies what is selected and puts it beside. */
    public static final String DUPLICATE = "org.stitchbird.editor.duplicate";
    /** Adds a note. */
    public static final String ADD_NOTE = "org.stitchbird.editor.addNote";
    /** Lays the flow out from left to right. */
    public static final String ARRANGE = "org.stitchbird.editor.arrange";
    /** Runs everything that is not fresh. */
    public static final String RUN = "org.stitchbird.editor.run";
    /** Runs the selected nodes and what they need. */
    public static final String RUN_TO_HERE = "org.stitchbird.editor.runToHere";
    /** Stops the run. */
    public static final String STOP = "org.stitchbird.editor.stop";
    /** Shows the canvas in its own size. */
    public static final String ZOOM_100 = "org.stitchbird.editor.zoom100";
    /** Shows the whole flow. */
    public static final String ZOOM_FIT = "org.stitchbird.editor.zoomFit";
    /** Shows the canvas larger. */
    public static final String ZOOM_IN = GEFActionConstants.ZOOM_IN;
    /** Shows the canvas smaller. */
    public static final String ZOOM_OUT = GEFActionConstants.ZOOM_OUT;

    private final ActionRegistry registry;
    private final FlowEditor editor;

    private CanvasActions(ActionRegistry registry, FlowEditor editor) {
        this.registry = registry;
        this.editor = editor;
    }

    /** Puts all actions of an editor into its registry. */
    public static void fill(ActionRegistry registry, FlowEditor editor, CanvasEdits edits) {
        CanvasActions actions = new CanvasActions(registry, editor);
        actions.steps();
        actions.edits(edits);
        actions.runs(edits);
        actions.views(editor.canvas());
    }

    private void steps() {
        FlowCommandStack stack = editor.canvas().open().stack();
        add(ActionFactory.UNDO, "undo", stack::canUndo, stack::undo);
        add(ActionFactory.REDO, "redo", stack::canRedo, stack::redo);
    }

    private void edits(CanvasEdits edits) {
        add(ActionFactory.CUT, "cut", edits::hasPlaced, edits::cut);
        add(ActionFactory.COPY, "copy", edits::hasPlaced, edits::copy);
        add(ActionFactory.PASTE, "paste", () -> true, edits::paste);
        add(ActionFactory.DELETE, "delete", edits::hasSelection, edits::delete);
        add(ActionFactory.SELECT_ALL, "selectAll", () -> true, edits::selectAll);
        add(ActionFactory.RENAME, "rename", edits::hasOne, edits::rename);
        add(DUPLICATE, "duplicate", edits::hasPlaced, edits::duplicate);
        add(ADD_NOTE, "addNote", () -> true, edits::addNote);
        add(ARRANGE, "arrange", () -> !editor.openFlow().flow().getNodes().isEmpty(), edits::arrange);
    }

    private void runs(CanvasEdits edits) {
        add(RUN, "run", () -> editor.openFlow().runnable(), edits::run);
        add(RUN_TO_HERE, "runToHere",
                () -> editor.openFlow().runnable() && !editor.openFlow().selectedNodes().isEmpty(), edits::runToHere);
        add(STOP, "stop", () -> editor.openFlow().running(), editor::stop);
    }

    private void views(FlowCanvas canvas) {
        add(ZOOM_IN, "zoomIn", () -> canvas.zoom().canZoomIn(), () -> canvas.zoom().zoomIn());
        add(ZOOM_OUT, "zoomOut", () -> canvas.zoom().canZoomOut(), () -> canvas.zoom().zoomOut());
        add(ZOOM_100, "zoom100", () -> true, () -> canvas.zoom().setZoom(1));
        add(ZOOM_FIT, "zoomFit", () -> true, canvas::fit);
    }

    /** An action that the platform knows too brings its keys along. */
    private void add(ActionFactory known, String key, BooleanSupplier sense, Runnable work) {
        add(known.getId(), key, sense, work);
        registry.getAction(known.getId()).setActionDefinitionId(known.getCommandId());
    }

    private void add(String id, String key, BooleanSupplier sense, Runnable work) {
        registry.registerAction(new CanvasAction(editor, id, key, sense, work));
    }
}
