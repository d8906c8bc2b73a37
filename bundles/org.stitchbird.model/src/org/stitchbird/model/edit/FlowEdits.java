// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.edit;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import org.stitchbird.model.Bounds;
import org.stitchbird.model.FlowQueries;
import org.stitchbird.model.SettingTree;
import org.stitchbird.model.Wiring;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.FlowFactory;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Note;
import org.stitchbird.model.flow.Placed;
import org.stitchbird.model.flow.Setting;
import org.stitchbird.model.flow.Wire;

/**
 * Every edit of a flow, one verb each.
 *
 * <p>A verb does its whole work or throws {@link EditRefused}, whose message is a sentence for people, and changes
 * nothing. Every verb refuses text that a flow file cannot hold, and elements that are not in the flow (any more).
 * Arguments are never {@code null} unless the verb says so. To undo verbs, run them in {@link FlowRecorder#record}.
 */
public final class FlowEdits {
    /** No note becomes narrower or lower than this, in pixels. */
    public static final int SMALLEST_NOTE = 16;
    /** How far a duplicate lies to the right of and below the original, in pixels. */
    public static final int DUPLICATE_OFFSET = 32;

    private FlowEdits() {
    }

    /**
     * Adds a node without settings; its id is made from the last part of the type id, such as j48 or j48-2.
     *
     * @param type the id of the node type, which need not be known
     * @param typeVersion the version of the node type, 1 or more
     */
    public static Node addNode(Flow flow, String type, int typeVersion, int x, int y) {
        Refusals.name(type, "refuse.type.empty");
        Refusals.unless(typeVersion >= 1, "refuse.version", typeVersion);
        Node node = FlowFactory.eINSTANCE.createNode();
        node.setId(Ids.of(flow).forType(type));
        node.setType(type);
        node.setTypeVersion(typeVersion);
        node.setX(x);
        node.setY(y);
        flow.getNodes().add(node);
        return node;
    }

    /** Makes a node one of another type; its settings and wires stay as they are, whether the type has them or not. */
    public static void retype(Node node, String type, int typeVersion) {
        Refusals.name(type, "refuse.type.empty");
        Refusals.unless(typeVersion >= 1, "refuse.version", typeVersion);
        node.setType(type);
        node.setTypeVersion(typeVersion);
        setPlugIn(node, null, null, null);
    }

    /**
     * Notes which plug-in brings the type of a node, so that a flow can say so where the plug-in is not there.
     *
     * @param id the id of the plug-in; {@code null} or blank when the type comes with the product
     * @param name what people call it; {@code null} when nobody knows
     * @param site the address from which others can have it; {@code null} when there is none
     */
    public static void setPlugIn(Node node, String id, String name, String site) {
        String known = nullIfBlank(id);
        node.setPlugIn(known);
        node.setPlugInName(known == null ? null : nullIfBlank(name));
        node.setPlugInSite(known == null ? null : nullIfBlank(site));
    }

    /** Adds a note of the usual size; the text may be empty. */
    public static Note addNote(Flow flow, String text, int x, int y) {
        Refusals.text(text);
        Note note = FlowFactory.eINSTANCE.createNote();
        note.setId(Ids.of(flow).unused("note"));
        note.setText(text);
        note.setX(x);
        note.setY(y);
        flow.getNotes().add(note);
        return note;
    }

    /** Removes nodes, notes and wires, and with the nodes every wire that is attached to them. */
    public static void remove(Flow flow, Collection<? extends EObject> elements) {
        elements.forEach(element -> Refusals.unlessIn(flow, element));
        Set<EObject> gone = new LinkedHashSet<>(elements);
        flow.getWires().stream()
                .filter(wire -> gone.contains(wire.getSource()) || gone.contains(wire.getTarget()))
                .toList().forEach(gone::add);
        // wires first: nobody who listens then sees a wire that ends nowhere
        removeAll(flow.getWires(), gone);
        removeAll(flow.getNodes(), gone);
        removeAll(flow.getNotes(), gone);
    }

    private static void removeAll(List<? extends EObject> list, Set<EObject> gone) {
        List<? extends EObject> here = list.stream().filter(gone::contains).toList();
        if (here.size() == 1) {
            list.remove(here.get(0));
        } else if (!here.isEmpty()) {
            list.removeAll(new LinkedHashSet<>(here));
        }
    }

    /**
     * Wires an output port to an input port.
     *
     * <p>Refuses a wire that is already there, from a node to itself, or that would close a circle. Whether the ports
     * exist and fit is not looked at: only the engine knows the node types.
     */
    public static Wire connect(Flow flow, Node source, String sourcePort, Node target, String targetPort) {
        WireRules.check(flow, null, source, sourcePort, target, targetPort);
        Wire wire = WireRules.wire(source, sourcePort, target, targetPort);
        flow.getWires().add(wire);
        return wire;
    }

    /** Whether a new wire from the one node to the other would close a circle; true for a node and itself. */
    public static boolean wouldMakeCycle(Flow flow, Node source, Node target) {
        return Wiring.of(flow).reaches(target, source);
    }

    /** Removes one wire. */
    public static void disconnect(Flow flow, Wire wire) {
        remove(flow, List.of(wire));
    }

    /** Lets the wire start at another port; refuses what {@link #connect} refuses. */
    public static void reconnectSource(Flow flow, Wire wire, Node source, String sourcePort) {
        WireRules.check(flow, wire, source, sourcePort, wire.getTarget(), wire.getTargetPort());
        wire.setSource(source);
        wire.setSourcePort(sourcePort);
    }

