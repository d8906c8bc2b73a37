// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FormatException;
import org.stitchbird.export.registry.ExportWriter;

class ExportWriterTest {
    @TempDir
    Path folder;

    private static Exported project(String text) {
        return Exported.folder().with("README.md", text).with("src/main/Flow.java", "class Flow { }");
    }

    @Test
    void aFolderIsWrittenWithAllItsFiles() throws IOException {
        Path target = folder.resolve("project");
        ExportWriter.write(project("one"), target, false);
        assertEquals("one", Files.readString(target.resolve("README.md")));
        assertEquals("class Flow { }", Files.readString(target.resolve("src/main/Flow.java")));
        assertNothingElse(1);
    }

    @Test
    void whatIsThereIsNotOverwrittenWithoutBeingAsked() throws IOException {
        Path target = folder.resolve("project");
        ExportWriter.write(project("one"), target, false);
        assertRefused(project("two"), target, false);
        assertEquals("one", Files.readString(target.resolve("README.md")));
        ExportWriter.write(project("two"), target, true);
        assertEquals("two", Files.readString(target.resolve("README.md")));
        Path file = folder.resolve("model.pmml");
        ExportWriter.write(Exported.file("one"), file, false);
        assertRefused(Exported.file("two"), file, false);
        assertEquals("one", Files.readString(file));
        ExportWriter.write(Exported.file("two"), file, true);
        assertEquals("two", Files.readString(file));
        assertNothingElse(2);
    }

    @Test
    void somebodysOwnFileStaysWhateverWasAsked() throws IOException {
        Path target = folder.resolve("project");
        ExportWriter.write(project("one"), target, false);
        Files.writeString(target.resolve("src/main/Own.java"), "mine");
        FormatException refusal = assertThrows(FormatException.class,
                () -> ExportWriter.write(project("two"), target, true));
        assertTrue(refusal.getMessage().contains("src/main/Own.java"), refusal.getMessage());
        assertEquals("mine", Files.readString(target.resolve("src/main/Own.java")));
        assertEquals("one", Files.readString(target.resolve("README.md")));
    }

    @Test
    void whatWasBuiltOfAnEarlierExportMakesWay() throws IOException {
        Path target = folder.resolve("project");
        ExportWriter.write(project("one"), target, false);
        Files.createDirectories(target.resolve("target/classes"));
        Files.writeString(target.resolve("target/classes/Flow.class"), "built");
        ExportWriter.write(project("two"), target, true);
        assertFalse(Files.exists(target.resolve("target")));
    }

    @Test
    void nothingIsLeftWhenAFileCannotBeWritten() throws IOException {
        String long300 = "x".repeat(300);
        Exported export = Exported.folder().with("a.txt", "a").with(long300, "too long a name for a file");
        assertThrows(IOException.class, () -> ExportWriter.write(export, folder.resolve("project"), false));
        assertNothingElse(0);
        ExportWriter.write(project("one"), folder.resolve("project"), false);
        assertThrows(IOException.class, () -> ExportWriter.write(project("two").with(long300, ""),
                folder.resolve("project"), true));
        assertEquals("one", Files.readString(folder.resolve("project/README.md")));
        assertNothingElse(1);
    }

    @Test
    void aFileIsNoFolderAndAFolderNoFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertRefused(project("one"), file, true);
        Path inside = Files.createDirectory(folder.resolve("inside"));
        assertRefused(Exported.file("one"), inside, true);
        assertRefused(Exported.file("one"), folder.resolve("absent/model.pmml"), false);
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void noPathLeavesTheFolder() {
        for (String path : List.of("../x", "/x", "a/../../x", "a//b", "", ".", "a\\b")) {
            assertThrows(IllegalArgumentException.class, () -> Exported.folder().with(path, ""), path);
        }
        assertThrows(IllegalArgumentException.class, () -> Exported.folder().with("a", "").with("a", ""));
    }

    private static void assertRefused(Exported export, Path target, boolean replace) {
        assertThrows(FormatException.class, () -> ExportWriter.write(export, target, replace));
    }

    /** Nothing half-written lies beside what was written. */
    private void assertNothingElse(int files) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(files, all.count());
        }
    }
}
