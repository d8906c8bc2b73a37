// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import static java.util.Arrays.asList;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.nodes.Tables;
import org.stitchbird.nodes.csv.CsvFormat.QuotedMarkers;

/** Files that are read, and what becomes of them. */
class CsvLoadTest {
    @TempDir
    Path folder;
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    private CsvContent content(byte[] bytes, CsvFormat format) throws IOException, CsvRefusal {
        return EveryWay.content(Files.write(folder.resolve("data.csv"), bytes), format);
    }

    private Table read(String text, CsvFormat format) throws IOException, CsvRefusal {
        return content(text.getBytes(StandardCharsets.UTF_8), format).table();
    }

    private Table read(String text) throws IOException, CsvRefusal {
        return read(text, CsvFormat.auto());
    }

    private List<String> warnings(String text) throws IOException, CsvRefusal {
        return content(text.getBytes(StandardCharsets.UTF_8), CsvFormat.auto()).warnings();
    }

    private static List<ColumnType> types(Table table) {
        return table.columns().stream().map(column -> column.spec().type()).toList();
    }

    @Test
    void readsNumbersAndLabels() throws Exception {
        Table table = read("width,species\n1.5,setosa\n-2,virginica\n3e2,setosa\n");
        assertEquals(List.of("width", "species"), table.schema().names());
        assertEquals(List.of(ColumnType.NUMBER, ColumnType.CATEGORY), types(table));
        assertEquals(List.of(List.of("1.5", "setosa"), List.of("-2", "virginica"), List.of("300", "setosa")),
                Tables.rows(table));
    }

    @Test
    void keepsLabelsInOrderOfAppearance() throws Exception {
        assertEquals(List.of("z", "a", "m"), read("x\nz\na\nz\nm\n").column("x").spec().labels());
    }

    @Test
    void readsQuotedLineBreaksDelimitersAndDoubledQuotes() throws Exception {
        Table table = read("text,n\n\"two\nlines\",1\n\"a \"\"b\"\", c\",2\n\"two\r\nmore\",3\n");
        assertEquals(List.of("two\nlines", "a \"b\", c", "two\r\nmore"), Tables.cells(table, "text"));
        assertEquals(ColumnType.NUMBER, table.column("n").spec().type());
    }

