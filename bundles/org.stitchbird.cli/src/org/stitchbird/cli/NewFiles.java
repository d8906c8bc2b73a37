// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Adds files to a folder, all or none; what is already there is never touched. */
final class NewFiles implements AutoCloseable {
    private final Path folder;
    private final List<String> written = new ArrayList<>();
    /** What was made, the latest first. */
    private final Deque<Path> made = new ArrayDeque<>();
    private boolean done;

    NewFiles(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Writes a file, unless there is one of that name; what begins with {@code #!} can be started. */
    void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            return;
        }
        folders(file.getParent());
        made.push(file);
        Files.write(file, content, StandardOpenOption.CREATE_NEW);
        if (content.length > 1 && content[0] == '#' && content[1] == '!') {
            // Where files have no such mark it is not needed either.
            file.toFile().setExecutable(true, false);
        }
        written.add(name);
    }

    private void folders(Path wanted) throws IOException {
        if (!Files.isDirectory(wanted)) {
            folders(wanted.getParent());
            Files.createDirectory(wanted);
            made.push(wanted);
        }
    }

    /** Keeps what was written; gives the names. */
    List<String> done() {
        done = true;
        return List.copyOf(written);
    }

    /** Takes away what was written, unless it is {@link #done}. */
    @Override
    public void close() throws IOException {
        while (!done && !made.isEmpty()) {
            Files.deleteIfExists(made.pop());
        }
    }
}
