// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.format;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an export consists of: one file, or a folder of files; still in memory. */
public final class Exported {
    private final SortedMap<String, byte[]> files;
    private final boolean single;

    private Exported(SortedMap<String, byte[]> files, boolean single) {
        this.files = files;
        this.single = single;
    }

    /** One file. */
    public static Exported file(byte[] content) {
        return new Exported(new TreeMap<>(java.util.Map.of("", content)), true);
    }

    /** One file of text, in UTF-8. */
    public static Exported file(String content) {
        return file(content.getBytes(StandardCharsets.UTF_8));
    }

    /** A folder without files as yet. */
    public static Exported folder() {
        return new Exported(new TreeMap<>(), false);
    }

    /**
     * Adds a file to a folder.
     *
     * @param path relative to the folder, with {@code /} between its parts
     * @return this folder
     * @throws IllegalArgumentException if there is one already, or the path leaves the folder
     */
    public Exported with(String path, byte[] content) {
        boolean inside = !path.isEmpty() && !path.startsWith("/") && !path.contains("\\") && java.util.stream.Stream
                .of(path.split("/", -1)).noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        if (single || !inside || files.putIfAbsent(path, content) != null) {
            throw new IllegalArgumentException("A folder cannot get the file '" + path + "'");
        }
        return this;
    }

    /** Adds a file of text, in UTF-8. */
    public Exported with(String path, String content) {
        return with(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it is one file. */
    public boolean single() {
        return single;
    }

    /** The files by path; a single file has the path {@code ""}. */
    public SortedMap<String, byte[]> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /** The text of a file. */
    public String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }
}
