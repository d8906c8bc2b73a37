// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditDomain;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.MouseWheelHandler;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.tools.CreationTool;
import org.eclipse.gef.ui.parts.ScrollingGraphicalViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.editor.figures.Hint;
import org.stitchbird.editor.parts.FlowPart;
import org.stitchbird.editor.parts.FlowParts;
import org.stitchbird.editor.parts.RootPart;
import org.stitchbird.editor.policies.Beside;
import org.stitchbird.editor.policies.CanvasTool;
import org.stitchbird.editor.policies.DroppedFiles;
import org.stitchbird.editor.policies.DroppedType;
import org.stitchbird.editor.policies.PlacePolicy;
import org.stitchbird.editor.policies.PlacedType;
import org.stitchbird.editor.policies.WheelZoom;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Note;

/** The canvas: a viewer that shows and edits one open flow; needs no workbench. */
public final class FlowCanvas implements CanvasView {
    /** The zoom levels that keys and buttons go through, as factors. */
    private static final double[] ZOOMS = {0.1, 0.25, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 4};
    private final EditedFlow open;
    private final FlowViewer viewer = new FlowViewer();
    private final EditDomain domain;
    private final Beside beside;
    private final Sight sight = new Sight(this);
    private Consumer<Path> flowFiles = file -> { };
    private Consumer<String> told = sentence -> { };

    /** Makes a canvas in a composite; the domain gets the steps of the flow. */
    public FlowCanvas(Composite parent, EditDomain domain, EditedFlow open) {
        this.open = open;
        this.domain = domain;
        domain.setCommandStack(open.stack());
        domain.setDefaultTool(new CanvasTool());
        domain.loadDefaultTool();
        RootPart root = new RootPart();
        root.getZoomManager().setZoomLevels(ZOOMS);
        viewer.open(parent);
        viewer.setRootEditPart(root);
        viewer.setEditPartFactory(new FlowParts(open));
        viewer.setProperty(SnapToGrid.PROPERTY_GRID_VISIBLE, Boolean.TRUE);
        viewer.setProperty(MouseWheelHandler.KeyGenerator.getKey(SWT.MOD1), new WheelZoom());
        viewer.setKeyHandler(new CanvasKeys(this));
        domain.addViewer(viewer);
        beside = new Beside(viewer);
        viewer.setContents(open.flow());
        viewer.addDropTargetListener(new DroppedType(viewer));
        viewer.addDropTargetListener(new DroppedFiles(viewer, open, file -> flowFiles.accept(file)));
        viewer.addSelectionChangedListener(event -> open.fire(OpenFlow.Change.SELECTION));
        followTheme();
        open.showOn(this);
        open.onTypes(() -> flowPart().refreshAll());
        new EmptyHint(this);
        sight.fitAtFirst();
    }

    private void followTheme() {
        Control control = viewer.getControl();
        control.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        Runnable paint = () -> {
            control.setBackground(CanvasTheme.colour(CanvasTheme.current().canvas()));
            control.redraw();
        };
        paint.run();
        Runnable end = CanvasTheme.onChange(paint);
        control.addDisposeListener(event -> {
            end.run();
            open.showOn(null);
            open.onTypes(() -> { });
        });
    }

    /** Opens flow files that are dropped on the canvas. */
    public void onFlowFiles(Consumer<Path> opener) {
        flowFiles = opener;
    }

    /** Hears every sentence that people are told on the canvas. */
    public void onTold(Consumer<String> listener) {
        told = listener;
    }

    /** The flow. */
    public EditedFlow open() {
        return open;
    }

    /** The viewer, for selections and drops. */
    public ScrollingGraphicalViewer viewer() {
        return viewer;
    }

    /** The part of the flow as a whole. */
    public FlowPart flowPart() {
        return (FlowPart) viewer.getContents();
    }

    /** The zoom. */
    public ZoomManager zoom() {
        return ((RootPart) viewer.getRootEditPart()).getZoomManager();
    }

    /** Shows the whole flow, as large as it gets but not larger than 100 %. */
    public void fit() {
        sight.fit(zoom().getMinZoom());
    }

    /** Keeps what is being written on a card or a note. */
    public void finishWriting() {
        Control focus = viewer.getControl().getDisplay().getFocusControl();
        if (focus != null && focus.getParent() == viewer.getControl()) {
            viewer.getControl().setFocus();
        }
    }

    /** The selected nodes, notes and wires. */
    public List<Object> selectedElements() {
        List<Object> elements = new ArrayList<>();
        for (Object part : viewer.getSelectedEditParts()) {
            if (part != flowPart()) {
                elements.add(((EditPart) part).getModel());
            }
        }
        return elements;
    }

    @Override
    public List<Node> selectedNodes() {
        return selectedElements().stream().filter(Node.class::isInstance).map(Node.class::cast).toList();
    }

    @Override
    public List<Note> selectedNotes() {
        return selectedElements().stream().filter(Note.class::isInstance).map(Note.class::cast).toList();
    }

    @Override
    public void reveal(Collection<?> elements) {
        viewer.flush();
        flowPart().select(elements);
        for (Object part : viewer.getSelectedEditParts()) {
            viewer.reveal((EditPart) part);
        }
    }

    @Override
    public void startPlacing(NodeSpec type) {
        CreationTool tool = new CreationTool(new PlacedType(type.id()));
        tool.setUnloadWhenFinished(true);
        domain.setActiveTool(tool);
        viewer.getControl().setFocus();
    }

    @Override
    public void addInSight(NodeSpec type) {
        // The first click of a double click in the palette has begun to place a node.
        domain.loadDefaultTool();
        FlowPart part = flowPart();
        domain.getCommandStack().execute(PlacePolicy.add(part, type, FreePlace.inSight(part, seen(), type)));
        reveal(selectedElements());
        viewer.getControl().setFocus();
    }

    /** What of the flow is in sight, in canvas units. */
    public Rectangle seen() {
        return sight.area();
    }

    @Override
    public void tell(String sentence) {
        beside.flash(Hint.sentence(sentence));
        told.accept(sentence);
    }
}
