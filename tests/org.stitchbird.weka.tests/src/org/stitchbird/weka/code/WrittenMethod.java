// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.stitchbird.engine.code.JavaMethod;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Shape;

/** The Java of one output of a node, with full names everywhere; tables that arrive are its parameters. */
final class WrittenMethod implements JavaMethod {
    /**
     * What a node is wired to.
     *
     * @param shapes what is known of what arrives, by input
     * @param expressions for what arrives, by input; tables are parameters named like their input
     * @param destined the columns that a learner or preparation is used with, or {@code null}
     */
    record Wires(Map<String, List<Shape>> shapes, Map<String, List<String>> expressions, Schema destined) {
        /** A table at the input of that name, which is also where learners are used. */
        static Wires table(Schema schema) {
            return new Wires(Map.of("table", List.of(new Shape.OfTable(schema))), Map.of("table", List.of("table")),
                    schema);
        }

        /** The same and something at another input, or several. */
        Wires and(String input, List<Shape> more, List<String> expression) {
            Map<String, List<Shape>> allShapes = new LinkedHashMap<>(shapes);
            allShapes.put(input, more);
            Map<String, List<String>> all = new LinkedHashMap<>(expressions);
            all.put(input, expression);
            return new Wires(allShapes, all, destined);
        }
    }

    private final NodeType type;
    private final Settings settings;
    private final Wires wires;
    private final String wanted;
    private final StringBuilder body = new StringBuilder();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> helpers = new LinkedHashMap<>();
    private String resultType = "void";
    private String result;

    /**
     * Writes a node's form.
     *
     * @param wanted the output; {@code null} for none
     */
    WrittenMethod(NodeType type, Map<String, SettingValue> values, Wires wires, String wanted) throws NodeFailure {
        this.type = type;
        this.settings = new Settings(type.spec().settings(), values);
        this.wires = wires;
        this.wanted = wanted;
        taken.addAll(wires.expressions().keySet());
        type.java().orElseThrow().write(this);
    }

    /** The whole method under a name, static and with the tables as its parameters. */
    String text(String name) {
        List<String> tables = wires.shapes().entrySet().stream()
                .filter(each -> each.getValue().get(0) instanceof Shape.OfTable).map(Map.Entry::getKey).toList();
        return "    static " + resultType + " " + name + "("
                + String.join(", ", tables.stream().map(each -> "weka.core.Instances " + each).toList())
                + ") throws Exception {\n" + body
                + (result == null ? "" : "        return " + result + ";\n") + "    }\n";
    }

    /** The further classes that it needs, by name. */
    Map<String, String> helpers() {
        return helpers;
    }

    @Override
    public String id() {
        return "node";
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
    public List<Shape> shapes(String input) {
        return wires.shapes().getOrDefault(input, List.of());
    }

    @Override
    public Optional<Schema> columns(String input) {
        return shapes(input).stream().filter(Shape.OfTable.class::isInstance)
                .map(shape -> ((Shape.OfTable) shape).schema()).findFirst();
    }

    @Override
    public Optional<Schema> leaving(String output) {
        return Optional.empty();
    }

    @Override
    public Optional<Schema> destined(String output) {
        return Optional.ofNullable(wires.destined());
    }

    @Override
    public List<String> inputs(String input) {
        return wires.expressions().getOrDefault(input, List.of());
    }

    @Override
    public String learnedFrom(String input) {
        return "table";
    }

    @Override
    public Optional<String> made(String output) {
        return Optional.empty();
    }

    @Override
    public List<String> names(String input) {
        return shapes(input).stream().map(shape -> shape instanceof Shape.OfLearner learner ? learner.name() : input)
                .toList();
    }

    @Override
    public boolean wanted(String output) {
        return output.equals(wanted);
    }

    @Override
    public String variable(String wish) {
        String name = wish;
        for (int number = 2; SourceVersion.isKeyword(name) || !taken.add(name); number++) {
            name = wish + number;
        }
        return name;
    }

    @Override
    public JavaMethod statement(String format, Object... arguments) {
        body.append("        ").append(filled(format, arguments)).append(";\n");
        return this;
    }

    @Override
    public JavaMethod comment(String text) {
        body.append("        // ").append(text.replaceAll("[\\r\\n\\\\]", " ")).append('\n');
        return this;
    }

    @Override
    public JavaMethod begin(String format, Object... arguments) {
        body.append("        ").append(filled(format, arguments)).append(" {\n");
        return this;
    }

    @Override
    public JavaMethod end() {
        body.append("        }\n");
        return this;
    }

    @Override
    public void out(String output, String resultClass, String format, Object... arguments) {
        if (wanted(output)) {
            resultType = resultClass;
            result = filled(format, arguments);
        }
    }

    @Override
    public boolean deployed() {
        return false;
    }

    @Override
    public void later(String format, Object... arguments) {
        filled(format, arguments);
    }

    @Override
    public void learned(String format, Object... arguments) {
        filled(format, arguments);
    }

    @Override
    public void laterUnchanged() {
        // Nothing comes later in these tests.
    }

    @Override
    public String dataTable(String output, String name) {
        throw new AssertionError(type.spec().id() + " keeps a table");
    }

    @Override
    public String helper(String name, String source) {
        helpers.putIfAbsent(name, source);
        return name;
    }

    @Override
    public String dataFile(String setting) {
        SettingValue value = new SettingValue("", List.of(), Map.of());
        Map<String, SettingValue> values = settings.values();
        for (String part : setting.split("\\.")) {
            value = part.matches("\\d+") ? value.items().get(Integer.parseInt(part)) : values.get(part);
            values = value.settings();
        }
        return "java.nio.file.Path.of(" + literal(value.text()) + ")";
    }

    @Override
    public String newFile(String setting) {
        return dataFile(setting);
    }

    private static String filled(String format, Object... arguments) {
        Iterator<Object> rest = List.of(arguments).iterator();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char letter = format.charAt(i);
            if (letter != '$') {
                text.append(letter);
                continue;
            }
            text.append(switch (format.charAt(++i)) {
                case 'T' -> (String) rest.next();
                case 'S' -> literal((String) rest.next());
                case 'L' -> written(rest.next());
                default -> "$";
            });
        }
        if (rest.hasNext()) {
            throw new AssertionError("Too much for " + format + ": " + rest.next());
        }
        return text.toString();
    }

    private static String written(Object value) {
        if (value instanceof Double number && !Double.isFinite(number)) {
            return number.isNaN() ? "Double.NaN" : "Double." + (number > 0 ? "POSITIVE" : "NEGATIVE") + "_INFINITY";
        }
        return value + (value instanceof Float ? "f" : value instanceof Long ? "L" : "");
    }

    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach(letter -> literal.append(letter < ' ' || letter > '~' || letter == '"' || letter == '\\'
                ? "\\u%04x".formatted(letter) : String.valueOf((char) letter)));
        return literal.append('"').toString().replace("\\u0022", "\\\"").replace("\\u005c", "\\\\")
                .replace("\\u000a", "\\n").replace("\\u000d", "\\r");
    }
}
