// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kit;

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
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Shape;

/**
 * One node on its own, checked and run without a flow or a product.
 *
 * <p>For tests: {@code new NodeTrial(new MyNode()).in("table", table).set("column", "age").run().table("table")}.
 */
public final class NodeTrial {
    private final Map<String, Value> out = new LinkedHashMap<>();
    private final Map<String, Shape> told = new LinkedHashMap<>();
    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<QuickFix> fixes = new ArrayList<>();
    private final NodeType type;
    private final Map<String, SettingValue> values = new HashMap<>();
    private final Map<String, List<Value>> inputs = new HashMap<>();
    private final Map<String, List<Shape>> shapes = new HashMap<>();
    private Progress progress = Progress.NONE;

    /** A node of that type with default settings and nothing wired. */
    public NodeTrial(NodeType type) {
        this.type = type;
    }

    /** Sets a setting. */
    public NodeTrial set(String name, Object text) {
        return set(name, SettingValue.of(String.valueOf(text)));
    }

    /** Sets a setting. */
    public NodeTrial set(String name, SettingValue value) {
        values.put(name, value);
        return this;
    }

    /**
     * Wires a value, beside others if the input takes several; a check sees the columns of a table.
     *
     * @throws IllegalArgumentException if there is no such input
     */
    public NodeTrial in(String port, Value value) {
        arrived(inputs, port).add(value);
        return value instanceof Table table ? in(port, new Shape.OfTable(table.schema())) : this;
    }

    /** Lets a check see that shape at an input, beside others if it takes several. */
    public NodeTrial in(String port, Shape shape) {
        arrived(shapes, port).add(shape);
        return this;
    }

    private <T> List<T> arrived(Map<String, List<T>> ports, String port) {
        boolean several = type.spec().input(port).map(Port::multiple)
                .orElseThrow(() -> new IllegalArgumentException("There is no input '" + port + "'"));
        List<T> all = ports.computeIfAbsent(port, name -> new ArrayList<>());
        if (!several) {
            all.clear();
        }
        return all;
    }

    /** Tells progress to that. */
    public NodeTrial progress(Progress listener) {
        progress = listener;
        return this;
    }

    /** Checks the node. */
    public NodeTrial check() {
        type.check(new Check());
        return this;
    }

    /**
     * Runs the node.
     *
     * @throws Exception what its {@code run} throws
     */
    public NodeTrial run() throws Exception {
        type.run(new Run());
        return this;
    }

    /** What the node handed out or showed, by port or name. */
    public Map<String, Value> out() {
        return out;
    }

    /** The table that left by an output or was shown under a name; {@code null} when none did. */
    public Table table(String port) {
        return (Table) out.get(port);
    }

    /** What the check told to leave, by port. */
    public Map<String, Shape> told() {
        return told;
    }

    /** The errors of the check, each with its setting or input in front. */
    public List<String> errors() {
        return errors;
    }

    /** The warnings of the check. */
    public List<String> warnings() {
        return warnings;
    }

    /** The quick fixes of all errors and warnings. */
    public List<QuickFix> fixes() {
        return fixes;
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
            return !shapes(port).isEmpty();
        }

        @Override
        public List<Shape> shapes(String port) {
            return List.copyOf(shapes.getOrDefault(port, List.of()));
        }

        @Override
        public Optional<Path> file(String setting) {
            return Optional.of(read().text(setting)).filter(text -> !text.isEmpty()).map(Path::of);
        }

        @Override
        public void out(String port, Shape shape) {
            told.put(port, shape);
        }

        private void found(List<String> among, String sentence, QuickFix[] ways) {
            among.add(sentence);
            fixes.addAll(List.of(ways));
        }

        @Override
        public void error(String sentence, QuickFix... ways) {
            found(errors, sentence, ways);
        }

        @Override
        public void settingError(String setting, String sentence, QuickFix... ways) {
            found(errors, setting + ": " + sentence, ways);
        }

        @Override
        public void inputError(String port, String sentence, QuickFix... ways) {
            found(errors, port + ": " + sentence, ways);
        }

        @Override
        public void warning(String sentence, QuickFix... ways) {
            found(warnings, sentence, ways);
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
            return !inputs.getOrDefault(port, List.of()).isEmpty();
        }

        @Override
        public <T extends Value> List<T> all(String port, Class<T> kind) {
            return inputs.getOrDefault(port, List.of()).stream().map(kind::cast).toList();
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
