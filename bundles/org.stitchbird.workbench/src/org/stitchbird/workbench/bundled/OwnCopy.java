// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.bundled;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A folder of the person's own, into which files that the product or a plug-in brings are copied. */
public final class OwnCopy {
    private final Path folder;

    private OwnCopy(Path folder) {
        this.folder = folder;
    }

    /** The folder under Stitchbird in the home folder that these names lead to. */
    public static OwnCopy in(String first, String... more) {
        return new OwnCopy(Path.of(System.getProperty("user.home"), "Stitchbird").resolve(Path.of(first, more)));
    }

    /** Where a file lies, or would lie. */
    public Path path(String file) {
        return folder.resolve(file);
    }

    /** Where a file's bytes come from. */
    @FunctionalInterface
    public interface Source {
        /** Opens the file of that path. */
        InputStream open(String file) throws IOException;
    }

    /**
     * Copies a file unless there is one already, which is never changed.
     *
     * @param file its path in the folder; may not lead out of it
     * @throws IOException if it cannot be copied
     */
    public void add(String file, Source source) throws IOException {
        Path to = folder.resolve(file).normalize();
        if (!to.startsWith(folder)) {
            throw new IOException(file);
        }
        Files.createDirectories(to.getParent());
        if (!Files.exists(to)) {
            try (InputStream in = source.open(file)) {
                Files.copy(in, to);
            } catch (FileAlreadyExistsException e) {
                // Somebody else was quicker: theirs stays.
            }
        }
    }

    /**
     * Copies a file under a name that is free, or is that of a copy nobody has changed.
     *
     * @return where it lies
     * @throws IOException if it cannot be copied
     */
    public Path fresh(String file, Source source) throws IOException {
        byte[] content;
        try (InputStream in = source.open(file)) {
            content = in.readAllBytes();
        }
        int dot = file.lastIndexOf('.');
        String name = file;
        for (int i = 2; changed(path(name), content); i++) {
            name = dot < 0 ? file + "-" + i : file.substring(0, dot) + "-" + i + file.substring(dot);
        }
        add(name, any -> new ByteArrayInputStream(content));
        return path(name);
    }

    private static boolean changed(Path file, byte[] content) throws IOException {
        return Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), content);
    }
}
