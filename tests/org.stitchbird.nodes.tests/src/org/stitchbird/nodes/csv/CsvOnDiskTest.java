// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.cores.Cores;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.nodes.Tables;
import org.stitchbird.nodes.csv.CsvFormat.QuotedMarkers;

/** Files of many rows that are put onto the disk; that small ones are read alike is part of every other test. */
class CsvOnDiskTest {
    @TempDir
    Path folder;

    @Test
    void whatIsLearntLateIsRightOnTheDiskToo() throws Exception {
        StringBuilder text = new StringBuilder("late,many,marked,none,few,time,fixed,asked\n");
        for (int row = 0; row < 30_000; row++) {
            text.append(row == 25_000 ? "oops" : row).append(',')
                    .append(row < 12_000 ? "label " + row % 900 : "text " + row).append(',')
                    .append(row % 100 == 0 ? "\"NA\"" : "\"m" + row % 7 + "\"").append(',')
                    .append(',')
                    .append(row > 29_900 ? "once " + row : "").append(',')
                    .append(row % 3 == 0 ? "?" : "2026-03-01T09:30:" + (10 + row % 50)).append(',')
                    .append(row % 5 == 0 ? "NA" : "t" + row).append(',')
                    .append("x" + row % 5000).append('\n');
        }
        CsvFormat format = new CsvFormat(',', '"', true, "auto", CsvFormat.AUTO, CsvFormat.MISSING,
                QuotedMarkers.AUTO, Map.of("fixed", ColumnType.TEXT, "asked", ColumnType.CATEGORY));
        Path file = Files.writeString(folder.resolve("late.csv"), text.toString().replace("marked", "\"marked\""));
        Table table = CsvLoad.read(file, format, Long.MAX_VALUE, Progress.NONE).table();
        Table onDisk = CsvLoad.read(file, format, Keep.DISK, Progress.NONE);
        assertEquals(table.schema(), onDisk.schema());
        assertEquals(Tables.rows(table), Tables.rows(onDisk));
        assertEquals(List.of(ColumnType.TEXT, ColumnType.TEXT, ColumnType.CATEGORY, ColumnType.NUMBER,
                ColumnType.TEXT, ColumnType.TIME, ColumnType.TEXT, ColumnType.CATEGORY), table.columns().stream().map(column -> column.spec().type()).toList());
        assertEquals(List.of("m1", "m2", "m3", "m4", "m5", "m6", "m0"), table.column("marked").spec().labels());
    }

    /** So many small chunks that threads often wait for their turn. */
    @Test
    void rowsStayInOrderHoweverManyThreadsReadThem() throws Exception {
        StringBuilder text = new StringBuilder("row,text\n");
        for (int row = 0; row < 200_000; row++) {
            text.append(row).append(",\"").append(row % 50 == 0 ? "long ".repeat(row % 900) : "x").append("\"\n");
        }
        Path file = Files.writeString(folder.resolve("rows.csv"), text);
        for (Keep keep : List.of(Keep.MEMORY, Keep.DISK)) {
            Table table = CsvLoad.read(file, CsvFormat.auto(), keep, Progress.NONE,
                    new Sharing(2048, 3000, Cores::inOrder)).table();
            assertEquals(200_000, table.rows());
            for (int row = 0; row < table.rows(); row++) {
                assertEquals(row, table.column(0).number(row));
            }
        }
    }

    @Test
    void aSmallFileStaysInMemoryUnlessAskedOtherwise() throws Exception {
        Path file = Files.writeString(folder.resolve("small.csv"), "a,b\n1,x\n");
        assertFalse(CsvLoad.read(file, CsvFormat.auto(), Keep.AUTO, Progress.NONE).stored());
        assertFalse(CsvLoad.read(file, CsvFormat.auto(), Keep.MEMORY, Progress.NONE).stored());
    }

    @Test
    void readingCanBeStopped() throws Exception {
        Path file = Files.writeString(folder.resolve("long.csv"), "a\n" + "1\n".repeat(500_000));
        assertThrows(CancellationException.class, () -> CsvLoad.read(file, CsvFormat.auto(), Keep.DISK,
                (done, total, what) -> {
                    if (done > 200_000) {
                        throw new CancellationException();
                    }
                }));
    }
}
