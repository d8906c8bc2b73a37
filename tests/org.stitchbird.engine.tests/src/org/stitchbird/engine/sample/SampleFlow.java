// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.graph.FlowGraph;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.file.FlowFormatException;

/** Writes the text of a flow; every change may be made again with another value. */
public final class SampleFlow {
    private final Map<String, String> nodes = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> settings = new LinkedHashMap<>();
    private final List<String> wires = new ArrayList<>();
    private String head = "";
    private String tail = "";
    private Path folder = Path.of("").toAbsolutePath();

    /** Adds a node named as its id. */
    public SampleFlow node(String id, String type) {
        return node(id, type, id, 1);
    }

    /** Adds a node. */
    public SampleFlow node(String id, String type, String name, int version) {
        nodes.put(id, "<node id='%s' type='%s' version='%d' name='%s'>".formatted(id, type, version, name));
        settings.putIfAbsent(id, new LinkedHashMap<>());
        return this;
    }

    /** Sets a setting to a text. */
    public SampleFlow set(String node, String setting, String value) {
        return nested(node, setting, "value='" + value + "'", "");
    }

    /** Sets a setting that has others in it, given as XML. */
    public SampleFlow nested(String node, String setting, String attributes, String inner) {
        settings.get(node).put(setting, "<setting name='%s' %s>%s</setting>".formatted(setting, attributes, inner));
        return this;
    }

    /** Sets a setting to a list. */
    public SampleFlow list(String node, String setting, String... items) {
        StringBuilder inner = new StringBuilder();
        for (String item : items) {
            inner.append("<setting name='item' value='").append(item).append("'/>");
        }
        return nested(node, setting, "", inner.toString());
    }

    /** Takes a setting back. */
    public SampleFlow unset(String node, String setting) {
        settings.get(node).remove(setting);
        return this;
    }

    /** Adds a wire between {@code node.port} and {@code node.port}. */
    public SampleFlow wire(String from, String to) {
        wires.add(wireText(from, to));
        return this;
    }

    /** Removes a wire. */
    public SampleFlow unwire(String from, String to) {
        wires.remove(wireText(from, to));
        return this;
    }

    private static String wireText(String from, String to) {
        String[] source = from.split("\\.");
        String[] target = to.split("\\.");
        return "<wire from='%s' output='%s' to='%s' input='%s'/>".formatted(source[0], source[1], target[0], target[1]);
    }

    /** Sets the seed and title of the flow. */
    public SampleFlow head(String attributes) {
        head = attributes;
        return this;
    }

    /** Adds notes and layout. */
    public SampleFlow tail(String xml) {
        tail = xml;
        return this;
    }

    /** Puts the flow into a folder. */
    public SampleFlow in(Path other) {
        folder = other;
        return this;
    }

    /** The flow as it is now. */
    public FlowSource source() {
        StringBuilder text = new StringBuilder("<flow format='1' " + head + "><nodes>");
        nodes.forEach((id, node) -> text.append(node).append(String.join("", settings.get(id).values()))
                .append("</node>"));
        text.append("</nodes>");
        if (!wires.isEmpty()) {
            text.append("<wires>").append(String.join("", wires)).append("</wires>");
        }
        return new FlowSource(text.append(tail).append("</flow>").toString(), folder.toString(), "sample.flow");
    }

    /** The flow as it is now, bound to node types. */
    public FlowGraph graph(NodeTypes types) {
        try {
            return FlowGraph.of(FlowFile.read(source().text(), "sample.flow"), types);
        } catch (FlowFormatException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
