// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.graph.FlowPaths;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.graph.GraphWire;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.Settings;

/** What a node type sees of a node that runs; collects what it hands out. */
final class RunningNode implements NodeRun {
    private final FlowSource flow;
    private final GraphNode node;
    private final Settings settings;
    private final Map<GraphWire, Value> arrived;
    private final Progress progress;
    private final Map<String, Value> outputs = new LinkedHashMap<>();
    private final Map<String, Value> shown = new LinkedHashMap<>();

    RunningNode(FlowSource flow, GraphNode node, Settings settings, Map<GraphWire, Value> arrived,
            Progress progress) {
        this.flow = flow;
        this.node = node;
        this.settings = settings;
        this.arrived = arrived;
        this.progress = progress;
    }

    /** What was handed out, by output in the order of the declaration. */
    synchronized Map<String, Value> outputs() {
        Map<String, Value> ordered = new LinkedHashMap<>();
        for (Port port : node.spec().outputs()) {
            if (outputs.containsKey(port.name())) {
                ordered.put(port.name(), outputs.get(port.name()));
            }
        }
        return ordered;
    }

    /** What was shown, by name in the order of showing. */
    synchronized Map<String, Value> shown() {
        return new LinkedHashMap<>(shown);
    }

    @Override
    public String name() {
        return node.name();
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public boolean wired(String port) {
        return !arrived(port).isEmpty();
    }

    @Override
    public <T extends Value> List<T> all(String port, Class<T> type) {
        return arrived(port).stream().map(type::cast).toList();
    }

    private List<Value> arrived(String port) {
        return node.into(port).stream().map(arrived::get).filter(Objects::nonNull).toList();
    }

    @Override
    public synchronized void out(String port, Value value) {
        Objects.requireNonNull(value, "value");
        Port output = node.spec().output(port).orElseThrow(
                () -> new IllegalArgumentException(node.typeId() + " has no output '" + port + "'"));
        if (!output.kind().equals(value.kind())) {
            throw new IllegalArgumentException(node.typeId() + " hands out " + value.kind() + " by its output '" + port
                    + "' of " + output.kind());
        }
        outputs.put(port, value);
    }

    @Override
    public synchronized void show(String name, Value value) {
        Objects.requireNonNull(value, "value");
        if (node.spec().output(name).isPresent()) {
            throw new IllegalArgumentException(node.typeId() + " shows '" + name + "', which is one of its outputs");
        }
        shown.put(name, value);
    }

    @Override
    public Path file(String setting) {
        String text = settings.text(setting);
        if (text.isBlank()) {
            throw new IllegalStateException("The setting '" + setting + "' of " + node.typeId() + " names no file");
        }
        return FlowPaths.resolve(flow, text);
    }

    @Override
    public Progress progress() {
        return progress;
    }
}
