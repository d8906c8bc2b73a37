// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.export.format.PlainFlow.Node;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.knowledgeflow.Writing.Outlet;
import weka.core.Instances;
import weka.core.Utils;

/** Writes the nodes that give tables and change them. */
final class TableNodes {
    private static final Map<String, String> DELIMITERS = Map.of("comma", ",", "semicolon", ";", "tab", "\\t", "pipe",
            "|");
    private static final Set<String> CSV = Set.of("file", "delimiter", "header", "missing", "types", "quote");
    private final Writing writing;

    TableNodes(Writing writing) {
        this.writing = writing;
    }

    /** Writes a node if it is one of those; answers whether it was, also when it has no counterpart. */
    boolean write(Node node) {
        if (node.type().startsWith(Kept.PREFIX)) {
            new KeptNodes(writing).write(node);
            return true;
        }
        return switch (node.type()) {
            case "collect.read-arff" -> loader(node, "ArffLoader", "");
            case "collect.read-csv" -> csv(node);
            case "prepare.choose-target" -> target(node);
            case "prepare.select-columns" -> select(node);
            case "prepare.split-table" -> split(node);
            default -> algorithm(node);
        };
    }

    private boolean algorithm(Node node) {
        Optional<Scheme> scheme = Writing.scheme(node);
        if (scheme.isPresent() && scheme.get().is("Loader")) {
            return loader(node, scheme.get());
        }
        return scheme.isPresent() && scheme.get().is("Filter") && filter(node);
    }

    private boolean loader(Node node, Scheme scheme) {
        Recipe all = Writing.recipe(node);
        Map<String, SettingValue> settings = new LinkedHashMap<>(all.settings());
        settings.remove("file");
        try {
            String type = scheme.className().substring(scheme.className().lastIndexOf('.') + 1);
            return loader(node, type, Algorithms.options(new Recipe(all.id(), settings), null));
        } catch (NodeFailure e) {
            writing.absent(node, "kf.write.setting", e.getMessage());
            return true;
        }
    }

    private boolean loader(Node node, String type, String options) {
        String file = Writing.text(node, "file", "");
        String path = file.isEmpty() ? "" : writing.flow().folder().resolve(file).normalize().toString()
                .replace('\\', '/');
        Map<String, Object> loader = new LinkedHashMap<>();
        loader.put("type", "loader");
        loader.put("class", "weka.core.converters." + type);
        loader.put("filePath", path);
        loader.put("useRelativePath", false);
        loader.put("options", options);
        writing.leaves(node, "table", new Outlet(writing.step(node, "Loader", type, Map.of("loader", loader)),
                "dataSet"));
        return true;
    }

    /** Weka's reader guesses types by itself; what we know of the columns is said to it. */
    private boolean csv(Node node) {
        Optional<String> other = node.settings().keySet().stream().filter(name -> !CSV.contains(name)).findFirst();
        var schema = writing.flow().schema(node.id(), "table");
        if (other.isPresent() || schema.isEmpty()) {
            writing.absent(node, other.isPresent() ? "kf.write.csvSetting" : "kf.write.columns", other.orElse(""));
            return true;
        }
        if (schema.get().columns().stream().anyMatch(column -> column.type() == ColumnType.TIME)) {
            writing.absent(node, "kf.write.csvTime");
            return true;
        }
        StringBuilder options = new StringBuilder();
        ranges(options, "N", ColumnType.CATEGORY, schema.get());
        ranges(options, "S", ColumnType.TEXT, schema.get());
        options.append(Writing.text(node, "header", "true").equals("false") ? "-H " : "");
        String missing = Writing.text(node, "missing", "?").split(",")[0].strip();
        // Of itself it takes both kinds of quotes; when told one, it stumbles over blanks in labels.
        options.append(Utils.joinOptions(new String[] {"-M", missing.isEmpty() ? "?" : missing, "-B", "100", "-F",
                DELIMITERS.getOrDefault(Writing.text(node, "delimiter", "auto"), ",")}));
        return loader(node, "CSVLoader", options.toString());
    }

    private static void ranges(StringBuilder options, String flag, ColumnType type, Schema schema) {
        // By itself it takes whatever is no number for a category, and when told to, it stumbles over blanks in labels.
        String positions = schema.columns().stream().filter(column -> column.type() == type
                && (type == ColumnType.TEXT || column.labels().stream().allMatch(TableNodes::isNumber)))
                .map(column -> String.valueOf(schema.indexOf(column.name()) + 1)).collect(Collectors.joining(","));
        if (!positions.isEmpty()) {
            options.append('-').append(flag).append(' ').append(positions).append(' ');
        }
    }

