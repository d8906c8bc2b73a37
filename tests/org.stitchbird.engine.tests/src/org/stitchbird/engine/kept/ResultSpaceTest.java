// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.kept.ResultFolder.Part;

class ResultSpaceTest {
    private static final long DAY = 24L * 3_600_000;

    @TempDir
    private Path base;

    @AfterEach
    void unset() {
        System.clearProperty(ResultSpace.SETTING);
    }

    private ResultFolder folder() {
        return ResultFolder.of(base.resolve("kept"));
    }

    private static String key(int number) {
        return "%064x".formatted(number);
    }

    /** A result of one table of about so many kilobytes. */
    private void keep(int number, int kilobytes, long millis, long daysAgo) throws IOException {
        keep(new ResultSpace(folder()), number, kilobytes, millis, daysAgo);
    }

    private void keep(ResultSpace space, int number, int kilobytes, long millis, long daysAgo) throws IOException {
        ResultFolder folder = folder();
        double[] cells = DoubleStream.iterate(number, cell -> cell + 1).limit(kilobytes * 128L).toArray();
        Table table = Table.of(List.of(Columns.numbers(ColumnSpec.number("n"), cells)), null);
        Optional<String> file = new KeptValues(folder, space, kind -> List.of())
                .write(key(number), table, false);
        folder.keep(key(number), new Making(millis, List.of(file.orElseThrow())), new byte[] {1}, false);
        FileTime time = FileTime.fromMillis(System.currentTimeMillis() - daysAgo * DAY);
        Files.setLastModifiedTime(folder.file(Part.VALUES, file.get()), time);
        Files.setLastModifiedTime(folder.file(Part.RECORDS, key(number)), time);
    }

    private boolean there(int number) {
        return Files.exists(folder().file(Part.VALUES, key(number) + ".arrow"));
    }

    private void limit(int kilobytes) {
        System.setProperty(ResultSpace.SETTING, kilobytes + "K");
        new ResultSpace(folder()).makeRoom();
    }

    @Test
    void aRecordOfAnotherFormIsNone() throws IOException {
        for (byte[] record : new byte[][] {{}, {1, 2}, {0, 0, 0, 9, 1}, {-1, 0, 0, 0, 1, 1}}) {
            folder().write(Part.RECORDS, key(1), record, false);
            assertEquals(Optional.empty(), folder().record(key(1)));
            assertEquals(Optional.empty(), folder().making(key(1)));
        }
    }

    @Test
    void whatIsQuickestMadeAgainForItsSizeGoesFirst() throws IOException {
        keep(1, 100, 60_000, 0);
        keep(2, 100, 10, 0);
        keep(3, 300, 3_000, 0);
        limit(500);
        assertTrue(there(1) && !there(2) && there(3));
        limit(300);
        assertTrue(there(1) && !there(3));
    }

    @Test
    void whatNobodyHasUsedForLongGoesBeforeWhatWasUsedToday() throws IOException {
        keep(1, 100, 1_000, 30);
        keep(2, 100, 500, 0);
        limit(150);
        assertTrue(!there(1) && there(2));
    }

    @Test
    void whatIsPinnedStays() throws IOException {
        keep(1, 100, 1, 300);
        keep(2, 100, 1_000, 0);
        folder().pin(key(1), true);
        limit(120);
        assertTrue(there(1) && !there(2));
        new ResultSpace(folder()).clear();
        assertTrue(there(1) && folder().record(key(1)).isPresent());
        FolderScan scan = FolderScan.of(folder());
        assertEquals(List.of(1, 1), List.of(scan.results(), scan.pinned()));
        folder().pin(key(1), false);
        new ResultSpace(folder()).clear();
        assertFalse(there(1) || folder().record(key(1)).isPresent());
    }

    @Test
    void roomIsMadeWhenMoreIsWritten() throws IOException {
        System.setProperty(ResultSpace.SETTING, "1M");
        ResultSpace space = new ResultSpace(folder());
        for (int number = 1; number <= 20; number++) {
            keep(space, number, 200, number, 0);
        }
        assertTrue(FolderScan.of(folder()).bytes() <= 1 << 20);
        assertTrue(there(19) && !there(1));
    }

    @Test
    void whatIsLargerThanHalfTheLimitIsNotWritten() throws IOException {
        System.setProperty(ResultSpace.SETTING, "2M");
        assertFalse(new ResultSpace(folder()).admits(1100 << 10));
        assertTrue(new ResultSpace(folder()).admits(900 << 10));
    }

    @Test
    void whatADeadWriterLeftBehindGoes() throws IOException {
        keep(1, 10, 10, 0);
        Path left = folder().file(Part.VALUES, key(1) + ".arrow").resolveSibling(".x.1234.tmp");
        Path now = left.resolveSibling(".y.1234.tmp");
        Files.write(left, new byte[100]);
        Files.write(now, new byte[100]);
        Files.setLastModifiedTime(left, FileTime.fromMillis(System.currentTimeMillis() - DAY));
        limit(1000);
        assertTrue(Files.notExists(left) && Files.exists(now) && there(1));
    }

    @Test
    void onlyItsUserMayLook() throws IOException {
        keep(1, 10, 10, 0);
        if (Files.getFileStore(base).supportsFileAttributeView("posix")) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().path())));
        }
    }

    @Test
    void namesFromARecordLeadNowhereElse() throws IOException {
        Path secret = Files.writeString(base.resolve("secret.arrow"), "secret");
        KeptValues values = new KeptValues(folder(), new ResultSpace(folder()), kind -> List.of());
        assertEquals(Optional.empty(), values.read("../../../secret.arrow"));
        assertTrue(Files.exists(secret));
    }
}
