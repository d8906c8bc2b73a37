// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Nodes;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.TestRun;
import org.stitchbird.weka.WekaTables;
import weka.core.Utils;
import weka.datagenerators.DataGenerator;

class LoadersAndSaversTest {
    /** Savers whose files a loader of the same format reads back, and how much of the table the format keeps. */
    private static final Map<String, String> PAIRS = Map.of("Arff", "all", "CSV", "all", "JSON", "all", "XRFF", "all",
            "SerializedInstances", "all", "LibSVM", "numbers", "SVMLight", "numbers", "Matlab", "numbers", "C45", "all");
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> whatASaverWritesALoaderReads() {
        return PAIRS.entrySet().stream().map(pair -> dynamicTest(pair.getKey(), () -> {
            Table table = Examples.table(pair.getValue().equals("all") ? "iris" : "diabetes");
            String saver = "weka.save." + pair.getKey() + "Saver";
            Path file = folder.resolve("table." + Schemes.find(saver).orElseThrow().endings()[0]);
            write(saver, Map.of("file", file.toString()), table);
            try (Stream<Path> left = Files.list(folder)) {
                assertTrue(left.noneMatch(each -> each.getFileName().toString().startsWith(".")));
            }
            Table read = Nodes.run("weka.load." + pair.getKey() + "Loader", Map.of("file", file.toString()), Map.of(),
                    "table", Table.class);
            assertEquals(table.rows(), read.rows());
            for (int c = 0; c < table.columns().size(); c++) {
                for (int r = 0; r < table.rows(); r += 17) {
                    same(table, read, r, c, pair.getValue().equals("all"));
                }
            }
        }));
    }

    private static void same(Table table, Table read, int row, int column, boolean all) {
        if (all && table.column(column).spec().labels().size() > 0) {
            assertEquals(table.column(column).text(row), read.column(column).text(row));
        } else {
            assertEquals(table.column(column).number(row), read.column(column).number(row), 1e-5);
        }
    }

    private static void write(String id, Map<String, String> settings, Table table) throws Exception {
        NodeType type = Nodes.type(id);
        new TestRun(type, Nodes.values(settings), Nodes.table(table)).run();
    }

    @Test
    void whatCannotBeWrittenLeavesTheFileAsItWas() throws Exception {
        Path file = Files.writeString(folder.resolve("table.names"), "as it was");
        var failure = assertThrows(NodeFailure.class, () -> write("weka.save.C45Saver",
                Map.of("file", file.toString()), Examples.table("iris").withTarget(null)));
        assertFalse(failure.getMessage().isBlank());
        assertEquals("as it was", Files.readString(file));
        assertThrows(NodeFailure.class, () -> write("weka.save.JSONSaver",
                Map.of("file", folder.resolve("absent/table.json").toString()), Examples.table("iris")));
    }

    @Test
    void aFolderOfTextsBecomesATableWithATarget() throws Exception {
        for (String label : new String[] {"good", "bad"}) {
            Files.createDirectories(folder.resolve(label));
            Files.writeString(folder.resolve(label).resolve("1.txt"), "a " + label + " text");
        }
        Table table = Nodes.run("weka.load.TextDirectoryLoader", Map.of("directory", folder.toString()), Map.of(),
                "table", Table.class);
        assertEquals(2, table.rows());
        assertEquals(2, table.schema().target().orElseThrow().labels().size());
    }

    @Test
    void badSourcesAreSentences() throws Exception {
        Path damaged = Files.writeString(folder.resolve("damaged.json"), "{ \"header\": ");
        assertTrue(failure("weka.load.JSONLoader", "file", damaged).contains("damaged.json"));
        Path foreign = folder.resolve("foreign.bsi");
        try (var out = new ObjectOutputStream(Files.newOutputStream(foreign))) {
            out.writeObject(new java.net.URI("x:y"));
        }
        assertTrue(failure("weka.load.SerializedInstancesLoader", "file", foreign).contains("java.net.URI"));
        Path entities = Files.writeString(folder.resolve("entities.xrff"),
                "<!DOCTYPE dataset [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><dataset name=\"&x;\"/>");
        assertTrue(failure("weka.load.XRFFLoader", "file", entities).contains("<!ENTITY>"));
        var database = assertThrows(NodeFailure.class, () -> Nodes.run("weka.load.DatabaseLoader",
                Map.of("url", "jdbc:nowhere:x"), Map.of(), "table", Table.class));
        assertTrue(database.getMessage().contains("jdbc:nowhere:x"));
    }

    @Test
    void aFileThatClaimsToHoldMoreThanItCanIsRefused() throws Exception {
        Path small = folder.resolve("bomb.bsi");
        try (var out = new ObjectOutputStream(Files.newOutputStream(small))) {
            out.writeObject(new long[] {1});
        }
        byte[] bytes = Files.readAllBytes(small);
        // The length of the array stands before its only element.
        ByteBuffer.wrap(bytes).putInt(bytes.length - Long.BYTES - Integer.BYTES, Integer.MAX_VALUE - 8);
        Files.write(small, bytes);
        assertTrue(failure("weka.load.SerializedInstancesLoader", "file", small).contains("bomb.bsi"));
    }

    private static String failure(String id, String setting, Path file) {
        return assertThrows(NodeFailure.class, () -> Nodes.run(id, Map.of(setting, file.toString()), Map.of(), "table",
                Table.class)).getMessage();
    }

    @TestFactory
    Stream<DynamicTest> generatedRowsAreWekas() {
        return Schemes.family("DataGenerator").stream().map(scheme -> dynamicTest(scheme.id(), () -> {
            Table ours = Nodes.run(scheme.id(), Map.of(), Map.of(), "table", Table.class);
            DataGenerator weka = (DataGenerator) Utils.forName(DataGenerator.class, scheme.className(), new String[0]);
            weka.setDatasetFormat(weka.defineDataFormat());
            Table theirs = WekaTables.table(weka.generateExamples());
            assertEquals(theirs.schema(), ours.schema());
            assertEquals(theirs.rows(), ours.rows());
            for (int c = 0; c < ours.columns().size(); c++) {
                for (int r = 0; r < ours.rows(); r++) {
                    assertEquals(theirs.column(c).text(r), ours.column(c).text(r));
                }
            }
        }));
    }
}
