// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Deletes folders of frameworks that nobody will start any more; what cannot be deleted now waits for the next time. */
final class OldAreas {
    private static final long DAY_MILLIS = 24L * 60 * 60 * 1000;
    private static final int KEPT = 3;

    private final Path cache;

    /** Those in that cache folder. */
    OldAreas(Path cache) {
        this.cache = cache;
    }

    /** Each change of the plug-ins makes a folder: those go that have not been among the last ones for a day. */
    void forgetChanged(Path own) {
        long now = System.currentTimeMillis();
        all(HeadlessArea.AREA, area -> !area.equals(own) && !Files.exists(area.resolve(HeadlessArea.ARCHIVE))
                && now - area.toFile().lastModified() > DAY_MILLIS).stream()
                .sorted(Comparator.comparing((Path area) -> area.toFile().lastModified()).reversed()).skip(KEPT)
                .forEach(OldAreas::deleteIfPossible);
    }

    /** Those of trials go whose process a plug-in has ended. */
    void forgetTrials() {
        all(HeadlessArea.TRIAL, area -> {
            String process = area.getFileName().toString().split("-")[1];
            return process.matches("[0-9]+") && ProcessHandle.of(Long.parseLong(process)).isEmpty();
        }).forEach(OldAreas::deleteIfPossible);
    }

    /** Those of products go that have been replaced. */
    void forgetOthers(String own) {
        all(HeadlessArea.AREA, area -> !area.getFileName().toString().equals(HeadlessArea.AREA + own))
                .forEach(OldAreas::deleteIfPossible);
        all(HeadlessArea.CHOSEN, list -> !list.getFileName().toString().equals(HeadlessArea.CHOSEN + own))
                .forEach(OldAreas::deleteIfPossible);
    }

    private List<Path> all(String beginning, Predicate<Path> which) {
        try (Stream<Path> inside = Files.list(cache)) {
            return inside.filter(path -> path.getFileName().toString().startsWith(beginning)).filter(which).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void deleteIfPossible(Path folder) {
        try {
            delete(folder);
        } catch (IOException | RuntimeException e) {
            // Somebody else is at it.
        }
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
