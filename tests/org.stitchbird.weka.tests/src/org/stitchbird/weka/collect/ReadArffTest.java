// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Nodes;
import org.stitchbird.weka.TestCheck;
import org.stitchbird.weka.WekaTables;

/** ARFF files load right or are refused with line and reason. */
class ReadArffTest {
    private static final String NODE = "collect.read-arff";
    private static final String HEAD = "@relation r\n@attribute x numeric\n@attribute c {a,'b c'}\n@data\n";

    @TempDir
    Path folder;

    @Test
    void everyTypeIsRead() throws Exception {
        Table table = read("""
                % a comment
                @RELATION 'my data'
                @ATTRIBUTE '키 (cm)' REAL
                @ATTRIBUTE colour {red, 'dark blue', "it's"}
                @ATTRIBUTE note string
                @ATTRIBUTE day date "yyyy-MM-dd"
                @DATA
                1.5,red,'a, b',"2020-03-01"
                ?,?,?,?
                -2e3,'dark blue','say "hi"',2020-03-02
                """);
        assertEquals(List.of("키 (cm)", "colour", "note", "day"), table.schema().names());
        assertEquals(List.of(ColumnType.NUMBER, ColumnType.CATEGORY, ColumnType.TEXT, ColumnType.TIME),
                table.schema().columns().stream().map(column -> column.type()).toList());
        assertEquals(List.of("red", "dark blue", "it's"), table.schema().columns().get(1).labels());
        assertEquals(3, table.rows());
        assertEquals("a, b", table.column("note").text(0));
        assertEquals(-2000, table.column(0).number(2));
        assertTrue(table.columns().stream().allMatch(column -> column.missing(1)));
        assertEquals(86_400_000, table.column("day").millis(2) - table.column("day").millis(0));
        assertEquals(null, table.schema().targetName());
    }

    @Test
    void sparseRowsAreRead() throws Exception {
        Table table = read(HEAD + "{0 4}\n{1 'b c'}\n{}\n");
        assertEquals(4, table.column("x").number(0));
        assertEquals("a", table.column("c").text(0));
        assertEquals("b c", table.column("c").text(1));
        assertEquals(0, table.column("x").number(2));
    }

    @Test
    void whatWekaWritesIsReadAsItWas() throws Exception {
        for (String example : List.of("iris", "breast-cancer", "wine", "diabetes")) {
            Table table = Examples.table(example);
            Table back = read(WekaTables.instances(table).toString());
            assertEquals(table.schema().withTarget(null), back.schema());
            assertEquals(table.rows(), back.rows());
            assertEquals(table.column(2).number(17), back.column(2).number(17));
        }
    }

