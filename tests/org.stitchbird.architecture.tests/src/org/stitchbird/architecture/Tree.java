// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the project as they stand in its folders. */
final class Tree {
    private static final Set<String> MADE = Set.of("target", "bin", "lib", "src-gen", ".git");

    private Tree() {
    }

    /** The project's folder. */
    static Path root() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.exists(up.resolve("releng/org.stitchbird.target"))) {
                return up;
            }
        }
        throw new IllegalStateException("Not inside the project");
    }

    /** The bundles' folders. */
    static List<Path> bundles() throws IOException {
        try (Stream<Path> folders = Files.list(root().resolve("bundles"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF"))).sorted().toList();
        }
    }

    /** Files below a folder with that ending that people write, not what is made of them. */
    static List<Path> written(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).filter(Files::isRegularFile)
                    .filter(file -> {
                        for (Path part : root().relativize(file)) {
                            if (MADE.contains(part.toString())) {
                                return false;
                            }
                        }
                        return true;
                    }).sorted().toList();
        }
    }
}
