// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file wholly or not at all: into a temporary file beside it, flushed to the disk, then renamed. */
public final class AtomicFile {
    /** Writes the content. */
    @FunctionalInterface
    public interface Body {
        /** Writes all of the content; the stream is buffered, and closed by the caller. */
        void write(OutputStream out) throws IOException;
    }

    private AtomicFile() {
    }

    /**
     * Writes a file; when anything fails, the old file, if there was one, is as it was.
     *
     * @throws IOException if the folder is absent or not writable, the disk is full, or the body fails
     */
    public static void write(Path file, Body body) throws IOException {
        Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path temporary = Files.createTempFile(real.getParent(), "." + real.getFileName(), ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
                    OutputStream out = new java.io.BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
                body.write(out);
                out.flush();
                channel.force(true);
            }
            permissions(real, temporary);
            try {
                Files.move(temporary, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, real, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** A temporary file is readable by its owner only; the result should be as the old file was, or as new ones are. */
    private static void permissions(Path real, Path temporary) throws IOException {
        if (!Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
            return;
        }
        Files.setPosixFilePermissions(temporary, Files.exists(real) ? Files.getPosixFilePermissions(real)
                : java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    }
}