    @Test
    void encodingsAndByteOrderMarksAreKnown() throws Exception {
        String text = HEAD.replace("b c", "푸른") + "1,푸른\n";
        assertEquals("푸른", read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), "UTF-8").column(1).text(0));
        assertEquals("푸른", read(text.getBytes(Charset.forName("MS949")), "MS949").column(1).text(0));
        assertEquals("푸른", read(text.getBytes(StandardCharsets.UTF_16), "UTF-16").column(1).text(0));
        byte[] korean = text.getBytes(Charset.forName("MS949"));
        assertEquals(Messages.get("arff.encoding", "t.arff"),
                assertThrows(NodeFailure.class, () -> read(korean, "UTF-8")).getMessage());
    }

    @Test
    void damagedRowsAreRefusedWithLineAndReason() {
        assertRefused(HEAD + "1,a\n2,d\n3,a\n", 6, "arff.label", "d");
        assertRefused(HEAD + "1,a\nx,a\n", 6, "arff.number", "x");
        assertRefused(HEAD + "1,a\n2\n3,a\n", 6, "arff.short", "EOL");
        assertRefused(HEAD + "1,a\n2,a,7\n3,a\n", 6, "arff.long");
        assertRefused(HEAD + "1,a,4,'b c'\n2,a\n", 5, "arff.long");
        assertRefused("@relation r\n@attribute d date yyyy\n@data\nMonday\n", 4, "arff.date", "Monday");
    }

    @Test
    void damagedHeadsAreRefusedWithLineAndReason() {
        assertRefused("x,y\n1,2\n", 1, "arff.relation", "x");
        assertRefused("@relation r\n@attribute x number\n@data\n", 2, "arff.type", "number");
        assertRefused("@relation r\n@data\n1\n", 2, "arff.noColumns", "@data");
        assertRefused("@relation r\n@attribute x numeric\n1\n2\n", 3, "arff.data", "1");
        String twice = assertThrows(NodeFailure.class, () -> read("@relation r\n@attribute x numeric\n"
                + "@attribute x numeric\n@data\n1,2\n")).getMessage();
        assertTrue(twice.contains("'x'"), twice);
    }

    @Test
    void filesThatAreCutOffEndTheReadingWhereverTheyAreCut() {
        String whole = HEAD + "1,a\n2,'b c'\n";
        for (int length = 0; length < HEAD.length() - 1; length++) {
            String cut = whole.substring(0, length);
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThrows(NodeFailure.class, () -> read(cut)),
                    cut);
        }
        assertEquals(0, assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(HEAD.strip())).rows());
    }

    @Test
    void relationsAndWeightsAreRefused() {
        assertTrue(assertThrows(NodeFailure.class, () -> read("@relation r\n@attribute bag relational\n"
                + "@attribute x numeric\n@end bag\n@data\n'1\\n2'\n")).getMessage().contains("'bag'"));
        assertEquals(Messages.get("table.weight", 2),
                assertThrows(NodeFailure.class, () -> read(HEAD + "1,a\n2,a,{3}\n")).getMessage());
    }

    @Test
    void columnsAreToldBeforeTheRun() throws Exception {
        Path file = write((HEAD + "1,nonsense\n").getBytes(StandardCharsets.UTF_8));
        TestCheck check = TestCheck.of(NODE, Map.of("file", file.toString()), null);
        assertEquals(List.of(), check.problems());
        assertEquals(List.of("x", "c"), check.columns("table").orElseThrow().names());
        Path bad = write("nonsense".getBytes(StandardCharsets.UTF_8));
        List<String> problems = TestCheck.of(NODE, Map.of("file", bad.toString()), null).problems();
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).startsWith("file: "));
    }

    @Test
    void aFileThatIsAbsentIsNamed() {
        String sentence = assertThrows(NodeFailure.class, () -> Nodes.run(NODE,
                Map.of("file", folder.resolve("none.arff").toString()), Map.of(), "table", Table.class)).getMessage();
        assertEquals(Messages.get("file.absent", "none.arff"), sentence);
    }

    private void assertRefused(String text, int line, String key, Object... arguments) {
        assertEquals(Messages.get("arff.at", "t.arff", line, Messages.get(key, arguments)),
                assertThrows(NodeFailure.class, () -> read(text)).getMessage());
    }

    private Table read(String text) throws Exception {
        return read(text.getBytes(StandardCharsets.UTF_8), "UTF-8");
    }

    /** Reads into memory and onto the disk, which must give or refuse the same. */
    private Table read(byte[] bytes, String encoding) throws Exception {
        Path file = write(bytes);
        Map<String, String> settings = Map.of("file", file.toString(), "encoding", encoding);
        try {
            Table table = Nodes.run(NODE, settings, Map.of(), "table", Table.class);
            assertSame(table, stored(file, encoding));
            return table;
        } catch (NodeFailure refused) {
            assertEquals(refused.getMessage(),
                    assertThrows(NodeFailure.class, () -> stored(file, encoding)).getMessage());
            throw refused;
        }
    }

    private static Table stored(Path file, String encoding) throws NodeFailure {
        try (ArffFile arff = new ArffFile(file, encoding)) {
            return arff.stored(Progress.NONE);
        }
    }

    private static void assertSame(Table table, Table onDisk) {
        assertTrue(onDisk.stored());
        assertEquals(table.schema(), onDisk.schema());
        for (int c = 0; c < table.columns().size(); c++) {
            for (int r = 0; r < table.rows(); r++) {
                assertEquals(table.column(c).text(r), onDisk.column(c).text(r));
            }
        }
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("t.arff"), bytes);
    }
}
