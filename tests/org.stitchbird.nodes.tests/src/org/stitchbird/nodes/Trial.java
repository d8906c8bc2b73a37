// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Shape;

/** One node on its own, checked and run without a flow. */
public final class Trial {
    /** What the node handed out or showed, by port or name. */
    public final Map<String, Value> out = new LinkedHashMap<>();
    /** What the check told to leave, by port. */
    public final Map<String, Shape> told = new LinkedHashMap<>();
    /** The errors of the check, each with its setting or input in front. */
    public final List<String> errors = new ArrayList<>();
    /** The warnings of the check. */
    public final List<String> warnings = new ArrayList<>();
    private final NodeType type;
    private final Map<String, SettingValue> values = new HashMap<>();
    private final Map<String, Value> inputs = new HashMap<>();
    private final Map<String, Shape> shapes = new HashMap<>();
    private Progress progress = Progress.NONE;

    /** A node of that type with default settings and nothing wired. */
    public Trial(NodeType type) {
        this.type = type;
    }

    /** Sets a setting. */
    public Trial set(String name, Object text) {
        return set(name, SettingValue.of(String.valueOf(text)));
    }

    /** Sets a setting. */
    public Trial set(String name, SettingValue value) {
        values.put(name, value);
        return this;
    }

    /** Wires a value; a check sees the columns of a table. */
    public Trial in(String port, Value value) {
        inputs.put(port, value);
        if (value instanceof Table table) {
            shapes.put(port, new Shape.OfTable(table.schema()));
        }
        return this;
    }

    /** Lets a check see that shape at an input. */
    public Trial in(String port, Shape shape) {
        shapes.put(port, shape);
        return this;
    }

    /** Tells progress to that. */
    public Trial progress(Progress listener) {
        progress = listener;
        return this;
    }

    /** Checks the node. */
    public Trial check() {
        type.check(new Check());
        return this;
    }

    /** Runs the node. */
    public Trial run() throws Exception {
        type.run(new Run());
        return this;
    }

    /** The table that left by an output or was shown under a name. */
    public Table table(String port) {
        return (Table) out.get(port);
    }

    /** The columns that the check told to leave by an output. */
    public Schema schema(String port) {
        return ((Shape.OfTable) told.get(port)).schema();
    }

    private Settings read() {
        return new Settings(type.spec().settings(), values);
    }

    private final class Check implements NodeCheck {
        @Override
        public Settings settings() {
            return read();
        }

        @Override
        public boolean wired(String port) {
            return shapes.containsKey(port);
        }

        @Override
        public List<Shape> shapes(String port) {
            return Optional.ofNullable(shapes.get(port)).stream().toList();
        }

        @Override
        public Optional<Path> file(String setting) {
            return Optional.of(read().text(setting)).filter(text -> !text.isEmpty()).map(Path::of);
        }

        @Override
        public void out(String port, Shape shape) {
            told.put(port, shape);
        }

        @Override
        public void error(String sentence, QuickFix... fixes) {
            errors.add(sentence);
        }

        @Override
        public void settingError(String setting, String sentence, QuickFix... fixes) {
            errors.add(setting + ": " + sentence);
        }

        @Override
        public void inputError(String port, String sentence, QuickFix... fixes) {
            errors.add(port + ": " + sentence);
        }

        @Override
        public void warning(String sentence, QuickFix... fixes) {
            warnings.add(sentence);
        }
    }

    private final class Run implements NodeRun {
        @Override
        public String name() {
            return type.spec().name();
        }

        @Override
        public Settings settings() {
            return read();
        }

        @Override
        public boolean wired(String port) {
            return inputs.containsKey(port);
        }

        @Override
        public <T extends Value> List<T> all(String port, Class<T> kind) {
            return Optional.ofNullable(inputs.get(port)).map(kind::cast).stream().toList();
        }

        @Override
        public void out(String port, Value value) {
            out.put(port, value);
        }

        @Override
        public void show(String name, Value value) {
            out.put(name, value);
        }

        @Override
        public Path file(String setting) {
            return Path.of(read().text(setting));
        }

        @Override
        public Progress progress() {
            return progress;
        }
    }
}
