// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.file;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/** A copy of an open flow with its unsaved edits: the flow's text and, beside it, what it is a copy of. */
final class RescueCopy {
    private static final String TEXT = ".flow";
    private static final String ABOUT = ".properties";
    private final Path text;
    private final Path about;

    private RescueCopy(Path folder, String id) {
        text = folder.resolve(id + TEXT);
        about = folder.resolve(id + ABOUT);
    }

    /** A copy that is not written yet. */
    static RescueCopy in(Path folder) {
        return new RescueCopy(folder, UUID.randomUUID().toString());
    }

    /** All copies in a folder, the oldest first. */
    static List<RescueCopy> all(Path folder) throws IOException {
        List<RescueCopy> copies = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + TEXT)) {
                for (Path each : files) {
                    String name = each.getFileName().toString();
                    copies.add(new RescueCopy(folder, name.substring(0, name.length() - TEXT.length())));
                }
            }
        }
        copies.sort(Comparator.comparing(copy -> copy.text.toFile().lastModified()));
        return copies;
    }

    /** Writes the copy, whole or not at all. */
    void write(String content, String title, Optional<Path> file) throws IOException {
        Files.createDirectories(text.getParent());
        Properties facts = new Properties();
        facts.setProperty("title", title);
        file.ifPresent(path -> facts.setProperty("file", path.toString()));
        StringWriter words = new StringWriter();
        facts.store(words, null);
        replace(about, words.toString());
        replace(text, content);
    }

    /** The text of the flow. */
    String content() throws IOException {
        return Files.readString(text);
    }

    /** What the flow was called. */
    String title() {
        return fact("title").orElse(text.getFileName().toString());
    }

    /** The file it was opened from, if there was one. */
    Optional<Path> file() {
        try {
            return fact("file").map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Takes the copy away. */
    void delete() throws IOException {
        Files.deleteIfExists(text);
        Files.deleteIfExists(about);
    }

    private Optional<String> fact(String key) {
        Properties facts = new Properties();
        try (Reader reader = Files.newBufferedReader(about)) {
            facts.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(facts.getProperty(key));
    }

    private static void replace(Path file, String content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, content.getBytes(StandardCharsets.UTF_8));
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
