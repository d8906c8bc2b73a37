// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy comes back as it was written, and says what it is a copy of. */
class RescueCopyTest {
    @TempDir
    Path folder;

    @Test
    void comesBackWithItsNameAndFile() throws IOException {
        RescueCopy.in(folder).write("<flow/>", "붓꽃 = iris.flow", Optional.of(Path.of("/data/붓꽃.flow")));
        List<RescueCopy> all = RescueCopy.all(folder);
        assertEquals(1, all.size());
        assertEquals("<flow/>", all.getFirst().content());
        assertEquals("붓꽃 = iris.flow", all.getFirst().title());
        assertEquals(Optional.of(Path.of("/data/붓꽃.flow")), all.getFirst().file());
    }

    @Test
    void keepsOnlyWhatWasWrittenLast() throws IOException {
        RescueCopy copy = RescueCopy.in(folder);
        copy.write("first", "a", Optional.empty());
        copy.write("second", "b", Optional.empty());
        assertEquals("second", copy.content());
        assertEquals(1, RescueCopy.all(folder).size());
        assertEquals(Optional.empty(), copy.file());
    }

    @Test
    void leavesNothingBehindWhenDeleted() throws IOException {
        RescueCopy copy = RescueCopy.in(folder);
        copy.write("text", "a", Optional.empty());
        copy.delete();
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
        assertEquals(List.of(), RescueCopy.all(folder));
    }

    @Test
    void isOfferedAlsoWhenOnlyItsTextIsLeft() throws IOException {
        Files.writeString(folder.resolve("x.flow"), "<flow/>");
        RescueCopy copy = RescueCopy.all(folder).getFirst();
        assertEquals("x.flow", copy.title());
        assertFalse(copy.file().isPresent());
    }

    @Test
    void isNotThereBeforeItIsWritten() throws IOException {
        RescueCopy.in(folder);
        assertTrue(RescueCopy.all(folder).isEmpty());
        assertTrue(RescueCopy.all(folder.resolve("none")).isEmpty());
    }
}
