// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.python;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.export.Flows;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.format.PlainFlow.Node;
import org.stitchbird.export.format.PlainFlow.Wire;
import org.stitchbird.export.registry.FlowDocuments;

/** Puts together a flow: a file, its target, filters and a learner, and what is done with it. */
final class FlowMaker {
    private final Path file;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();
    private String table;
    private String preparation;
    private String title = "";

    /** Begins with a CSV file. */
    FlowMaker(Path file) {
        this.file = file;
        table = add("collect.read-csv", "file", file.getFileName().toString());
    }

    /** A node, which gets its type's last word as id. */
    private String add(String type, String... settings) {
        Map<String, SettingValue> values = new TreeMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            values.put(settings[i], SettingValue.of(settings[i + 1]));
        }
        return add(type, "", values);
    }

    private String add(String type, String name, Map<String, SettingValue> settings) {
        String id = type.substring(type.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT) + "-" + nodes.size();
        nodes.add(new Node(id, type, name, "", settings, 0, 0));
        return id;
    }

    private void wire(String from, String output, String to, String input) {
        wires.add(new Wire(from, output, to, input));
    }

    /** Calls the flow something, and its last node too. */
    FlowMaker called(String words) {
        title = words;
        Node last = nodes.removeLast();
        nodes.add(new Node(last.id(), last.type(), words, words, last.settings(), 0, 0));
        return this;
    }

    /** Sends the table through a node that has one table in and one out. */
    FlowMaker through(String type, String... settings) {
        String id = add(type, settings);
        wire(table, port(table), id, "table");
        table = id;
        return this;
    }

    /** The same with a list as a setting. */
    FlowMaker throughWithList(String type, String setting, List<String> values) {
        String id = add(type, "", Map.of(setting, SettingValue.list(values)));
        wire(table, port(table), id, "table");
        table = id;
        return this;
    }

    private String port(String node) {
        return node.startsWith("split-table") ? "train" : "table";
    }

    /** Chooses the target. */
    FlowMaker target(String column) {
        return through("prepare.choose-target", "target", column);
    }

    /** Puts a filter in front of the learner. */
    FlowMaker prepare(String type, String... settings) {
        String id = add(type, settings);
        if (preparation != null) {
            wire(preparation, "preparation", id, "preparation");
        }
        preparation = id;
        return this;
    }

    /** Adds a learner that is tested: all but the first two words are settings of the test. */
    CheckedFlow tested(String learner, Map<String, SettingValue> settings, String test, String... testSettings) {
        String id = learner(learner, settings);
        Map<String, SettingValue> values = new LinkedHashMap<>();
        for (int i = 0; i < testSettings.length; i += 2) {
            values.put(testSettings[i], SettingValue.of(testSettings[i + 1]));
        }
        String tester = add(test, "", values);
        wire(table, port(table), tester, "table");
        wire(id, "learner", tester, "learner");
        return flow();
    }

    /** Adds a learner that is trained. */
    CheckedFlow trained(String learner, Map<String, SettingValue> settings) {
        wire(table, port(table), learner(learner, settings), "table");
        return flow();
    }

    /** Trains on one part of the rows, and scores the answers to the other. */
    CheckedFlow applied(String learner, Map<String, SettingValue> settings, String... splitSettings) {
        String split = add("prepare.split-table", splitSettings);
        wire(table, "table", split, "table");
        String id = learner(learner, settings);
        wire(split, "train", id, "table");
        String apply = add("test.apply-model");
        wire(split, "test", apply, "table");
        wire(id, "model", apply, "model");
        String score = add("test.score-predictions");
        wire(apply, "table", score, "table");
        String written = add("deploy.write-csv", "file", "answers.csv");
        wire(apply, "table", written, "table");
        return flow();
    }

    private String learner(String type, Map<String, SettingValue> settings) {
        String id = add(type, title, settings);
        if (preparation != null) {
            wire(preparation, "preparation", id, "preparation");
        }
        return id;
    }

    /** The flow as it is. */
    CheckedFlow flow() {
        return Flows.checked(FlowDocuments.document(new PlainFlow(title, title, nodes, wires, List.of())), "made",
                file.getParent());
    }

    /** Rows of numbers and labels, some of them missing, with a target of labels and one of numbers. */
    static Path mixed(Path folder) throws IOException {
        java.util.Random random = new java.util.Random(7);
        StringBuilder text = new StringBuilder("size;colour;grown;weight;price;kind\n");
        for (int row = 0; row < 160; row++) {
            double size = random.nextInt(80) / 4.0;
            int colour = random.nextInt(3);
            boolean grown = random.nextBoolean();
            double weight = size * 2 + colour + random.nextGaussian();
            double price = 3 * size - weight + (grown ? 5 : 0) + colour * 2 + random.nextGaussian();
            int kind = (int) Math.clamp((size + (grown ? 6 : 0) + colour * 2 + random.nextGaussian() * 2) / 9, 0, 2);
            String paint = List.of("red", "green", "dark blue").get(colour);
            text.append(random.nextInt(12) == 0 ? "" : size).append(';')
                    .append(random.nextInt(12) == 0 ? "?" : paint).append(';')
                    .append(grown ? "yes" : "no").append(';').append(String.format("%.3f", weight).replace('.', ','))
                    .append(';').append(price).append(';').append(List.of("small", "middle", "large").get(kind))
                    .append('\n');
        }
        return Files.writeString(folder.resolve("mixed.csv"), text);
    }
}
