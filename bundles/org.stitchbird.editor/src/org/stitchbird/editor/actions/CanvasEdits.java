// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.editor.EditedFlow;
import org.stitchbird.editor.FlowCanvas;
import org.stitchbird.editor.Messages;
import org.stitchbird.engine.card.Card;
import org.stitchbird.engine.fix.Migrations;
import org.stitchbird.model.edit.FlowClipboard;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Note;
import org.stitchbird.model.flow.Placed;

/** What menus and keys do to a flow on the canvas, each as one undoable step. */
public final class CanvasEdits {
    private final FlowCanvas canvas;
    private final EditedFlow open;

    /** Edits the flow of that canvas. */
    public CanvasEdits(FlowCanvas canvas) {
        this.canvas = canvas;
        open = canvas.open();
    }

    /** Whether anything is selected. */
    public boolean hasSelection() {
        return !selected().isEmpty();
    }

    /** Whether a node or a note is selected. */
    public boolean hasPlaced() {
        return selected().stream().anyMatch(Placed.class::isInstance);
    }

    /** Whether exactly one node or note is selected. */
    public boolean hasOne() {
        return selected().size() == 1 && hasPlaced();
    }

    private List<EObject> selected() {
        return canvas.selectedElements().stream().filter(EObject.class::isInstance).map(EObject.class::cast)
                .filter(each -> !(each instanceof Flow)).toList();
    }

    /** Deletes what is selected, and the wires of deleted nodes. */
    public void delete() {
        List<EObject> gone = selected();
        if (!gone.isEmpty()) {
            open.edit(Messages.get("edit.delete"), () -> FlowEdits.remove(open.flow(), gone));
        }
    }

    /** Puts the selected nodes and notes on the clipboard, as text. */
    public void copy() {
        if (hasPlaced()) {
            String text = FlowClipboard.toText(open.flow(), selected());
            Clipboard clipboard = new Clipboard(control().getDisplay());
            try {
                clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            } finally {
                clipboard.dispose();
            }
        }
    }

    /** Copies, then deletes. */
    public void cut() {
        if (hasPlaced()) {
            copy();
            List<EObject> gone = selected();
            open.edit(Messages.get("edit.cut"), () -> FlowEdits.remove(open.flow(), gone));
        }
    }

    /** Adds what is on the clipboard, at the pointer or in the middle of what is seen, and selects it. */
    public void paste() {
        Clipboard clipboard = new Clipboard(control().getDisplay());
        try {
            if (clipboard.getContents(TextTransfer.getInstance()) instanceof String text) {
                paste(text, place());
            }
        } finally {
            clipboard.dispose();
        }
    }

    /** Adds a copied text with its left upper corner there, or a little aside when that is taken. */
    void paste(String text, Point place) {
        Point free = aside(place);
        List<Object> made = new ArrayList<>();
        if (open.edit(Messages.get("edit.paste"), () -> {
            made.addAll(FlowEdits.paste(open.flow(), text, free.x, free.y));
            // What was copied may be older than the types that are here.
            Migrations.apply(open.flow(), open.types());
        })) {
            canvas.flowPart().select(made);
        }
    }

    private Point aside(Point place) {
        Point free = new Point(onGrid(place.x), onGrid(place.y));
        Flow flow = open.flow();
        List<Placed> all = new ArrayList<>(flow.getNodes());
        all.addAll(flow.getNotes());
        while (all.stream().anyMatch(each -> each.getX() == free.x && each.getY() == free.y)) {
            free.x += FlowEdits.DUPLICATE_OFFSET;
            free.y += FlowEdits.DUPLICATE_OFFSET;
        }
        return free;
    }

    private static int onGrid(int value) {
        return Math.round(value / (float) Card.GRID) * Card.GRID;
    }

    /** The place under the pointer, else the upper middle of what is seen, in canvas units. */
    private Point place() {
        Point pointer = control().toControl(control().getDisplay().getCursorLocation());
        Rectangle seen = canvas.seen();
        if (control().getBounds().contains(control().getParent().toControl(control().toDisplay(pointer)))) {
            org.eclipse.draw2d.geometry.Point at = new org.eclipse.draw2d.geometry.Point(pointer.x, pointer.y);
            canvas.flowPart().getFigure().translateToRelative(at);
            return new Point(at.x, at.y);
        }
        return new Point(seen.x + seen.width / 3, seen.y + seen.height / 3);
    }

    /** Adds a copy of what is selected beside it, and selects that. */
    public void duplicate() {
        if (hasPlaced()) {
            List<EObject> originals = selected();
            List<Object> made = new ArrayList<>();
            if (open.edit(Messages.get("edit.duplicate"),
                    () -> made.addAll(FlowEdits.duplicate(open.flow(), originals)))) {
                canvas.flowPart().select(made);
            }
        }
    }

    /** Selects every node, note and wire. */
    public void selectAll() {
        List<Object> parts = new ArrayList<>(canvas.flowPart().getChildren());
        open.flow().getWires().forEach(wire -> parts.add(canvas.flowPart().part(wire)));
        canvas.viewer().setSelection(new StructuredSelection(parts));
    }

    /** Adds an empty note at the pointer or in the middle of what is seen, ready to be written on. */
    public void addNote() {
        Point free = aside(place());
        Note[] made = new Note[1];
        if (open.edit(Messages.get("edit.addNote"),
                () -> made[0] = FlowEdits.addNote(open.flow(), "", free.x, free.y))) {
            canvas.reveal(List.of(made[0]));
            rename();
        }
    }

    /** Lets the name of the selected node, or the text of the selected note, be edited in its place. */
    public void rename() {
        if (hasOne()) {
            ((EditPart) canvas.viewer().getSelectedEditParts().get(0))
                    .performRequest(new Request(RequestConstants.REQ_DIRECT_EDIT));
        }
    }

    /** Lays the selected nodes, or all when fewer than two are selected, out from left to right. */
    public void arrange() {
        List<Node> nodes = open.selectedNodes().size() > 1 ? open.selectedNodes() : open.flow().getNodes();
        Arrangement arrangement = Arrangement.of(open.flow(), nodes);
        open.edit(Messages.get("edit.arrange"), arrangement::apply);
    }

    /** Runs everything that is not fresh. */
    public void run() {
        open.run(Set.of());
    }

    /** Runs the selected nodes and what they need. */
    public void runToHere() {
        if (!open.selectedNodes().isEmpty()) {
            open.run(open.selectedNodes().stream().map(Node::getId).collect(Collectors.toSet()));
        }
    }

    private Control control() {
        return canvas.viewer().getControl();
    }
}
