// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is replaced as a whole or stays as it was. */
class AtomicFileTest {
    @TempDir
    Path folder;

    private static AtomicFile.Content<RuntimeException> text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesAndReplaces() throws Exception {
        Path file = folder.resolve("file.txt");
        AtomicFile.write(file, text("first, and longer"));
        AtomicFile.write(file, text("second"));
        assertEquals("second", Files.readString(file));
        assertEquals(List.of("file.txt"), files());
    }

    @Test
    void readersSeeTheOldContentUntilTheNewIsWhole() throws Exception {
        Path file = Files.writeString(folder.resolve("file.txt"), "old");
        AtomicFile.<IOException>write(file, out -> {
            out.write(new byte[200_000]);
            out.flush();
            assertEquals("old", Files.readString(file));
        });
        assertEquals(200_000, Files.size(file));
    }

    @Test
    void leavesEverythingAsItWasWhenTheContentFails() throws Exception {
        Path file = Files.writeString(folder.resolve("file.txt"), "old");
        for (Exception failure : List.of(new IOException("No space left"), new NodeFailure("No"),
                new IllegalStateException())) {
            assertEquals(failure, assertThrows(failure.getClass(), () -> AtomicFile.<Exception>write(file, out -> {
                out.write(new byte[200_000]);
                throw failure;
            })));
            assertEquals("old", Files.readString(file));
            assertEquals(List.of("file.txt"), files());
        }
    }

    @Test
    void refusesFoldersAndMissingFolders() throws Exception {
        assertThrows(FileSystemException.class, () -> AtomicFile.write(folder, text("x")));
        assertThrows(NoSuchFileException.class, () -> AtomicFile.write(folder.resolve("none/file.txt"), text("x")));
        assertEquals(List.of(), files());
    }

    @Test
    void keepsPermissionsAndLinks() throws Exception {
        Path file = Files.writeString(folder.resolve("file.txt"), "old");
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        AtomicFile.write(link, text("new"));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
