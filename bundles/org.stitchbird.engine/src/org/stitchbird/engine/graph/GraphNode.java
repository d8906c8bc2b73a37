// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.SettingValue;

/**
 * A node with its type.
 *
 * @param id the stable id
 * @param name what people read: its own name, else its type's, else its id; with its id when others are called so too
 * @param typeId the id of its type
 * @param typeVersion the version of the type with which its settings were made
 * @param plugIn what people call the plug-in that brings the type; {@code null} when the flow does not say
 * @param type the type, or {@code null} when it is not known here
 * @param spec the type's declaration in the language of the person, or {@code null} when the type is not known
 * @param stored the values as they are stored, by name
 * @param incoming the wires that end here, in the order of the flow
 */
public record GraphNode(String id, String name, String typeId, int typeVersion, String plugIn, NodeType type,
        NodeSpec spec, Map<String, SettingValue> stored, List<GraphWire> incoming) {
    /** Makes a node; map and list are copied. */
    public GraphNode {
        stored = Collections.unmodifiableMap(new LinkedHashMap<>(stored));
        incoming = List.copyOf(incoming);
    }

    /** This node under another name. */
    GraphNode named(String other) {
        return new GraphNode(id, other, typeId, typeVersion, plugIn, type, spec, stored, incoming);
    }

    /** Whether its type is known here. */
    public boolean known() {
        return type != null;
    }

    /** The wires that end at that input, in the order of the flow. */
    public List<GraphWire> into(String port) {
        return incoming.stream().filter(wire -> wire.targetPort().equals(port)).toList();
    }

    /** Which of its stored values count; only for a node of a known type. */
    public EffectiveSettings effective() {
        return new EffectiveSettings(spec.settings(), stored);
    }
}
