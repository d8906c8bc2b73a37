// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;

/** One run of one node without an engine; it is named like its type. */
public final class TestRun implements NodeRun {
    private final NodeType type;
    private final Settings settings;
    private final Map<String, List<Value>> inputs;
    private final Map<String, Value> outputs = new LinkedHashMap<>();
    private final Map<String, Value> shown = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();
    private Progress progress = (done, total, what) -> told.add(what);

    /** A run with these settings and inputs. */
    public TestRun(NodeType type, Map<String, SettingValue> settings, Map<String, List<Value>> inputs) {
        this.type = type;
        this.settings = new Settings(type.spec().settings(), settings);
        this.inputs = inputs;
    }

    /** Runs the node. */
    public void run() throws Exception {
        type.run(this);
    }

    /** What has been handed out, by output. */
    public Map<String, Value> outputs() {
        return outputs;
    }

    /** What has been shown beside the outputs, by its name. */
    public Map<String, Value> shown() {
        return shown;
    }

    /** What has been told of the progress. */
    public List<String> told() {
        return told;
    }

    /** Tells the progress to somebody else. */
    public void progress(Progress other) {
        progress = other;
    }

    @Override
    public String name() {
        return type.spec().name();
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public boolean wired(String port) {
        return inputs.containsKey(port);
    }

    @Override
    public <T extends Value> List<T> all(String port, Class<T> kind) {
        return inputs.getOrDefault(port, List.of()).stream().map(kind::cast).toList();
    }

    @Override
    public void out(String port, Value value) {
        outputs.put(type.spec().output(port).orElseThrow().name(), value);
    }

    @Override
    public void show(String name, Value value) {
        shown.put(name, value);
    }

    @Override
    public Path file(String setting) {
        return Path.of(settings.text(setting)).toAbsolutePath();
    }

    @Override
    public Progress progress() {
        return progress;
    }
}
