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

/** A stored table is opened by Arrow's own Java library, which shares no line with ours but the generated ones. */
class OtherReaderTest {
    private static final String BUNDLE = "tests/org.stitchbird.engine.tests";

    @TempDir
    Path folder;

    @Test
    void findsTheSameKindsAndValues() throws Exception {
        Path library = inProject("target/arrow-reader");
        // The build brings the library; without the build there is nothing to compare with.
        assumeTrue(Files.isDirectory(library) || StoredTableTest.class.getClassLoader().toString().contains("Equinox"));
        Table table = Mixed.table(70_000, 11);
        Path file = folder.resolve("table.arrow");
        try (TableWriter writer = new TableWriter(file, table.schema())) {
            writer.add(table);
            writer.finish();
        }
        List<String> found = read(file, library);
        assertEquals(List.of("number FloatingPoint(DOUBLE) false", "이름표 Int(32, true) true", "text Utf8 false",
                "time Timestamp(MILLISECOND, UTC) false", "row FloatingPoint(DOUBLE) false",
                "{stitchbird.target=이름표, stitchbird.version=1}"), found.subList(0, 6));
        assertEquals(table.rows(), found.size() - 6);
        for (int row = 0; row < table.rows(); row++) {
            assertEquals(line(table, row), found.get(6 + row), "row " + row);
        }
    }

    private static String line(Table table, int row) {
        StringBuilder line = new StringBuilder();
        for (Column column : table.columns()) {
            ColumnType type = column.spec().type();
            line.append(column.missing(row) ? "null" : type == ColumnType.NUMBER ? column.number(row)
                    : type == ColumnType.TIME ? column.millis(row) : column.text(row)).append('|');
        }
        return line.toString();
    }

    private List<String> read(Path file, Path library) throws Exception {
        Path printed = folder.resolve("printed.txt");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "--add-opens=java.base/java.nio=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-cp",
                library + File.separator + "*", inProject("reader/ReadArrow.java").toString(), file.toString()));
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
