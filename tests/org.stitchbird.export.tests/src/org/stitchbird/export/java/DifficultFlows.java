// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.export.Flows;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.registry.FlowDocuments;

/** Flows whose names want to become code, and flows with very many columns and labels. */
final class DifficultFlows {
    /** Texts that would break out of literals, comments, XML or Markdown, or are no names. */
    static final List<String> HOSTILE = List.of("\"; System.exit(3); //", "\\", "\\u000a System.exit(3);",
            "*/ int x; /*", "a\nb", "${x}", "$nodes$", "$T $L $S $$", "--", ";", "]]>", "</script>", "한국어 이름", "class", "int", "'",
            "\\\"", "{@code", "@author x", "<b>", "| a | b |", "\u202Ehidden\u202C", "a b", "a-b", "run", "folder",
            "Flow", "1st", "n".repeat(500));

    private DifficultFlows() {
    }

    /** The flows by name; their data are written into a folder. */
    static Map<String, CheckedFlow> make(Path folder) throws IOException {
        Map<String, CheckedFlow> flows = new TreeMap<>();
        flows.put("hostile", hostile(folder));
        flows.put("wide", wide(folder));
        return flows;
    }

    private static CheckedFlow hostile(Path folder) throws IOException {
        StringBuilder text = new StringBuilder(HOSTILE.stream().map(DifficultFlows::quoted)
                .collect(Collectors.joining(","))).append(",target */\n");
        Random random = new Random(3);
        for (int row = 0; row < 90; row++) {
            int label = random.nextInt(4);
            for (int column = 0; column < HOSTILE.size(); column++) {
                text.append(column % 3 == 0 ? quoted(HOSTILE.get(random.nextInt(6) + column % 5))
                        : Double.toString(random.nextGaussian() + (column % 2 == 0 ? label : 0))).append(',');
            }
            text.append(quoted(HOSTILE.get(label))).append('\n');
        }
        Path file = folder.resolve("int ; '한국어' ${x} -- .csv");
        Files.writeString(file, text);
        List<PlainFlow.Node> nodes = new ArrayList<>();
        nodes.add(node("read", "collect.read-csv", Map.of("file", SettingValue.of(file.getFileName().toString()),
                "delimiter", SettingValue.of("comma"))));
        nodes.add(node("target", "prepare.choose-target", Map.of("target", SettingValue.of("target */"))));
        nodes.add(node("columns", "prepare.select-columns", Map.of("mode", SettingValue.of("drop"), "columns",
                SettingValue.list(List.of(HOSTILE.get(2), HOSTILE.get(4), HOSTILE.get(8), HOSTILE.get(28))))));
        nodes.add(node("tree", "weka.classify.J48", Map.of()));
        nodes.add(node("apply", "test.apply-model", Map.of()));
        nodes.add(node("test", "test.cross-validate", Map.of("folds", SettingValue.of("3"))));
        nodes.add(node("write", "deploy.write-csv", Map.of("file", SettingValue.of("*.csv"),
                "missing", SettingValue.of("\\u000a"))));
        List<PlainFlow.Wire> wires = new ArrayList<>(List.of(wire("read", "table", "target", "table"),
                wire("target", "table", "columns", "table"), wire("columns", "table", "tree", "table"),
                wire("columns", "table", "apply", "table"), wire("tree", "model", "apply", "model"),
                wire("columns", "table", "test", "table"), wire("tree", "learner", "test", "learner"),
                wire("apply", "table", "write", "table")));
        for (int i = 0; i < HOSTILE.size(); i++) {
            String name = HOSTILE.get(i);
            nodes.add(new PlainFlow.Node("show-" + i, "explain.show-table", name, name, Map.of(), 0, 0));
            wires.add(wire(i % 2 == 0 ? "target" : "columns", "table", "show-" + i, "table"));
        }
        return checked(new PlainFlow(String.join(" ", HOSTILE.subList(0, 20)), String.join("\n", HOSTILE), nodes, wires,
                List.of()), "\"*/ 한국어 class;", folder);
    }

    /** 2,000 columns of numbers, of which half are dropped, and one with 1,500 labels. */
    private static CheckedFlow wide(Path folder) throws IOException {
        Random random = new Random(5);
        List<String> names = IntStream.range(0, 2_000).mapToObj(number -> "column number " + number).toList();
        StringBuilder text = new StringBuilder(String.join(",", names)).append(",label,target\n");
        for (int row = 0; row < 40; row++) {
            for (int column = 0; column < names.size(); column++) {
                text.append(random.nextInt(100) / 10.0).append(',');
            }
            text.append("label ").append(row * 37 % 20).append(',').append(row % 3 == 0 ? "yes" : "no").append('\n');
        }
        Files.writeString(folder.resolve("wide.csv"), text);
        List<PlainFlow.Node> nodes = List.of(
                node("read", "collect.read-csv", Map.of("file", SettingValue.of("wide.csv"))),
                node("columns", "prepare.select-columns", Map.of("mode", SettingValue.of("drop"), "columns",
                        SettingValue.list(names.subList(1_000, 2_000)))),
                node("target", "prepare.choose-target", Map.of("target", SettingValue.of("target"))),
                node("bayes", "weka.classify.NaiveBayes", Map.of()));
        return checked(new PlainFlow("Wide", "", nodes, List.of(wire("read", "table", "columns", "table"),
                wire("columns", "table", "target", "table"), wire("target", "table", "bayes", "table")), List.of()),
                "wide", folder);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static PlainFlow.Node node(String id, String type, Map<String, SettingValue> settings) {
        return new PlainFlow.Node(id, type, "", "", settings, 0, 0);
    }

    private static PlainFlow.Wire wire(String from, String output, String to, String input) {
        return new PlainFlow.Wire(from, output, to, input);
    }

    private static CheckedFlow checked(PlainFlow flow, String name, Path folder) {
        return Flows.checked(FlowDocuments.document(flow), name, folder);
    }
}
