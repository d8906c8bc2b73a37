// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.format.Remark;
import org.stitchbird.weka.Messages;

/** A flow while it is being put together. */
final class Sketch {
    private final Map<String, PlainFlow.Node> nodes = new LinkedHashMap<>();
    private final Set<PlainFlow.Wire> wires = new LinkedHashSet<>();
    private final List<PlainFlow.Note> notes = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    /** Adds a node at the place of a step and answers its id. */
    String node(String type, String name, Map<String, SettingValue> settings, KfStep at) {
        String id = unused(type.substring(type.lastIndexOf('.') + 1).replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT));
        nodes.put(id, new PlainFlow.Node(id, type, name, "", settings, at.x(), at.y()));
        return id;
    }

    private String unused(String base) {
        String id = base;
        for (int i = 2; !ids.add(id); i++) {
            id = base + "-" + i;
        }
        return id;
    }

    /** Puts a node where a step is. */
    void move(String node, KfStep to) {
        PlainFlow.Node old = nodes.get(node);
        nodes.put(node, new PlainFlow.Node(node, old.type(), old.name(), old.comment(), old.settings(), to.x(),
                to.y()));
    }

    /** The type of a node. */
    String type(String node) {
        return nodes.get(node).type();
    }

    /** The settings of a node. */
    Map<String, SettingValue> settings(String node) {
        return nodes.get(node).settings();
    }

    /** Sets a setting of a node; an empty text leaves it unset. */
    void set(String node, String name, String text) {
        if (!text.isEmpty()) {
            set(node, name, SettingValue.of(text));
        }
    }

    /** Sets a setting of a node. */
    void set(String node, String name, SettingValue value) {
        PlainFlow.Node old = nodes.get(node);
        Map<String, SettingValue> settings = new LinkedHashMap<>(old.settings());
        settings.put(name, value);
        nodes.put(node, new PlainFlow.Node(node, old.type(), old.name(), old.comment(), settings, old.x(), old.y()));
    }

    /** Adds a remark about a node that stays with it. */
    void comment(String node, String text) {
        PlainFlow.Node old = nodes.get(node);
        nodes.put(node, new PlainFlow.Node(node, old.type(), old.name(), text, old.settings(), old.x(), old.y()));
    }

    /** Wires something to an input; the same wire again changes nothing. */
    void wire(Flowing from, String to, String input) {
        wires.add(new PlainFlow.Wire(from.node(), from.output(), to, input));
    }

    /** Wires an output to an input. */
    void wire(String from, String output, String to, String input) {
        wires.add(new PlainFlow.Wire(from, output, to, input));
    }

    /** Adds a note. */
    void note(PlainFlow.Note note) {
        notes.add(note);
    }

    /** Tells the person something; with the node's id, or empty. */
    void remark(Remark.Weight weight, String node, String key, Object... arguments) {
        Remark remark = new Remark(weight, node, Messages.get(key, arguments));
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    /** What has been told. */
    List<Remark> remarks() {
        return remarks;
    }

    /** The flow as it is now, laid out. */
    PlainFlow flow(String title) {
        return new Layout(List.copyOf(nodes.values()), List.copyOf(wires), notes).flow(title);
    }
}
