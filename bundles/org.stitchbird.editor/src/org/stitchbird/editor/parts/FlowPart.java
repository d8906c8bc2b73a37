// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.parts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.FreeformLayout;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.AutoexposeHelper;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.gef.commands.CommandStackEvent;
import org.eclipse.gef.commands.CommandStackEventListener;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.gef.editparts.ViewportAutoexposeHelper;
import org.eclipse.jface.viewers.StructuredSelection;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.policies.PlacePolicy;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.model.Wiring;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Placed;
import org.stitchbird.model.flow.Wire;

/** The flow as a whole: keeps the parts of its elements in step with the document, the check and the run. */
public final class FlowPart extends AbstractGraphicalEditPart {
    private final OpenFlow open;
    private final FlowChanges changes = new FlowChanges();
    private final CommandStackEventListener afterSteps = this::stepDone;
    private final Turning turning = new Turning(this);
    private Wiring wiring;
    private Map<String, List<Problem>> problems;
    private Runnable endListening = () -> { };
    private CommandStack stack;

    /** Shows what that flow is and how it stands. */
    public FlowPart(OpenFlow open) {
        this.open = open;
        setModel(open.flow());
    }

    /** The flow with its report and its run. */
    public OpenFlow open() {
        return open;
    }

    /** Which wires come in and go out where, as the document is now. */
    public Wiring wiring() {
        if (wiring == null) {
            wiring = Wiring.of(open.flow());
        }
        return wiring;
    }

    /** The problems of a node, from the latest report. */
    List<Problem> problems(Node node) {
        if (problems == null) {
            problems = open.report().problems().stream().filter(problem -> problem.node() != null)
                    .collect(Collectors.groupingBy(Problem::node));
        }
        return problems.getOrDefault(node.getId(), List.of());
    }

    /** The part of a node, wire or note; {@code null} when it is not shown. */
    public EditPart part(Object element) {
        return (EditPart) getViewer().getEditPartRegistry().get(element);
    }

    /** Selects exactly these elements, as far as they are shown. */
    public void select(Collection<?> elements) {
        List<EditPart> parts = new ArrayList<>();
        for (Object element : elements) {
            if (part(element) != null && !(element instanceof Wire && elements.size() > 1)) {
                parts.add(part(element));
            }
        }
        getViewer().setSelection(new StructuredSelection(parts));
    }

    @Override
    public void activate() {
        super.activate();
        ((Flow) getModel()).eAdapters().add(changes);
        stack = getViewer().getEditDomain().getCommandStack();
        stack.addCommandStackEventListener(afterSteps);
        endListening = open.onChange(this::changed);
    }

    @Override
    public void deactivate() {
        endListening.run();
        stack.removeCommandStackEventListener(afterSteps);
        ((Flow) getModel()).eAdapters().remove(changes);
        super.deactivate();
    }

    private void stepDone(CommandStackEvent event) {
        int post = CommandStack.POST_EXECUTE | CommandStack.POST_UNDO | CommandStack.POST_REDO;
        if ((event.getDetail() & post) != 0) {
            refreshChanged();
        }
    }

    private void refreshChanged() {
        Set<Object> stale = new HashSet<>(changes.placed());
        if (changes.wiring()) {
            wiring = null;
        }
        if (changes.elements()) {
            refreshChildren();
        }
        for (Node node : changes.rewired()) {
            if (part(node) instanceof NodePart part) {
                part.refreshWires();
                stale.add(node);
            }
        }
        stale.addAll(changes.wires());
        changes.clear();
        for (Object element : stale) {
            EditPart part = part(element);
            if (part != null) {
                part.refresh();
            }
        }
    }

    /** Looks at every element again, because node types have come or gone. */
    public void refreshAll() {
        List<Object> all = new ArrayList<>(open.flow().getNodes());
        all.addAll(open.flow().getWires());
        all.stream().map(this::part).filter(Objects::nonNull).forEach(EditPart::refresh);
    }

    private void changed(OpenFlow.Change change) {
        if (change == OpenFlow.Change.REPORT) {
            problems = null;
        }
        if (change == OpenFlow.Change.REPORT || change == OpenFlow.Change.RUN) {
            for (Object child : getChildren()) {
                if (child instanceof NodePart node) {
                    node.refreshFace();
                }
            }
            turning.keep();
        }
    }

    @Override
    protected IFigure createFigure() {
        FreeformLayer layer = new FreeformLayer();
        layer.setLayoutManager(new FreeformLayout());
        return layer;
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.LAYOUT_ROLE, new PlacePolicy(open));
    }

    /** Notes come first, so that they lie behind the cards. */
    @Override
    protected List<Placed> getModelChildren() {
        List<Placed> all = new ArrayList<>(open.flow().getNotes());
        all.addAll(open.flow().getNodes());
        return all;
    }

    /** Puts the figure of a part at a place, if it is not there already: a new place lays everything out anew. */
    void place(GraphicalEditPart part, Rectangle area) {
        if (!area.equals(getFigure().getLayoutManager().getConstraint(part.getFigure()))) {
            setLayoutConstraint(part, part.getFigure(), area);
        }
    }

    /** The wires that end at the node. */
    List<Wire> incoming(Node node) {
        return wiring().incoming(node);
    }

    /** The wires that start at the node. */
    List<Wire> outgoing(Node node) {
        return wiring().outgoing(node);
    }

    /** What is not on an element is left to {@link RootPart}. */
    @Override
    public boolean isSelectable() {
        return false;
    }

    @Override
    public Object getAdapter(Class key) {
        if (key == AutoexposeHelper.class) {
            return new ViewportAutoexposeHelper((GraphicalEditPart) getRoot());
        }
        return super.getAdapter(key);
    }

    /** The window through which the flow is seen. */
    public Viewport viewport() {
        IFigure figure = getFigure();
        while (figure != null && !(figure instanceof Viewport)) {
            figure = figure.getParent();
        }
        return (Viewport) figure;
    }
}
