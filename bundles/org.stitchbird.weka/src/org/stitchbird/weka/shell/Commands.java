// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.RowSplit;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.PlainFlow.Node;
import org.stitchbird.export.outcome.FlowOutcome;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.WekaBeans;
import org.stitchbird.weka.prepare.WekaPreparation;
import weka.core.Instances;
import weka.core.OptionHandler;

/** Writes a flow as commands, node by node in the order of the wires; what flows between them are files. */
final class Commands {
    private static final String FILTERS = "weka.filters.unsupervised.";
    private final ScriptFiles files;
    private final Script script = new Script();
    private final Exported folder = Exported.folder();
    private final LearnerCommands learners;

    Commands(FlowOutcome outcome) {
        files = new ScriptFiles(outcome);
        learners = new LearnerCommands(files, script, folder);
    }

    /** The folder of the script and its data. */
    Exported write() throws Exception {
        for (Node node : inOrder()) {
            if (Coverage.source(files.flow(), node.id())) {
                source(node);
            } else if (!table(node) && !learners.write(node)) {
                algorithm(node);
            }
        }
        return folder.with("flow.sh", script.text());
    }

    private List<Node> inOrder() {
        Map<String, Node> open = new LinkedHashMap<>();
        files.flow().flow().nodes().forEach(node -> open.put(node.id(), node));
        List<Node> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            Set<String> waiting = new LinkedHashSet<>();
            files.flow().flow().wires().stream().filter(wire -> open.containsKey(wire.from()))
                    .forEach(wire -> waiting.add(wire.to()));
            ordered.add(open.remove(open.keySet().stream().filter(id -> !waiting.contains(id)).findFirst()
                    .orElseThrow()));
        }
        return ordered;
    }

    private void source(Node node) throws Exception {
        String file = script.file("data", node.id(), ".arff");
        Table table = files.leaving(node, "table");
        folder.with(file, ArffText.of(table));
        begin(node);
        script.comment("The rows are in " + file);
        files.leaves(node, "table", file);
    }

    private void begin(Node node) {
        script.node(files.flow().name(node.id()));
    }

    private boolean table(Node node) throws Exception {
        switch (node.type()) {
            case "prepare.choose-target" -> {
                // Each command that needs the target is told where it stands.
                files.leaves(node, "table", files.arriving(node, "table"));
                return true;
            }
            case "prepare.select-columns" -> select(node);
            case "prepare.split-table" -> split(node);
            case "explain.show-table" -> files.leaves(node, "table", files.arriving(node, "table"));
            case "deploy.write-csv" -> {
                begin(node);
                script.weka(List.of("weka.core.converters.CSVSaver", "-i", files.arriving(node, "table"), "-o",
                        output(node)));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private String output(Node node) {
        String text = files.flow().settings(node.id()).text("file");
        String name = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : "." + name.substring(dot + 1).replaceAll("[^A-Za-z0-9]", "");
        return script.file("output", dot < 0 ? name : name.substring(0, dot), ending);
    }

    private void select(Node node) throws Exception {
        Schema before = files.table(node, "table").schema();
        List<String> kept = files.leaving(node, "table").schema().names().stream()
                .map(name -> String.valueOf(before.indexOf(name) + 1)).toList();
        filter(node, "table", List.of(FILTERS + "attribute.Remove", "-V", "-R", String.join(",", kept)),
                files.arriving(node, "table"), Optional.empty());
    }

    /** Weka's own split does the same in one step, but only in front of a learner. */
    private void split(Node node) throws Exception {
        Settings settings = files.flow().settings(node.id());
        int train = RowSplit.inOrder(files.table(node, "table").rows(), settings.number("share")).trainRows();
        begin(node);
        String shuffled = script.file("work", node.id() + "-shuffled", ".arff");
        run(List.of(FILTERS + "instance.Randomize", "-S", String.valueOf(WekaBeans.seed(settings.integer("seed")))),
                files.arriving(node, "table"), shuffled, Optional.empty());
        for (String part : List.of("train", "test")) {
            String file = script.file("work", node.id() + "-" + part, ".arff");
            List<String> range = new ArrayList<>(List.of(FILTERS + "instance.RemoveRange", "-R", "1-" + train));
            if (part.equals("train")) {
                range.add(1, "-V");
            }
            run(range, shuffled, file, Optional.empty());
            files.leaves(node, part, file);
        }
    }

    private void filter(Node node, String output, List<String> filter, String from, Optional<Integer> target) {
        begin(node);
        String file = script.file("work", node.id(), ".arff");
        run(filter, from, file, target);
        files.leaves(node, output, file);
    }

    private void run(List<String> filter, String from, String to, Optional<Integer> target) {
        List<String> all = new ArrayList<>(List.of(filter.get(0), "-i", from, "-o", to, "-decimal", "17"));
        target.ifPresent(at -> all.addAll(List.of("-c", String.valueOf(at))));
        all.addAll(filter.subList(1, filter.size()));
        script.weka(all);
    }

    private void algorithm(Node node) throws Exception {
        Scheme scheme = Schemes.find(node.type()).filter(Scheme::node)
                .orElseThrow(() -> new NodeFailure(Messages.get("shell.absent", files.flow().name(node.id()))));
        boolean wired = !files.flow().flow().into(node.id(), "table").isEmpty();
        if (scheme.is("Associator")) {
            begin(node);
            List<String> all = new ArrayList<>(List.of(scheme.className(), "-t", files.arriving(node, "table")));
            all.addAll(options(node, scheme));
            script.weka(all);
        } else if (scheme.is("Saver")) {
            begin(node);
            List<String> all = new ArrayList<>(List.of(scheme.className(), "-i", files.arriving(node, "table"), "-o",
                    output(node)));
            all.addAll(options(node, scheme));
            script.weka(all);
        } else if (wired) {
            Instances rows = files.rows(node, "table");
            Object filter = files.value(node.id(), "preparation", WekaPreparation.class).filter(rows);
            filter(node, "table", line(filter), files.arriving(node, "table"),
                    rows.classIndex() < 0 ? Optional.empty() : Optional.of(rows.classIndex() + 1));
        }
    }

    private List<String> options(Node node, Scheme scheme) throws Exception {
        Recipe recipe = Recipe.of(scheme, files.flow().settings(node.id()));
        if (recipe.settings().isEmpty()) {
            return List.of();
        }
        List<String> line = line(WekaBeans.make(recipe, Object.class, files.rows(node, "table")));
        return line.subList(1, line.size());
    }

    /** The class of an object of Weka's and its options. */
    static List<String> line(Object bean) {
        List<String> line = new ArrayList<>(List.of(bean.getClass().getName()));
        if (bean instanceof OptionHandler handler) {
            line.addAll(Arrays.asList(handler.getOptions()));
        }
        return line;
    }
}
