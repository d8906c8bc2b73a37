// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Shape;

/** Every node that takes a table does its work on a small one of a kind that suits, in a session of the engine. */
public class EveryNodeRunsTest {
    /** What is not run, and why. */
    public static final Map<String, String> NOT_RUN = Map.of("weka.save.DatabaseSaver",
            "needs a database and its driver");
    private static final Map<String, Integer> RUN = new TreeMap<>();
    @TempDir
    private static Path folder;
    private static Map<String, Table> tables;

    @BeforeAll
    static void makeTables() throws Exception {
        tables = SmallTables.all();
    }

    @AfterAll
    static void tell() {
        System.out.println("Nodes that were run, by the table that suited first: " + RUN + ", not run: " + NOT_RUN);
    }

    /** What a node needs before it can do anything. */
    public static Map<String, SettingValue> needed(String id, Path folder) throws Exception {
        Path file = folder.resolve(id);
        if (id.equals("weka.classify.SerializedClassifier")) {
            try (OutputStream out = Files.newOutputStream(file)) {
                Nodes.run("weka.classify.J48", Map.of(), Nodes.table(SmallTables.all().get("iris")), "model",
                        Model.class).write(out);
            }
            return Map.of("modelFile", SettingValue.of(file.toString()));
        } else if (id.equals("weka.filter.unsupervised.FixedDictionaryStringToWordVector")) {
            Nodes.run("weka.filter.unsupervised.StringToWordVector", Map.of("dictionaryFileToSaveTo",
                    file.toString()), Nodes.table(SmallTables.all().get("texts")), "table", Table.class);
            return Map.of("dictionaryFile", SettingValue.of(file.toString()));
        }
        return id.startsWith("weka.save.") ? Map.of("file", SettingValue.of(file.toString())) : Map.of();
    }

    @TestFactory
    Stream<DynamicTest> everyNodeThatTakesATableRuns() {
        return Nodes.all().stream().filter(SchemeNode.class::isInstance).map(SchemeNode.class::cast)
                .filter(type -> type.spec().input("table").isPresent())
                .filter(type -> !NOT_RUN.containsKey(type.spec().id()))
                .map(type -> dynamicTest(type.spec().id(), () -> {
                    try (Heard heard = new Heard()) {
                        runs(type);
                        heard.assertNothing();
                    }
                }));
    }

    private static void runs(SchemeNode type) throws Exception {
        Map<String, SettingValue> settings = needed(type.spec().id(), folder);
        Map<String, String> refused = new LinkedHashMap<>();
        for (Map.Entry<String, Table> table : tables.entrySet()) {
            TestFlow flow = new TestFlow().table("table", table.getValue()).node("node", type.spec().id(), settings)
                    .wire("table.table", "node.table");
            for (Port output : type.spec().outputs()) {
                if (output.kind().equals(Kind.TABLE) || output.kind().equals(Kind.MODEL)) {
                    flow.keep("node." + output.name(), output.kind());
                }
            }
            TestFlow.Ended ended = flow.run();
            if (ended.why().isEmpty()) {
                assertEquals(type.spec().outputs().isEmpty(), ended.values().isEmpty());
                for (Value value : ended.values().values()) {
                    look(value, table.getValue());
                }
                RUN.merge(table.getKey(), 1, Integer::sum);
                return;
            }
            refused.put(table.getKey(), ended.why());
        }
        assertEquals(Map.of(), refused);
    }

    private static void look(Value value, Table table) throws Exception {
        if (value instanceof Model model) {
            assertEquals(table.rows(), model.apply(table, Progress.NONE).rows());
            assertFalse(model.text().isBlank());
        } else {
            assertTrue(((Table) value).columns().size() > 0);
        }
    }

    @TestFactory
    Stream<DynamicTest> whatAFilterTellsOfItsColumnsBeforeTheRunIsTrue() {
        return Nodes.all().stream().filter(SchemeNode.class::isInstance).map(SchemeNode.class::cast)
                .filter(type -> type.scheme().is("Filter"))
                .map(type -> dynamicTest(type.spec().id(), () -> {
                    try (Heard heard = new Heard()) {
                        tellsTheTruth(type);
                        heard.assertNothing();
                    }
                }));
    }

    private static void tellsTheTruth(SchemeNode type) throws Exception {
        Map<String, SettingValue> settings = needed(type.spec().id(), folder);
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Table> table : tables.entrySet()) {
            TestCheck check = new TestCheck(type, settings, Map.of("table",
                    List.of(new Shape.OfTable(table.getValue().schema()))));
            Optional<Schema> told = check.columns("table");
            Optional<Schema> out = out(type, settings, table.getValue());
            if (check.problems().isEmpty() && told.isPresent() && out.isPresent()
                    && !agree(told.get(), out.get())) {
                wrong.add(table.getKey() + ": told " + told.get() + " but there were " + out.get());
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Optional<Schema> out(NodeType type, Map<String, SettingValue> settings, Table table)
            throws Exception {
        try {
            TestRun run = new TestRun(type, settings, Nodes.table(table));
            type.run(run);
            return Optional.of(((Table) run.outputs().get("table")).schema());
        } catch (NodeFailure e) {
            // It does not take such a table.
            return Optional.empty();
        }
    }

    /** Labels that are not known before the run are told as none. */
    private static boolean agree(Schema told, Schema out) {
        if (!told.names().equals(out.names()) || !Objects.equals(told.targetName(), out.targetName())) {
            return false;
        }
        for (int i = 0; i < told.size(); i++) {
            ColumnSpec before = told.columns().get(i);
            ColumnSpec after = out.columns().get(i);
            boolean known = !before.labels().isEmpty();
            if (before.type() != after.type() || known && !before.labels().equals(after.labels())) {
                return false;
            }
        }
        return true;
    }
}
