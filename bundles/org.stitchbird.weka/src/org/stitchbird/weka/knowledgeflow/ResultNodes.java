// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.format.PlainFlow.Node;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.knowledgeflow.Writing.Outlet;

/** Writes the nodes that find rules, rate columns, save tables and show them. */
final class ResultNodes {
    private final Writing writing;

    ResultNodes(Writing writing) {
        this.writing = writing;
    }

    /** Writes a node if it is one of those; answers whether it was, also when it has no counterpart. */
    boolean write(Node node) {
        return switch (node.type()) {
            case "explain.show-table" -> shown(node);
            case "deploy.write-csv" -> saved(node, "CSVSaver", "");
            default -> Writing.scheme(node).map(scheme -> algorithm(node, scheme)).orElse(false);
        };
    }

    private boolean algorithm(Node node, Scheme scheme) {
        if (scheme.is("Saver")) {
            handler(node, scheme).ifPresent(saver -> saved(node, simple(scheme), saver.get("options")));
            return true;
        }
        return scheme.is("Associator") && rules(node, scheme) || scheme.is("ASEvaluation") && columns(node, scheme);
    }

    private boolean rules(Node node, Scheme scheme) {
        Optional<Outlet> rows = writing.arriving(node, "table");
        Optional<Map<String, Object>> handler = rows.flatMap(each -> handler(node, scheme));
        if (rows.isEmpty()) {
            writing.absent(node, "kf.write.noTable");
        }
        handler.ifPresent(associator -> {
            String step = writing.step(node, "Associator", simple(scheme), Map.of("associator", associator));
            writing.connect(rows.get(), step);
            writing.connect(step, "text", writing.step(node, 1, 0, "TextViewer", Map.of()));
        });
        return true;
    }

    private boolean columns(Node node, Scheme scheme) {
        Optional<Outlet> rows = writing.arriving(node, "table");
        boolean only = writing.flow().flow().wires().stream().noneMatch(wire -> wire.from().equals(node.id())
                && !wire.output().equals("ranking")) && writing.flow().flow().into(node.id(), "preparation").isEmpty();
        if (rows.isEmpty() || !only) {
            writing.absent(node, rows.isEmpty() ? "kf.write.noTable" : "kf.write.selection");
            return true;
        }
        Optional<Map<String, Object>> handler = handler(node, scheme);
        SettingValue search = node.settings().getOrDefault(ColumnSearch.SETTING, SettingValue.of(
                scheme.is("AttributeEvaluator") ? "weka.search-columns.Ranker" : "weka.search-columns.BestFirst"));
        Optional<Scheme> strategy = Schemes.find(search.text());
        Optional<Map<String, Object>> searching = strategy.flatMap(each -> handler(node, each, search.settings()));
        if (handler.isPresent() && searching.isPresent()) {
            String maker = writing.step(node, -1, 0, "TrainingSetMaker", Map.of());
            String step = writing.step(node, "ASEvaluator", simple(scheme), Map.of("evaluator", handler.get()));
            String searches = writing.step(node, 0, 1, "ASSearchStrategy", Map.of("searchStrategy", searching.get()));
            writing.connect(rows.get(), maker);
            writing.connect(maker, "trainingSet", step);
            writing.connect(searches, "info", step);
            writing.connect(step, "text", writing.step(node, 1, 0, "TextViewer", Map.of()));
        }
        return true;
    }

    private Optional<Map<String, Object>> handler(Node node, Scheme scheme) {
        return handler(node, scheme, node.settings());
    }

    /** An algorithm as the file holds it; empty when that cannot be, which has been told. */
    private Optional<Map<String, Object>> handler(Node node, Scheme scheme, Map<String, SettingValue> settings) {
        try {
            Recipe recipe = Recipe.of(scheme, new Settings(scheme.settings(), settings));
            return Optional.of(TableNodes.handler(scheme.className(), Algorithms.options(recipe,
                    writing.header(node, "table"))));
        } catch (NodeFailure e) {
            writing.absent(node, "kf.write.setting", e.getMessage());
            return Optional.empty();
        }
    }

    private static String simple(Scheme scheme) {
        return scheme.className().substring(scheme.className().lastIndexOf('.') + 1);
    }

    private boolean shown(Node node) {
        Optional<Outlet> rows = writing.arriving(node, "table");
        if (rows.isEmpty()) {
            writing.absent(node, "kf.write.noTable");
            return true;
        }
        writing.connect(rows.get(), writing.step(node, "TextViewer", "TextViewer", Map.of()));
        return true;
    }

    private boolean saved(Node node, String type, Object options) {
        Optional<Outlet> rows = writing.arriving(node, "table");
        if (rows.isEmpty()) {
            writing.absent(node, "kf.write.noTable");
            return true;
        }
        Path file = writing.flow().folder().resolve(Writing.text(node, "file", "")).normalize();
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        Map<String, Object> saver = new LinkedHashMap<>();
        saver.put("type", "saver");
        saver.put("class", "weka.core.converters." + type);
        saver.put("filePath", "");
        saver.put("dir", file.getParent().toString().replace('\\', '/'));
        saver.put("prefix", name);
        saver.put("useRelativePath", false);
        saver.put("options", options);
        writing.connect(rows.get(), writing.step(node, "Saver", type, Map.of("saver", saver)));
        writing.changed(node, "kf.write.fileName", name + "_…");
        return true;
    }
}