    @Test
    void readsSemicolonsWithDecimalCommas() throws Exception {
        Table table = read("name;price;size\na;1,5;10\nb;-0,25;20\nc;1.000,5;30\n");
        assertEquals(List.of(ColumnType.CATEGORY, ColumnType.CATEGORY, ColumnType.NUMBER), types(table),
                "thousands separators are not guessed");
        assertEquals(List.of("1.5", "-0.25"), Tables.cells(read("name;price\na;1,5\nb;-0,25\n"), "price"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheDelimiter(String delimiter) throws Exception {
        Table table = read(String.join(delimiter, "a", "b", "c") + "\n" + String.join(delimiter, "1", "x", "3\n"));
        assertEquals(List.of("a", "b", "c"), table.schema().names());
    }

    @Test
    void takesTheDelimiterThatSpreadsheetsDeclare() throws Exception {
        Table table = read("sep=:\na:b\n1,5:2\n");
        assertEquals(List.of("a", "b"), table.schema().names());
        assertEquals(1, table.rows());
        assertEquals(List.of("sep="), read("sep=\n1\n").schema().names(), "a name like any other");
        assertEquals(List.of("sep=a"), read("sep=a\n1\n").schema().names(), "no letter stands between fields");
    }

    @Test
    void readsOneColumn() throws Exception {
        assertEquals(List.of("1", "2"), Tables.cells(read("n\n1\n2"), "n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void readsEveryLineEndAndLeavesBlankLinesOut(String end) throws Exception {
        Table table = read(String.join(end, "", "a,b", "1,2", "", "   ", "3,4", "", ""));
        assertEquals(List.of(List.of("1", "2"), List.of("3", "4")), Tables.rows(table));
    }

    @Test
    void readsKoreanWithAndWithoutMark() throws Exception {
        String text = "이름,나이\n가나,3\n다라,4\n";
        for (String start : List.of("", "\uFEFF")) {
            Table table = read(start + text);
            assertEquals(List.of("이름", "나이"), table.schema().names());
            assertEquals(List.of("가나", "다라"), table.column("이름").spec().labels());
        }
    }

    @Test
    void readsOtherEncodings() throws Exception {
        String text = "이름,나이\n가나,3\n";
        for (String name : List.of("MS949", "UTF-16")) {
            CsvFormat format = encoded(name);
            Table table = content(text.getBytes(Charset.forName(name)), format).table();
            assertEquals(List.of("이름", "나이"), table.schema().names(), name);
        }
        for (Charset order : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Table table = content("a,b\n1,é\n".getBytes(order), encoded("UTF-16")).table();
            assertEquals(List.of("1", "é"), Tables.rows(table).getFirst(), order.name());
        }
        assertEquals(List.of("é", "€"), Tables.rows(content("a,b\né,€\n".getBytes("windows-1252"),
                encoded("windows-1252")).table()).getFirst());
    }

    private static CsvFormat encoded(String name) {
        CsvFormat auto = CsvFormat.auto();
        return new CsvFormat(auto.delimiter(), auto.quote(), true, name, auto.decimal(), auto.missing(),
                auto.quotedMarkers(), Map.of());
    }

    @Test
    void readsMissingMarkers() throws Exception {
        Table table = read("n,c\n1,a\nNA,?\n,\n ? ,N/A\nnull,NaN\n2,b\n");
        assertEquals(asList("1", null, null, null, null, "2"), Tables.cells(table, "n"));
        assertEquals(asList("a", null, null, null, null, "b"), Tables.cells(table, "c"));
        assertEquals(List.of("a", "b"), table.column("c").spec().labels());
    }

    @Test
    void takesMarkersInQuotesAsTextUnlessEverythingIsQuoted() throws Exception {
        assertEquals(asList("NA", null, "", "b"), Tables.cells(read("c,n\n\"NA\",1\nNA,2\n\"\",3\nb,4\n"), "c"));
        assertEquals(asList(null, null, "b"), Tables.cells(read("\"c\",\"n\"\n\"NA\",\"1\"\n\"\",\"2\"\n\"b\",\"3\"\n"),
                "c"));
        assertEquals(asList("1", null, "3"), Tables.cells(read("n,c\n1,a\n\"NA\",b\n3,c\n"), "n"),
                "among numbers it is missing");
    }

    @Test
    void takesMarkersInQuotesAsTold() throws Exception {
        String text = "c,n\n\"NA\",1\n\"\",2\nb,3\n";
        assertEquals(asList(null, null, "b"), Tables.cells(read(text, quoted(QuotedMarkers.MISSING)), "c"));
        assertEquals(asList("NA", "", "b"), Tables.cells(read(text, quoted(QuotedMarkers.TEXT)), "c"));
        assertEquals(asList("", "NA"), Tables.cells(read("\"c\"\n\"\"\n\"NA\"\n", quoted(QuotedMarkers.TEXT)), "c"));
    }

    private static CsvFormat quoted(QuotedMarkers markers) {
        return new CsvFormat(',', '"', true, "auto", '.', CsvFormat.MISSING, markers, Map.of());
    }

    @Test
    void dropsSpacesOutsideQuotesOnly() throws Exception {
        Table table = read("a , b\n x , \" y \" \n z,\" y \"\n");
        assertEquals(List.of("a", "b"), table.schema().names());
        assertEquals(List.of(List.of("x", " y "), List.of("z", " y ")), Tables.rows(table));
    }

    @Test
    void readsSingleQuotesOrNone() throws Exception {
        CsvFormat single = new CsvFormat(',', '\'', true, "auto", '.', Set.of(), QuotedMarkers.AUTO, Map.of());
        assertEquals(List.of("it's, \"yes\""), Tables.cells(read("a\n'it''s, \"yes\"'\n", single), "a"));
        CsvFormat none = new CsvFormat(',', CsvFormat.NONE, true, "auto", '.', Set.of(), QuotedMarkers.AUTO, Map.of());
        assertEquals(List.of("5\""), Tables.cells(read("a,b\n5\",\"x\n", none), "a"));
    }

    @Test
    void readsDates() throws Exception {
        Table table = read("day\n2026-03-01\n2026-03-01T09:30:00.250+09:00\n2026-03-01 09:30\n");
        assertEquals(ColumnType.TIME, table.column("day").spec().type());
        assertEquals(List.of("2026-03-01T00:00:00Z", "2026-03-01T00:30:00.250Z", "2026-03-01T09:30:00Z"),
                Tables.cells(table, "day"));
        assertEquals(ColumnType.CATEGORY, read("day\n2026-02-30\n").column("day").spec().type(), "no such day");
    }

    @Test
    void guessesCategoryOrTextByHowOftenLabelsRepeat() throws Exception {
        assertEquals(ColumnType.CATEGORY, type(20, 20));
        assertEquals(ColumnType.TEXT, type(21, 21));
        assertEquals(ColumnType.TEXT, type(21, 41));
        assertEquals(ColumnType.CATEGORY, type(21, 42));
        assertEquals(ColumnType.CATEGORY, type(1000, 2000));
        assertEquals(ColumnType.TEXT, type(1001, 20_000));
    }

    /** The type of a column of so many labels in so many rows; its cells are checked on the way. */
    private ColumnType type(int labels, int rows) throws IOException, CsvRefusal {
        List<String> cells = IntStream.range(0, rows).mapToObj(row -> "label " + row % labels).toList();
        Table table = read("x\n" + String.join("\n", cells));
        assertEquals(cells, Tables.cells(table, "x"));
        return table.column("x").spec().type();
    }

    @Test
    void keepsWhatNumbersWouldLose() throws Exception {
        assertEquals(List.of("007", "123"), Tables.cells(read("id\n007\n123\n"), "id"));
        assertEquals(List.of("9007199254740993"), Tables.cells(read("id\n9007199254740993\n"), "id"));
        assertEquals(List.of("0", "0.5"), Tables.cells(read("n\n0\n0.5\n"), "n"));
    }

    @Test
    void readsAgainWhenALateValueIsNoNumber() throws Exception {
        String many = IntStream.range(0, 5000).mapToObj(row -> row % 10 + ".0," + row)
                .collect(Collectors.joining("\n"));
        Table table = read("c,n\n" + many + "\nunknown,5000\n");
        assertEquals(List.of(ColumnType.CATEGORY, ColumnType.NUMBER), types(table));
        assertEquals(5001, table.rows());
        assertEquals("0.0", table.column("c").text(0), "as it was written");
        assertEquals("unknown", table.column("c").text(5000));
        assertEquals(4999, table.column("n").number(4999));
    }

    @Test
    void takesTheTypesThatAreAskedFor() throws Exception {
        CsvFormat format = new CsvFormat(',', '"', true, "auto", '.', CsvFormat.MISSING, QuotedMarkers.AUTO,
                Map.of("a", ColumnType.CATEGORY, "b", ColumnType.TEXT, "c", ColumnType.NUMBER, "d", ColumnType.TIME));
        Table table = read("a,b,c,d,e\n1,2,007,2026-01-01,x\n01,2,NA,?,y\n", format);
        assertEquals(List.of(ColumnType.CATEGORY, ColumnType.TEXT, ColumnType.NUMBER, ColumnType.TIME,
                ColumnType.CATEGORY), types(table));
        assertEquals(List.of("1", "01"), table.column("a").spec().labels());
        assertEquals(asList("7", null), Tables.cells(table, "c"));
    }

    @Test
    void readsAHeaderWithoutRows() throws Exception {
        Table table = read("a,b");
        assertEquals(0, table.rows());
        assertEquals(List.of("a", "b"), table.schema().names());
        assertEquals(List.of("'data.csv' has a header row but no further rows."), warnings("a,b\n\n"));
    }

    @Test
    void readsWithoutHeader() throws Exception {
        CsvFormat format = new CsvFormat(',', '"', false, "auto", '.', CsvFormat.MISSING, QuotedMarkers.AUTO, Map.of());
        Table table = read("1,a\n2,b\n", format);
        assertEquals(List.of("column 1", "column 2"), table.schema().names());
        assertEquals(List.of(List.of("1", "a"), List.of("2", "b")), Tables.rows(table));
    }

    @Test
    void namesEveryColumnOnce() throws Exception {
        String text = "x,,x,x 2,column 2,x\n1,2,3,4,5,6\n";
        assertEquals(List.of("x", "column 3", "x 3", "x 2", "column 2", "x 4"), read(text).schema().names());
        assertEquals(List.of("The header leaves columns without a name; they are called 'column 3'.",
                "The header has the name 'x' more than once; the later columns got a number after it."),
                warnings(text));
    }

    @Test
    void readsAColumnWithoutAnyValue() throws Exception {
        String text = "a,b\n1,\n2,NA\n";
        Column column = read(text).column("b");
        assertEquals(ColumnType.NUMBER, column.spec().type());
        assertTrue(column.missing(0) && column.missing(1));
        assertEquals(List.of("Column 'b' has no value in any row."), warnings(text));
    }

    @Test
    void warnsOfWhatIsProbablyMeantOtherwise() throws Exception {
        assertEquals(List.of("Column 'age' is not read as numbers because of 'unknown' in line 5. If that stands for a "
                + "missing value, add it to 'Missing values'."), warnings("age,b\n1,x\n2,x\n3,x\nunknown,x\n"));
        assertEquals(List.of("Column 'price' looks like numbers, but is read as text because of values such as "
                + "'1,234'. Set 'Decimal mark', or save the file without thousands separators."),
                warnings("price,b\n\"1,234\",x\n12,y\n"));
        assertEquals(List.of("All names in the first row are numbers. Turn 'Header row' off if it is data."),
                warnings("1,2\n3,4\n"));
    }

    @Test
    void readsVeryLongLinesAndFields() throws Exception {
        String field = "x".repeat(10_000_000);
        assertEquals(field, read("a,b\n" + field + ",1\n").column("a").text(0));
        String wide = IntStream.range(0, 20_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        assertEquals(20_000, read(wide + "\n" + wide + "\n").columns().size());
    }

    @Test
    void readsOrRefusesWhateverComes() throws Exception {
        String[] bits = {"a", ",", ";", "\n", "\r\n", "\r", "\"", "\"\"", "1", "2.5", "1,5", "NA", "?", " ", "\t", "|",
            "2026-01-01", "007", "\u00e9", "가", "\0", "\uFEFF", "'", "#", "-", "e"};
        String encodings = "auto UTF-8 UTF-16 windows-1252 MS949";
        int read = 0;
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(random.nextInt(10) == 0 ? "sep=" : "");
            random.ints(random.nextInt(30), 0, bits.length).forEach(bit -> text.append(bits[bit]));
            Charset charset = random.nextInt(5) > 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
            CsvFormat format = new CsvFormat(pick("\uFFFF,;\t|#", random), pick("\"'\0", random), random.nextBoolean(),
                    encodings.split(" ")[random.nextInt(5)], pick("\uFFFF.,", random), CsvFormat.MISSING,
                    QuotedMarkers.values()[random.nextInt(3)], Map.of());
            try {
                read += content(text.toString().getBytes(charset), format).table().columns().isEmpty() ? 0 : 1;
            } catch (CsvRefusal e) {
                assertTrue(e.getMessage().contains("data.csv") && !e.setting().isEmpty(), e.getMessage());
            }
        }
        assertTrue(read > 400 && read < 1600, read + " were read");
    }

    private static char pick(String characters, Random random) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    @Test
    void stopsWhenToldTo() throws Exception {
        Path file = Files.writeString(folder.resolve("data.csv"), "a,b\n" + "1,2\n".repeat(100_000));
        assertThrows(CancellationException.class, () -> CsvLoad.read(file, CsvFormat.auto(), Long.MAX_VALUE,
                (done, total, what) -> {
                    if (done > total / 2) {
                        throw new CancellationException();
                    }
                }));
    }

    @Test
    void tellsHowFarItHasCome() throws Exception {
        Path file = Files.writeString(folder.resolve("data.csv"), "a,b\n" + "1,2\n".repeat(100_000));
        long[] last = {-1, -1};
        CsvLoad.read(file, CsvFormat.auto(), Long.MAX_VALUE, (done, total, what) -> {
            assertTrue(done >= last[0] && done <= total);
            last[0] = done;
            last[1] = total;
        });
        assertEquals(Files.size(file), last[0]);
        assertEquals(Files.size(file), last[1]);
    }

    @Test
    void stopsAtTheLimitWithoutMindingTheCutRow() throws Exception {
        Path file = Files.writeString(folder.resolve("data.csv"), "a,b\n" + "1,x\n".repeat(200_000));
        CsvContent content = CsvLoad.read(file, CsvFormat.auto(), 100_000, Progress.NONE);
        assertTrue(!content.whole() && content.table().rows() > 10_000 && content.table().rows() < 100_000);
        assertEquals(List.of(ColumnType.NUMBER, ColumnType.CATEGORY), types(content.table()));
    }
}