    private static boolean isNumber(String label) {
        try {
            Double.parseDouble(label);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private boolean target(Node node) {
        return passed(node, "ClassAssigner", "ClassAssigner", Map.of("classColumn", Writing.text(node, "target", "")));
    }

    /** A step that takes rows by whatever connection they come and gives them on by the same. */
    private boolean passed(Node node, String type, String name, Map<String, Object> properties) {
        Optional<Outlet> from = writing.arriving(node, "table");
        if (from.isEmpty()) {
            writing.absent(node, "kf.write.noTable");
            return true;
        }
        String step = writing.step(node, type, name, properties);
        writing.connect(from.get(), step);
        writing.leaves(node, "table", new Outlet(step, from.get().connection()));
        return true;
    }

    private boolean select(Node node) {
        Instances header = writing.header(node, "table");
        List<String> names = node.settings().containsKey("columns") ? node.settings().get("columns").texts()
                : List.of();
        if (header == null || names.stream().anyMatch(name -> header.attribute(name) == null)) {
            writing.absent(node, "kf.write.columns");
            return true;
        }
        String positions = names.stream().map(name -> String.valueOf(header.attribute(name).index() + 1))
                .collect(Collectors.joining(","));
        boolean keep = Writing.text(node, "mode", "keep").equals("keep");
        return passed(node, "Filter", "Remove", Map.of("filter", handler("weka.filters.unsupervised.attribute.Remove",
                (keep ? "-V " : "") + "-R " + positions)));
    }

    /** An algorithm as the file holds it. */
    static Map<String, Object> handler(String className, String options) {
        Map<String, Object> handler = new LinkedHashMap<>();
        handler.put("type", "optionHandler");
        handler.put("class", className);
        handler.put("options", options);
        return handler;
    }

    private boolean filter(Node node) {
        if (writing.flow().flow().into(node.id(), "table").isEmpty()) {
            // Only a step in front of learners, written with them.
            return true;
        }
        Optional<List<Node>> chain = Chains.of(writing, node);
        Optional<Outlet> from = writing.arriving(node, "table");
        if (chain.isEmpty() || from.isEmpty()) {
            writing.absent(node, chain.isEmpty() ? "kf.write.preparation" : "kf.write.noTable");
            return true;
        }
        Instances header = writing.header(node, "table");
        Outlet outlet = from.get();
        for (Node step : chain.get()) {
            Recipe recipe = Writing.recipe(step);
            try {
                String options = Algorithms.options(recipe, header);
                String type = recipe.scheme().className();
                String name = writing.step(step, "Filter", type.substring(type.lastIndexOf('.') + 1),
                        Map.of("filter", handler(type, options)));
                writing.connect(outlet, name);
                outlet = new Outlet(name, outlet.connection());
                header = header == null ? null : Chains.after(recipe, header);
            } catch (NodeFailure e) {
                writing.absent(node, "kf.write.setting", e.getMessage());
                return true;
            }
        }
        writing.leaves(node, "table", outlet);
        return true;
    }

    private boolean split(Node node) {
        Optional<Outlet> from = writing.arriving(node, "table");
        if (from.isEmpty() || Writing.text(node, "stratified", "false").equals("true")) {
            writing.absent(node, from.isEmpty() ? "kf.write.noTable" : "kf.write.stratified");
            return true;
        }
        String step = writing.step(node, "TrainTestSplitMaker", "TrainTestSplitMaker", splitting(node));
        writing.connect(copy(node, from.get()), step);
        writing.leaves(node, "train", new Outlet(step, "trainingSet"));
        writing.leaves(node, "test", new Outlet(step, "testSet"));
        return true;
    }

    /**
     * Rows for a step that splits: it shuffles those that it gets, which others would see too, so it gets its own when
     * there are others.
     */
    Outlet copy(Node node, Outlet rows) {
        Node source = writing.source(node, "table").orElseThrow();
        if (writing.flow().flow().outOf(source.id(), "table").size() < 2) {
            return rows;
        }
        String filter = writing.step(node, -1, 0, "Filter", Map.of("filter", handler("weka.filters.AllFilter", "")));
        writing.connect(rows, filter);
        return new Outlet(filter, rows.connection());
    }

    /** The properties of a step that splits as a node does. */
    static Map<String, Object> splitting(Node node) {
        String percent = new BigDecimal(Writing.text(node, "share", "0.66")).movePointRight(2).toPlainString();
        return Map.of("trainPercent", percent, "seed", Writing.text(node, "seed", "1"), "preserveOrder",
                Writing.text(node, "shuffled", "true").equals("false"));
    }
}
