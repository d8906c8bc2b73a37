// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.kit.NodeTrial;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.nodes.Messages;
import org.stitchbird.nodes.Tables;

/** How the settings of the reader are understood, and what it knows before a run. */
class ReadCsvTest {
    @TempDir
    Path folder;

    private NodeTrial reading(String text) throws IOException {
        return new NodeTrial(new ReadCsv()).set("file", Files.writeString(folder.resolve("data.csv"), text));
    }

    @Test
    void knowsBeforeTheRunWhatTheRunGives() throws Exception {
        NodeTrial trial = reading("a;b;c;d\n1,5;x;2026-01-01;u1\n2;y;?;u2\n").check().run();
        assertEquals(List.of(), trial.errors());
        assertEquals(trial.schema("table"), trial.table("table").schema());
        assertEquals(List.of("x", "y"), trial.schema("table").column("b").orElseThrow().labels());
    }

    @Test
    void seesThatTheFileHasChanged() throws Exception {
        assertEquals(List.of("a"), reading("a\n1\n").check().schema("table").names());
        assertEquals(List.of("longer"), reading("longer\n1\n").check().schema("table").names());
    }

    @Test
    void looksAtTheBeginningOfALargeFileOnly() throws Exception {
        NodeTrial trial = reading("n,c\n" + "1,label\n".repeat(1_200_000) + "x,other\n").check();
        assertEquals(ColumnType.NUMBER, trial.schema("table").column("n").orElseThrow().type());
        assertEquals(List.of(), trial.schema("table").column("c").orElseThrow().labels(), "not all are known");
        assertEquals(List.of(Messages.get("csv.partly", "data.csv")), trial.warnings());
        assertEquals(ColumnType.CATEGORY, trial.run().table("table").schema().columns().get(0).type());
    }

    @Test
    void tellsProblemsAtTheSettingThatMendsThem() throws Exception {
        assertEquals(List.of("file: " + Messages.get("csv.short", "data.csv", 2, 1, 2)),
                reading("a,b\n1\n").check().errors());
        Path file = Files.write(folder.resolve("data.csv"), "이름,b\n가,2\n".getBytes(Charset.forName("MS949")));
        assertEquals(List.of("encoding: " + Messages.get("csv.encoding.korean", "data.csv", 1, "UTF-8")),
                new NodeTrial(new ReadCsv()).set("file", file).check().errors());
        assertEquals(List.of("otherDelimiter: " + Messages.get("csv.delimiter")),
                reading("a\n1\n").set("delimiter", "other").set("otherDelimiter", "::").check().errors());
    }

    @Test
    void isQuietAsLongAsNoFileIsChosen() {
        NodeTrial trial = new NodeTrial(new ReadCsv()).check();
        assertTrue(trial.errors().isEmpty() && trial.told().isEmpty());
    }

    @Test
    void followsItsSettings() throws Exception {
        NodeTrial trial = reading("1:-99:'x''y'\n2,5:3:z\n").set("delimiter", "other").set("otherDelimiter", ":")
                .set("header", false).set("missing", "-99, none").set("quote", "single").set("decimal", "comma")
                .set("types", new SettingValue("", List.of(), Map.of("column 3", SettingValue.of("text")))).run();
        assertEquals(List.of("column 1", "column 2", "column 3"), trial.table("table").schema().names());
        assertEquals("2.5", trial.table("table").column(0).text(1));
        assertTrue(trial.table("table").column(1).missing(0));
        assertEquals(List.of("x'y", "z"), Tables.cells(trial.table("table"), "column 3"));
        assertEquals(ColumnType.TEXT, trial.table("table").column(2).spec().type());
    }

    @ParameterizedTest
    @CsvSource({"iris, 150, 5", "breast-cancer, 569, 31", "wine, 178, 14", "diabetes, 442, 11"})
    void readsTheExamples(String name, int rows, int columns) throws Exception {
        Path file = Path.of("..", "..", "examples", name, name + ".csv");
        NodeTrial trial = new NodeTrial(new ReadCsv()).set("file", file).check().run();
        assertEquals(List.of(), trial.warnings());
        assertEquals(rows + " × " + columns, trial.table("table").toString());
        List<ColumnType> types = trial.schema("table").columns().stream().map(ColumnSpec::type).toList();
        assertEquals(Collections.nCopies(columns - 1, ColumnType.NUMBER), types.subList(0, columns - 1));
        assertEquals(name.equals("diabetes") ? ColumnType.NUMBER : ColumnType.CATEGORY, types.getLast());
    }

    @Test
    void failsWithASentence() throws Exception {
        NodeTrial trial = reading("a,b\n1,2,3\n");
        assertEquals(Messages.get("csv.long", "data.csv", 2, 3, 2),
                assertThrows(NodeFailure.class, trial::run).getMessage());
    }
}
