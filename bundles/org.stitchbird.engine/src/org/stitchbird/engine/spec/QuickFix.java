// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One way to put a problem right, as plain data: what people read, and the edits of the flow that do it; immutable.
 *
 * <p>Nodes are named by their ids: a node type knows its own and those before it from {@link NodeCheck}. Positions of
 * new nodes, their ids and which of their ports fit are found when the fix is applied.
 *
 * @param label what it does, as a short request in the language of the person, such as "Put 'Discretise' in front"
 * @param edits what is done, in order; all of them or none
 */
public record QuickFix(String label, List<Edit> edits) implements Serializable {
    /** Makes a fix; the list is copied. */
    public QuickFix {
        Objects.requireNonNull(label, "label");
        edits = List.copyOf(edits);
    }

    /** A fix that does nothing yet. */
    public static QuickFix of(String label) {
        return new QuickFix(label, List.of());
    }

    /** This fix, which then also puts a new node in front of an input; see {@link Put}. */
    public QuickFix put(String node, String input, String type, Map<String, SettingValue> settings) {
        return and(new Put(node, input, type, settings, false));
    }

    /** This fix, which then also sets a setting. */
    public QuickFix set(String node, String setting, SettingValue value) {
        return and(new Set(node, setting, value));
    }

    /** This fix, which then also makes a node one of another type; see {@link Replace}. */
    public QuickFix replace(String node, String type, Map<String, SettingValue> settings) {
        return and(new Replace(node, type, settings));
    }

    /** This fix, which then also makes a node the nested algorithm of another; see {@link Wrap}. */
    public QuickFix wrap(String node, String type, String setting) {
        return and(new Wrap(node, type, setting));
    }

    /** This fix, which then also adds a node; see {@link Add}. */
    public QuickFix add(String as, String type, Map<String, SettingValue> settings, String before) {
        return and(new Add(as, type, settings, before));
    }

    /** This fix, which then also wires an output to an input; see {@link Connect}. */
    public QuickFix connect(String source, String output, String target, String input) {
        return and(new Connect(source, output, target, input));
    }

    /** This fix, which then also removes the wire into an input that comes from that output. */
    public QuickFix disconnect(String source, String output, String target, String input) {
        return and(new Disconnect(source, output, target, input));
    }

    /** This fix, which then also brings a node to a free place close before another. */
    public QuickFix moveBefore(String node, String other) {
        return and(new MoveBefore(node, other));
    }

    /** This fix, which then also does one more edit. */
    public QuickFix and(Edit edit) {
        List<Edit> more = new ArrayList<>(edits);
        more.add(edit);
        return new QuickFix(label, more);
    }

    /** One edit of a flow. */
    public sealed interface Edit extends Serializable {
    }

    /**
     * Puts a new node in front of an input: into the wire that ends there, or before the input when no wire does.
     *
     * <p>A node that does exactly this for a neighbour already is used instead of a new one.
     *
     * @param node the node that has the input
     * @param input the name of the input; the new node's first input and output of its kind are wired
     * @param type the type of the new node
     * @param settings what it is set to; all other settings have their defaults
     * @param instead whether a node of the type that stands right there already is set so, instead of adding another
     */
    public record Put(String node, String input, String type, Map<String, SettingValue> settings, boolean instead)
            implements Edit {
        /** Makes the edit; the map is copied. */
        public Put {
            settings = copy(settings);
        }
    }

    /**
     * Sets a setting.
     *
     * @param value its value; an empty one takes it back to its default
     */
    public record Set(String node, String setting, SettingValue value) implements Edit {
    }

    /**
     * Makes a node one of another type, which keeps its id, name, place and the wires whose ports the type has too.
     *
     * @param settings what it is set to from then on
     */
    public record Replace(String node, String type, Map<String, SettingValue> settings) implements Edit {
        /** Makes the edit; the map is copied. */
        public Replace {
            settings = copy(settings);
        }
    }

    /**
     * Makes a node one of another type, whose nested algorithm is what the node was, with all its settings.
     *
     * @param type the type around it; the id of the old type must be that of an algorithm that it can hold
     * @param setting the setting of {@code type} that names the nested algorithm
     */
    public record Wrap(String node, String type, String setting) implements Edit {
    }

    /**
     * Adds a node without wires.
     *
     * @param as how later edits of the same fix name it
     * @param before the node to the left of which it is placed
     */
    public record Add(String as, String type, Map<String, SettingValue> settings, String before) implements Edit {
        /** Makes the edit; the map is copied. */
        public Add {
            settings = copy(settings);
        }
    }

    /** Wires an output to an input; a wire that is there already gives way when the input takes only one. */
    public record Connect(String source, String output, String target, String input) implements Edit {
    }

    /** Removes a wire; does nothing when there is none. */
    public record Disconnect(String source, String output, String target, String input) implements Edit {
    }

    /** Brings a node to a free place close before another. */
    public record MoveBefore(String node, String other) implements Edit {
    }

    private static Map<String, SettingValue> copy(Map<String, SettingValue> settings) {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
}
