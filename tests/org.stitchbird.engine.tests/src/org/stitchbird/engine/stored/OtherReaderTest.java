// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.stored;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Table;

/**
 * A stored table is opened by Arrow's own Java library, which shares no line with ours but the generated ones, and by
 * DuckDB.
 */
class OtherReaderTest {
    private static final String BUNDLE = "tests/org.stitchbird.engine.tests";

    @TempDir
    Path folder;
    private final Table table = Mixed.table(70_000, 11);

    @Test
    void arrowFindsTheSameKindsAndValues() throws Exception {
        List<String> found = read("ReadArrow", stored(false).toString());
        assertEquals(List.of("number FloatingPoint(DOUBLE) false", "이름표 Int(32, true) true", "text Utf8 false",
                "time Timestamp(MILLISECOND, UTC) false", "row FloatingPoint(DOUBLE) false",
                "{stitchbird.target=이름표, stitchbird.version=1}"), found.subList(0, 6));
        assertSameRows(found.subList(6, found.size()));
    }

    @Test
    void duckDbFindsTheSameKindsAndValues() throws Exception {
        List<String> found = read("AskDuckDb", stored(true).toString(),
                "SELECT number, \"이름표\", text, epoch_ms(time) AS time, row FROM stored ORDER BY row",
                "SELECT typeof(time), count(*) FROM stored GROUP BY ALL");
        assertEquals(List.of("number DOUBLE", "이름표 VARCHAR", "text VARCHAR", "time BIGINT", "row DOUBLE"),
                found.subList(0, 5));
        assertSameRows(found.subList(5, found.size() - 3));
        assertEquals("TIMESTAMP WITH TIME ZONE|70000|", found.getLast());
    }

    /** The table in a file, whose labels are told at its beginning or at its end. */
    private Path stored(boolean growing) throws Exception {
        Path file = folder.resolve("table.arrow");
        try (TableWriter writer = new TableWriter(file, table.schema(), growing, true, null)) {
            writer.add(table);
            writer.finish();
        }
        return file;
    }

    private void assertSameRows(List<String> lines) {
        assertEquals(table.rows(), lines.size());
        for (int row = 0; row < table.rows(); row++) {
            assertEquals(line(row), lines.get(row), "row " + row);
        }
    }

    private String line(int row) {
        StringBuilder line = new StringBuilder();
        for (Column column : table.columns()) {
            ColumnType type = column.spec().type();
            line.append(column.missing(row) ? "null" : type == ColumnType.NUMBER ? column.number(row)
                    : type == ColumnType.TIME ? column.millis(row) : column.text(row)).append('|');
        }
        return line.toString();
    }

    /** What a program prints that another library does the reading for. */
    private List<String> read(String program, String... arguments) throws Exception {
        Path library = inProject("target/other-readers");
        // The build brings the libraries; without the build there is nothing to compare with.
        assumeTrue(Files.isDirectory(library) || StoredTableTest.class.getClassLoader().toString().contains("Equinox"));
        Path printed = folder.resolve("printed.txt");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "--add-opens=java.base/java.nio=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8", "-cp", library + File.separator + "*",
                inProject("reader/" + program + ".java").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectOutput(printed.toFile())
                .redirectError(folder.resolve("errors.txt").toFile()).start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), Files.readString(folder.resolve("errors.txt")));
        return Files.readAllLines(printed);
    }

    private static Path inProject(String path) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(BUNDLE))) {
                return at.resolve(BUNDLE).resolve(path);
            }
        }
        throw new IllegalStateException("No " + BUNDLE + " above " + Path.of("").toAbsolutePath());
    }
}
