// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.stitchbird.workbench.Preferences;

/** The files that were opened or saved last, the latest first. */
public final class RecentFiles {
    private static final String KEY = "recent";
    private static final int KEPT = 10;
    private static final List<Runnable> LISTENERS = new CopyOnWriteArrayList<>();

    private RecentFiles() {
    }

    /** The files, also those that are not there any more. */
    public static List<Path> all() {
        List<Path> files = new ArrayList<>();
        for (String line : Preferences.get(KEY, "").split("\n")) {
            try {
                if (!line.isBlank()) {
                    files.add(Path.of(line));
                }
            } catch (InvalidPathException e) {
                // Written on another system: not a file here.
            }
        }
        return files;
    }

    /** Puts a file to the front. */
    public static void add(Path file) {
        List<Path> files = all();
        Path first = file.toAbsolutePath().normalize();
        if (files.isEmpty() || !files.getFirst().equals(first)) {
            files.remove(first);
            files.addFirst(first);
            store(files);
        }
    }

    /** Forgets a file. */
    public static void remove(Path file) {
        List<Path> files = all();
        if (files.remove(file)) {
            store(files);
        }
    }

    /** Forgets all files. */
    public static void clear() {
        store(List.of());
    }

    /** Calls back whenever the files have changed; answers what ends that. */
    public static Runnable onChange(Runnable listener) {
        LISTENERS.add(listener);
        return () -> LISTENERS.remove(listener);
    }

    private static void store(List<Path> files) {
        List<String> lines = files.stream().limit(KEPT).map(Path::toString).toList();
        Preferences.put(KEY, String.join("\n", lines));
        LISTENERS.forEach(Runnable::run);
    }
}
