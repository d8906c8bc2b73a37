// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Shape;

/** One check of one node without an engine. */
public final class TestCheck implements NodeCheck {
    private final Settings settings;
    private final Map<String, List<Shape>> shapes;
    private final Map<String, Shape> outputs = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    /** A check with these settings and with what is known of the inputs; wired but unknown ones have no shape. */
    public TestCheck(NodeType type, Map<String, SettingValue> settings, Map<String, List<Shape>> shapes) {
        this.settings = new Settings(type.spec().settings(), settings);
        this.shapes = shapes;
        type.check(this);
    }

    /** A check of a node at whose input {@code table} these columns arrive. */
    public static TestCheck of(String id, Map<String, String> settings, Schema schema) {
        return of(Nodes.type(id), Nodes.values(settings), schema);
    }

    /** A check of a node at whose input {@code table} these columns arrive. */
    public static TestCheck of(NodeType type, Map<String, SettingValue> settings, Schema schema) {
        return new TestCheck(type, settings,
                schema == null ? Map.of() : Map.of("table", List.of(new Shape.OfTable(schema))));
    }

    /** What was told of the outputs. */
    public Map<String, Shape> outputs() {
        return outputs;
    }

    /** The columns that will leave by an output. */
    public Optional<Schema> columns(String port) {
        return Optional.ofNullable((Shape.OfTable) outputs.get(port)).map(Shape.OfTable::schema);
    }

    /** Every problem as {@code place: sentence}. */
    public List<String> problems() {
        return problems;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public boolean wired(String port) {
        return shapes.containsKey(port);
    }

    @Override
    public List<Shape> shapes(String port) {
        return shapes.getOrDefault(port, List.of());
    }

    @Override
    public Optional<Path> file(String setting) {
        String text = settings.text(setting);
        return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text).toAbsolutePath());
    }

    @Override
    public void out(String port, Shape shape) {
        outputs.put(port, shape);
    }

    @Override
    public void error(String sentence, QuickFix... fixes) {
        problems.add("node: " + sentence);
    }

    @Override
    public void settingError(String setting, String sentence, QuickFix... fixes) {
        problems.add(setting + ": " + sentence);
    }

    @Override
    public void inputError(String port, String sentence, QuickFix... fixes) {
        problems.add(port + ": " + sentence);
    }

    @Override
    public void warning(String sentence, QuickFix... fixes) {
        problems.add("warning: " + sentence);
    }
}
