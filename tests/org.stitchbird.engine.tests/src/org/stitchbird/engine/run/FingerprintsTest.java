// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.kept.ResultFolder;

class FingerprintsTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path folder;

    private final Fingerprints prints = new Fingerprints();

    private Path write(String text, FileTime time) throws IOException {
        Path file = folder.resolve("data.csv");
        Files.writeString(file, text);
        if (time != null) {
            Files.setLastModifiedTime(file, time);
        }
        return file;
    }

    @Test
    void equalContentHasEqualPrintsWhateverItsTime() throws IOException {
        String before = prints.of(write("one", LONG_AGO));
        assertEquals(before, prints.of(write("one", FileTime.fromMillis(5_000))));
        assertEquals(before, new Fingerprints().of(write("one", null)));
    }

    @Test
    void otherContentHasAnotherPrint() throws IOException {
        String before = prints.of(write("one", LONG_AGO));
        assertNotEquals(before, prints.of(write("two", FileTime.fromMillis(5_000))));
    }

    @Test
    void aChangeWithinTheSameTickIsSeen() throws IOException {
        FileTime now = FileTime.fromMillis(System.currentTimeMillis() + 3_600_000);
        String before = prints.of(write("one", now));
        assertNotEquals(before, prints.of(write("two", now)));
    }

    @Test
    void aFileWithTheSameSizeAndOldTimeIsNotReadAgain() throws IOException {
        String before = prints.of(write("one", LONG_AGO));
        // Nobody changes a file and sets its time back; this only shows that the content is not read.
        assertEquals(before, prints.of(write("two", LONG_AGO)));
    }

    @Test
    void aFileThatIsGoneHasAPrintToo() {
        assertEquals("unreadable", prints.of(folder.resolve("gone")));
        assertEquals("unreadable", prints.of(folder));
    }

    @Test
    void whatALargeFileWasIsNotedForLaterSessions() throws IOException {
        Optional<ResultFolder> notes = Optional.of(ResultFolder.of(folder.resolve("kept")));
        String large = "x".repeat(9 << 20);
        String before = new Fingerprints(notes).of(write(large, LONG_AGO));
        // Nobody changes a file and sets its time back; this only shows that the content is not read.
        write("y" + large.substring(1), LONG_AGO);
        assertEquals(before, new Fingerprints(notes).of(folder.resolve("data.csv")));
        assertNotEquals(before, new Fingerprints().of(folder.resolve("data.csv")));
        write("y" + large.substring(1), FileTime.fromMillis(5_000));
        assertNotEquals(before, new Fingerprints(notes).of(folder.resolve("data.csv")));
    }
}