    /** Lets the wire end at another port; refuses what {@link #connect} refuses. */
    public static void reconnectTarget(Flow flow, Wire wire, Node target, String targetPort) {
        WireRules.check(flow, wire, wire.getSource(), wire.getSourcePort(), target, targetPort);
        wire.setTarget(target);
        wire.setTargetPort(targetPort);
    }

    /**
     * Puts a node into a wire: the wire then ends at the node's input, and a new one leads on from its output.
     *
     * @return the new wire; refuses what {@link #connect} refuses
     */
    public static Wire insertOnWire(Flow flow, Wire wire, Node node, String inputPort, String outputPort) {
        Node target = wire.getTarget();
        String targetPort = wire.getTargetPort();
        WireRules.check(flow, wire, wire.getSource(), wire.getSourcePort(), node, inputPort);
        WireRules.check(flow, wire, node, outputPort, target, targetPort);
        Refusals.unless(!Wiring.without(flow, wire).reaches(target, wire.getSource()), "refuse.cycle",
                Refusals.name(wire.getSource()), Refusals.name(node));
        Wire onward = WireRules.wire(node, outputPort, target, targetPort);
        wire.setTarget(node);
        wire.setTargetPort(inputPort);
        flow.getWires().add(onward);
        return onward;
    }

    /** Puts the left upper corner of a node or note at a place, in pixels. */
    public static void move(Placed placed, int x, int y) {
        placed.setX(x);
        placed.setY(y);
    }

    /** Moves nodes and notes by so many pixels. */
    public static void moveAll(Collection<? extends Placed> elements, int dx, int dy) {
        elements.forEach(placed -> move(placed, placed.getX() + dx, placed.getY() + dy));
    }

    /** Names a node; a {@code null} or blank name gives it back its type's own. */
    public static void rename(Node node, String name) {
        node.setName(nullIfBlank(name));
    }

    /** Sets the remark about a node; {@code null} or a blank one removes it. */
    public static void setComment(Node node, String comment) {
        node.setComment(nullIfBlank(comment));
    }

    private static String nullIfBlank(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Refusals.text(text);
    }

    /** Sets a setting to a text and drops what was nested in it; one that is set already keeps its place. */
    public static void setSetting(Node node, String name, String value) {
        setSetting(node, SettingTree.of(name, Objects.requireNonNull(value, "value")));
    }

    /**
     * Sets a setting to a value tree; one of its name that is set already keeps its place.
     *
     * @param tree a copy of it is taken; see {@link SettingTree} for how to make one
     */
    public static void setSetting(Node node, Setting tree) {
        Refusals.tree(tree);
        Setting old = FlowQueries.setting(node, tree.getName()).orElse(null);
        if (old == null) {
            node.getSettings().add(EcoreUtil.copy(tree));
        } else if (old.getSettings().isEmpty() && tree.getSettings().isEmpty()) {
            old.setValue(tree.getValue());
        } else if (!SettingTree.equal(old, tree)) {
            node.getSettings().set(node.getSettings().indexOf(old), EcoreUtil.copy(tree));
        }
    }

    /** Takes a setting back to its default; does nothing when it is not set. */
    public static void clearSetting(Node node, String name) {
        FlowQueries.setting(node, name).ifPresent(node.getSettings()::remove);
    }

    /** Sets the text of a note; it may be empty. */
    public static void setNoteText(Note note, String text) {
        note.setText(Refusals.text(text));
    }

    /** Sets the size of a note in pixels; what is less than {@link #SMALLEST_NOTE} becomes that. */
    public static void resizeNote(Note note, int width, int height) {
        note.setWidth(Math.max(SMALLEST_NOTE, width));
        note.setHeight(Math.max(SMALLEST_NOTE, height));
    }

    /** Sets the title; it may be empty. */
    public static void setTitle(Flow flow, String title) {
        flow.setTitle(Refusals.text(title));
    }

    /** Sets the description; it may be empty. */
    public static void setDescription(Flow flow, String description) {
        flow.setDescription(Refusals.text(description));
    }

    /** Sets the flow's own seed; with {@code null} every node uses its algorithm's own. */
    public static void setSeed(Flow flow, Long seed) {
        flow.setSeed(seed);
    }

    /**
     * Adds what {@link FlowClipboard#toText} gave, or a whole flow file, so that its left upper corner lies at (x, y).
     *
     * @return the new nodes, notes and wires; ids that are taken here are made anew
     * @throws EditRefused also when the text is not a flow, saying why
     */
    public static List<EObject> paste(Flow flow, String text, int x, int y) {
        Flow copied = FlowClipboard.read(text);
        Bounds bounds = FlowQueries.bounds(FlowClipboard.placed(copied));
        return FlowClipboard.moveInto(flow, copied, x - bounds.x(), y - bounds.y());
    }

    /**
     * Adds a copy of nodes and notes, with the wires among them, a little to the right and below.
     *
     * @return the new nodes, notes and wires
     */
    public static List<EObject> duplicate(Flow flow, Collection<? extends EObject> elements) {
        Flow copied = FlowClipboard.copy(flow, elements);
        return FlowClipboard.moveInto(flow, copied, DUPLICATE_OFFSET, DUPLICATE_OFFSET);
    }
}
