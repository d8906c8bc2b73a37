// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

import org.stitchbird.model.text.Messages;

/** Tells what the system's error means for the person who reads or saves a file. */
final class FileTrouble {
    /** Reasons of our own, not shown to anybody. */
    static final String IS_FOLDER = "is a folder";
    static final String PROTECTED = "is write-protected";
    static final String LINK_CIRCLE = "link leads back to itself";

    private FileTrouble() {
    }

    /** The sentence for a file that could not be read. */
    static String reading(Path file, IOException trouble) {
        if (trouble instanceof NoSuchFileException) {
            return Messages.text("read.missing", file);
        }
        if (Files.isDirectory(file)) {
            return Messages.text("read.folder", file);
        }
        if (trouble instanceof AccessDeniedException) {
            return Messages.text("read.denied", file);
        }
        return Messages.text("read.failed", file, reason(trouble));
    }

    /** The sentence for a file that could not be saved and is as it was. */
    static String saving(Path file, IOException trouble) {
        Path folder = file.toAbsolutePath().getParent();
        String reason = reason(trouble);
        String words = reason.toLowerCase(Locale.ROOT);
        if (reason.equals(IS_FOLDER)) {
            return Messages.text("save.folder", file);
        }
        if (reason.equals(PROTECTED)) {
            return Messages.text("save.protected", file);
        }
        if (reason.equals(LINK_CIRCLE)) {
            return Messages.text("save.link", file);
        }
        if (words.contains("no space") || words.contains("not enough space") || words.contains("quota")) {
            return Messages.text("save.full", file);
        }
        if (trouble instanceof NoSuchFileException && !Files.isDirectory(folder)) {
            return Messages.text("save.no-folder", file, folder);
        }
        if (trouble instanceof AccessDeniedException || words.contains("read-only")) {
            return Messages.text("save.denied", file, folder);
        }
        return Messages.text("save.failed", file, reason);
    }

    /** What the system says, without the path that the sentence names anyway. */
    static String reason(IOException trouble) {
        if (trouble instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return trouble.getMessage() == null ? trouble.getClass().getSimpleName() : trouble.getMessage();
    }
}
