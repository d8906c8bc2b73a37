// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aQute.bnd.service.diff.Tree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stitchbird.architecture.Exports.Exported;

/** What plug-ins were promised by the last release is kept, or the version of its package says that it is not. */
class BaselineTest {
    private static final String ENDING = ".txt";

    @Test
    void theApiKeepsWhatTheLastReleaseHasPromised() throws Exception {
        SortedMap<String, Tree> now = now();
        Path folder = Exports.root().resolve("releng/org.stitchbird.baseline");
        if (Exports.writes("baseline")) {
            write(folder, now);
        }
        SortedMap<String, Tree> released = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ENDING)).sorted().toList()) {
                Tree tree = TreeText.read(Files.readString(file));
                assertEquals(file.getFileName().toString(), tree.getName() + ENDING);
                released.put(tree.getName(), tree);
            }
        }
        assertTrue(released.containsKey("org.stitchbird.engine.spec"), released.keySet().toString());
        assertEquals(List.of(), Promise.broken(released, now), "The API is not what plug-ins were promised");
    }

    @Test
    void theApiIsMadeOfTheApiAlone() throws Exception {
        Set<String> strangers = new TreeSet<>();
        for (Exported each : Exports.all().values()) {
            if (each.api()) {
                strangers.addAll(ApiTypes.strangers(Exports.classes(each.bundle()), each.name(), Exports.api()));
            }
        }
        assertEquals(Set.of(), strangers);
        assertNotEquals(Set.of(), ApiTypes.strangers(Exports.classes("org.stitchbird.engine"),
                "org.stitchbird.engine.checking", Exports.api()), "what is not API may be made of anything");
    }

    /** What the packages of the API offer, as they have just been compiled. */
    private static SortedMap<String, Tree> now() throws Exception {
        SortedMap<String, Tree> now = new TreeMap<>();
        Map<String, List<Exported>> bundles = Exports.all().values().stream().filter(Exported::api)
                .collect(Collectors.groupingBy(Exported::bundle));
        for (String bundle : bundles.keySet()) {
            now.putAll(ApiTree.of(Exports.classes(bundle), bundles.get(bundle).stream()
                    .collect(Collectors.toMap(Exported::name, Exported::version))));
        }
        return now;
    }

    private static void write(Path folder, SortedMap<String, Tree> now) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ENDING)).toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, Tree> each : now.entrySet()) {
            Files.writeString(folder.resolve(each.getKey() + ENDING), TreeText.write(each.getValue()));
        }
    }
}
