// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.nodes.Tables;
import org.stitchbird.nodes.csv.CsvFormat.QuotedMarkers;

/** What is written reads back as the same table. */
class RoundTripTest {
    private static final String[] ODD = {"", " ", "a,b", "a;b", "a\tb", "a|b", "\"", "\"\"", "say \"no\"", "two\nlines",
        "two\r\nlines", "\r", "NA", "?", "null", "NaN", " x", "x ", "'", "sep=;", "#", "가나다", "🐦", "\uFEFFx", "1",
        "1.5", "2026-01-01", "-", "=1+1", "\\", "\u00a0", "N/A,"};

    @TempDir
    Path folder;

    private static String written(Table table, CsvSave save) throws IOException, NodeFailure {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        save.write(table, out, Progress.NONE);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Writes and reads; the types are told, since text such as 1 would be taken for a number. */
    private void survives(Table table, CsvSave save) throws Exception {
        Path file = Files.writeString(folder.resolve("table.csv"), written(table, save));
        Map<String, ColumnType> types = new HashMap<>();
        table.columns().forEach(column -> types.put(column.spec().name(), column.spec().type()));
        CsvFormat format = new CsvFormat(save.delimiter(), '"', save.header(), "auto", '.',
                save.missing().isEmpty() ? CsvFormat.MISSING : Set.of(save.missing(), "?"), QuotedMarkers.TEXT,
                types);
        Table back = CsvLoad.read(file, format, Long.MAX_VALUE, Progress.NONE).table();
        Table onDisk = CsvLoad.read(file, format, Keep.DISK, Progress.NONE);
        assertEquals(table.schema(), back.schema());
        assertEquals(table.schema(), onDisk.schema());
        assertEquals(Tables.rows(table), Tables.rows(back));
        assertEquals(Tables.rows(table), Tables.rows(onDisk));
        assertEquals(written(table, save), written(onDisk, save));
    }

    @Test
    void oddTexts() throws Exception {
        for (char delimiter : ",;\t|".toCharArray()) {
            survives(Tables.of(Tables.texts("odd", ODD), Tables.labels("label", ODD)),
                    new CsvSave(delimiter, true, "", false));
            survives(Tables.of(Tables.texts("alone", ODD)), new CsvSave(delimiter, true, "", true));
        }
    }

    @Test
    void oddTextsWithNothingTold() throws Exception {
        Column numbers = Tables.numbers("n", IntStream.range(0, ODD.length).asDoubleStream().toArray());
        Table table = Tables.of(Tables.texts("odd", ODD), numbers);
        Path file = Files.writeString(folder.resolve("table.csv"),
                written(table, new CsvSave(',', true, "", false)));
        Table back = CsvLoad.read(file, CsvFormat.auto(), Long.MAX_VALUE, Progress.NONE).table();
        assertEquals(Tables.rows(table), Tables.rows(back));
    }

    @Test
    void oddNames() throws Exception {
        survives(Tables.of(Tables.numbers(" a ", 1), Tables.numbers("b,c", 2), Tables.numbers("d\n\"e\"", 3),
                Tables.numbers("NA", 4), Tables.numbers("이름", 5)), new CsvSave(',', true, "", false));
    }

    @Test
    void missingCells() throws Exception {
        Table table = Tables.of(Tables.numbers("n", 1, Double.NaN, 3), Tables.labels("c", null, "x", null),
                Tables.texts("t", "a", null, ""));
        survives(table, new CsvSave(',', true, "", false));
        survives(table, new CsvSave(',', true, "(none)", false));
        assertEquals("n,c,t\n1,,a\n,x,\n3,,\"\"\n", written(table, new CsvSave(',', true, "", false)));
        survives(Tables.of(Tables.texts("alone", null, "?", "", null)), new CsvSave(',', true, "", false));
        survives(Tables.of(Tables.numbers("alone", Double.NaN, 1, Double.NaN)), new CsvSave(',', true, "", false));
    }

    @Test
    void tablesWithoutRows() throws Exception {
        survives(Tables.of(Tables.numbers("n"), Tables.texts("t")), new CsvSave(',', true, "", false));
    }

    @Test
    void randomTables() throws Exception {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int rows = 1 + random.nextInt(40);
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                columns.add(column("c" + i, rows, random));
            }
            char delimiter = ",;\t|".charAt(random.nextInt(4));
            survives(Table.of(columns, null), new CsvSave(delimiter, true, random.nextBoolean() ? "" : "NA",
                    random.nextBoolean()));
        }
    }

    private static Column column(String name, int rows, Random random) {
        IntStream each = IntStream.range(0, rows);
        return switch (random.nextInt(4)) {
            case 0 -> Columns.numbers(ColumnSpec.number(name),
                    each.mapToDouble(row -> random.nextInt(5) == 0 ? Double.NaN : number(random)).toArray());
            case 1 -> Columns.times(ColumnSpec.time(name), each.mapToLong(row -> random.nextInt(5) == 0
                    ? Columns.MISSING_TIME : random.nextLong(4_000_000_000_000L)).toArray());
            case 2 -> Tables.labels(name, each.mapToObj(row -> text(random)).toArray(String[]::new));
            default -> Tables.texts(name, each.mapToObj(row -> text(random)).toArray(String[]::new));
        };
    }

    private static double number(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> random.nextInt(1000);
            case 1 -> random.nextGaussian();
            default -> random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300);
        };
    }

    private static String text(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> ODD[random.nextInt(ODD.length)];
            case 2 -> ODD[random.nextInt(ODD.length)] + ODD[random.nextInt(ODD.length)];
            default -> "label " + random.nextInt(5);
        };
    }

    @Test
    void refusesWhatTextFilesCannotKeep() {
        for (String bad : List.of("a\0b", "\ud800")) {
            NodeFailure failure = assertThrows(NodeFailure.class,
                    () -> written(Tables.of(Tables.texts("t", "a", bad)), new CsvSave(',', true, "", false)));
            assertEquals(org.stitchbird.nodes.Messages.get("write.notText", 2), failure.getMessage());
        }
    }
}
