// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.parts;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.FlowPackage;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Placed;
import org.stitchbird.model.flow.Wire;

/** Collects what an edit touches, so that only those parts are refreshed, once, when it is over. */
final class FlowChanges extends EContentAdapter {
    private boolean elements;
    private final Set<Node> rewired = new HashSet<>();
    private final Set<Wire> wires = new HashSet<>();
    private final Set<Placed> placed = new HashSet<>();

    @Override
    public void notifyChanged(Notification notification) {
        super.notifyChanged(notification);
        if (notification.isTouch()) {
            return;
        }
        switch (notification.getNotifier()) {
            case Flow flow -> flowChanged(notification);
            case Wire wire -> wireChanged(wire, notification);
            case EObject object -> elementChanged(object);
            default -> { }
        }
    }

    private void flowChanged(Notification notification) {
        Object feature = notification.getFeature();
        if (feature == FlowPackage.Literals.FLOW__WIRES) {
            each(notification.getOldValue());
            each(notification.getNewValue());
        } else if (feature == FlowPackage.Literals.FLOW__NODES || feature == FlowPackage.Literals.FLOW__NOTES) {
            elements = true;
        }
    }

    private void each(Object value) {
        if (value instanceof Collection<?> many) {
            many.forEach(this::each);
        } else if (value instanceof Wire wire) {
            rewire(wire.getSource());
            rewire(wire.getTarget());
            wires.add(wire);
        }
    }

    private void wireChanged(Wire wire, Notification notification) {
        rewire(notification.getOldValue());
        rewire(notification.getNewValue());
        rewire(wire.getSource());
        rewire(wire.getTarget());
        wires.add(wire);
    }

    private void rewire(Object end) {
        if (end instanceof Node node) {
            rewired.add(node);
        }
    }

    private void elementChanged(EObject object) {
        EObject owner = object;
        while (owner != null && !(owner instanceof Placed)) {
            owner = owner.eContainer();
        }
        if (owner instanceof Placed element) {
            placed.add(element);
        }
    }

    /** Whether nodes or notes have come or gone. */
    boolean elements() {
        return elements;
    }

    /** Whether wires have come, gone or moved. */
    boolean wiring() {
        return !rewired.isEmpty();
    }

    /** The nodes at which wires have come, gone or moved. */
    List<Node> rewired() {
        return List.copyOf(rewired);
    }

    /** The wires that have come, gone or moved. */
    List<Wire> wires() {
        return List.copyOf(wires);
    }

    /** The nodes and notes in which something has changed. */
    List<Placed> placed() {
        return List.copyOf(placed);
    }

    /** Begins anew. */
    void clear() {
        elements = false;
        rewired.clear();
        wires.clear();
        placed.clear();
    }
}
