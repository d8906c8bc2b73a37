// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the folder of a framework knows of the plug-ins in it: which bundles have to be started, and who was left out.
 *
 * @param start the numbers of the bundles to be started, by the id of the plug-in; none for one that needs a display
 * @param left why a plug-in takes no part, a sentence, by its id
 */
public record AreaPlugIns(Map<String, List<Long>> start, Map<String, String> left) {
    private static final String NAME = "plug-ins";

    /** What that folder knows; a folder without plug-ins has nothing that could be read. */
    public static AreaPlugIns read(File area) throws IOException {
        Map<String, List<Long>> start = new LinkedHashMap<>();
        Map<String, String> left = new LinkedHashMap<>();
        Path file = area.toPath().resolve(NAME);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split("\t", 3);
                if (parts[0].equals("left")) {
                    left.put(parts[1], parts[2]);
                } else {
                    List<Long> bundles = new ArrayList<>();
                    for (String number : parts[2].split(" ")) {
                        if (!number.isEmpty()) {
                            bundles.add(Long.valueOf(number));
                        }
                    }
                    start.put(parts[1], bundles);
                }
            }
        }
        return new AreaPlugIns(start, left);
    }

    /** Writes it into a folder. */
    void write(File area) throws IOException {
        List<String> lines = new ArrayList<>();
        start.forEach((id, bundles) -> lines.add("start\t" + id + "\t"
                + String.join(" ", bundles.stream().map(String::valueOf).toList())));
        left.forEach((id, sentence) -> lines.add("left\t" + id + "\t" + sentence.replace('\n', ' ')));
        Files.write(area.toPath().resolve(NAME), lines);
    }
}
