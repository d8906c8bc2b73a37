// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stitchbird.plugins.PlugIn;

/** Deletes files of the pool that nobody needs any more. */
final class Tidying {
    /** Whoever fetches for longer than this has been ended. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Pool pool;
    private final Set<Path> needed;

    Tidying(Pool pool, Collection<PlugIn> known) {
        this.pool = pool;
        needed = known.stream().flatMap(plugIn -> plugIn.bundles().stream()).collect(Collectors.toSet());
    }

    /** Whether there is anything to delete. */
    boolean isNeeded() {
        return !bundles().isEmpty() || !folders().isEmpty();
    }

    void files() {
        for (Path file : bundles()) {
            try {
                Files.delete(file);
            } catch (IOException e) {
                // Windows keeps what a running program has open.
            }
        }
        folders().forEach(Agent::delete);
    }

    private List<Path> bundles() {
        return inside(pool.folder().resolve(Pool.PLUGINS)).stream()
                .filter(file -> file.toString().endsWith(".jar") && !needed.contains(file)).toList();
    }

    /** Those into which somebody fetched who did not come to an end. */
    private List<Path> folders() {
        return inside(pool.folder()).stream()
                .filter(folder -> folder.getFileName().toString().startsWith(Pool.APART) && isForgotten(folder))
                .toList();
    }

    /** Whether whoever fetched into it has ended, or must have: numbers of processes come again. */
    private static boolean isForgotten(Path folder) {
        String number = folder.getFileName().toString().substring(Pool.APART.length()).replaceFirst("-.*", "");
        try {
            return !number.matches("\\d{1,18}") || ProcessHandle.of(Long.parseLong(number)).isEmpty()
                    || Files.getLastModifiedTime(folder).toInstant().isBefore(Instant.now().minus(FORGOTTEN));
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
