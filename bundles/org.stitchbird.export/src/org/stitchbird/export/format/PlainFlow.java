// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stitchbird.engine.spec.SettingValue;

/**
 * A flow as plain values.
 *
 * @param title its title; empty when it has none
 * @param description what it is about; may be empty
 * @param nodes its nodes
 * @param wires its wires, between nodes of this flow
 * @param notes its notes
 */
public record PlainFlow(String title, String description, List<Node> nodes, List<Wire> wires, List<Note> notes) {
    /** Makes a flow; the lists are copied. */
    public PlainFlow {
        nodes = List.copyOf(nodes);
        wires = List.copyOf(wires);
        notes = List.copyOf(notes);
    }

    /** The node of that id. */
    public Node node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow();
    }

    /** The wires that end at that input of a node, in the order of the flow. */
    public List<Wire> into(String node, String input) {
        return wires.stream().filter(wire -> wire.to().equals(node) && wire.input().equals(input)).toList();
    }

    /** The wires that begin at that output of a node, in the order of the flow. */
    public List<Wire> outOf(String node, String output) {
        return wires.stream().filter(wire -> wire.from().equals(node) && wire.output().equals(output)).toList();
    }

    /**
     * A node.
     *
     * @param id unique in the flow, also among the notes
     * @param type the id of its type, which need not be known here
     * @param name what a person has called it; empty when nobody has
     * @param comment a remark about it; may be empty
     * @param settings what differs from the type's defaults, by name
     * @param x its left edge in pixels
     * @param y its top edge in pixels
     */
    public record Node(String id, String type, String name, String comment, Map<String, SettingValue> settings, int x,
            int y) {
        /** Makes a node; the map is copied. */
        public Node {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(comment, "comment");
            settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        }
    }

    /**
     * A wire.
     *
     * @param from the id of the node where it begins
     * @param output the name of its port there
     * @param to the id of the node where it ends
     * @param input the name of its port there
     */
    public record Wire(String from, String output, String to, String input) {
    }

    /**
     * A note.
     *
     * @param text its text
     * @param x its left edge in pixels
     * @param y its top edge in pixels
     * @param width its width in pixels
     * @param height its height in pixels
     */
    public record Note(String text, int x, int y, int width, int height) {
    }
}
