// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.file.FlowFormatException;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.FlowFactory;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Note;
import org.stitchbird.model.flow.Placed;
import org.stitchbird.model.flow.Wire;
import org.stitchbird.model.text.Messages;

/** Parts of a flow as text for the clipboard: a flow file that holds only them. */
public final class FlowClipboard {
    private FlowClipboard() {
    }

    /**
     * The nodes and notes among the elements, with the wires among those nodes, as the text of a flow file.
     *
     * @throws EditRefused if there is neither a node nor a note among them
     */
    public static String toText(Flow flow, Collection<? extends EObject> elements) {
        return FlowFile.write(copy(flow, elements));
    }

    /** A flow of copies of the nodes and notes, in the order of the flow, with the wires among the nodes. */
    static Flow copy(Flow flow, Collection<? extends EObject> elements) {
        elements.forEach(element -> Refusals.unlessIn(flow, element));
        Set<EObject> chosen = new HashSet<>(elements);
        List<EObject> originals = new ArrayList<>();
        flow.getNodes().stream().filter(chosen::contains).forEach(originals::add);
        flow.getNotes().stream().filter(chosen::contains).forEach(originals::add);
        Refusals.unless(!originals.isEmpty(), "refuse.copy.nothing");
        flow.getWires().stream()
                .filter(wire -> chosen.contains(wire.getSource()) && chosen.contains(wire.getTarget()))
                .forEach(originals::add);
        Flow copied = FlowFactory.eINSTANCE.createFlow();
        add(copied, EcoreUtil.copyAll(originals));
        return copied;
    }

    /** Reads what {@link #toText} wrote. */
    static Flow read(String text) {
        Refusals.unless(!text.isBlank(), "refuse.paste.nothing");
        try {
            Flow flow = FlowFile.read(text, Messages.text("clipboard"));
            Refusals.unless(!placed(flow).isEmpty(), "refuse.paste.nothing");
            return flow;
        } catch (FlowFormatException e) {
            throw new EditRefused(Messages.text("refuse.paste.foreign", e.reason()), e);
        }
    }

    static List<Placed> placed(Flow flow) {
        List<Placed> placed = new ArrayList<>(flow.getNodes());
        placed.addAll(flow.getNotes());
        return placed;
    }

    /** Moves everything of the copied flow into the flow, under ids that are free there. */
    static List<EObject> moveInto(Flow flow, Flow copied, int dx, int dy) {
        Ids ids = Ids.of(flow);
        for (Placed placed : placed(copied)) {
            placed.setId(ids.unused(placed.getId()));
            placed.setX(placed.getX() + dx);
            placed.setY(placed.getY() + dy);
        }
        List<EObject> elements = List.copyOf(copied.eContents());
        add(flow, elements);
        return elements;
    }

    private static void add(Flow flow, Collection<EObject> elements) {
        List<Node> nodes = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        List<Wire> wires = new ArrayList<>();
        for (EObject element : elements) {
            switch (element) {
                case Node node -> nodes.add(node);
                case Note note -> notes.add(note);
                case Wire wire -> wires.add(wire);
                default -> throw new IllegalArgumentException(element.toString());
            }
        }
        flow.getNodes().addAll(nodes);
        flow.getNotes().addAll(notes);
        flow.getWires().addAll(wires);
    }
}
