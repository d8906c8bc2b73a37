// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What we say of Weka's algorithms beside what their beans say: the files in the bundle's folder {@code catalogue}.
 *
 * <p>Of each group of classes there is one in English and one in Korean. A section in brackets stands for each class,
 * and {@code [*]} for what holds for all classes of the file; {@code everywhere.txt} holds for all files. The folder's
 * README tells the keys.
 */
final class CatalogueFiles {
    private static final String SHARED = "*";
    private static final List<String> GROUPS = List.of("trees-rules-bayes-lazy", "functions-meta",
            "clusters-rules-columns-files", "filters");

    /** The section of one class in one language. */
    final class Section implements Catalogued {
        private final String type;
        private final String group;
        private final String ending;

        private Section(String type, String group, String ending) {
            this.type = type;
            this.group = group;
            this.ending = ending;
        }

        /** What the class's own section says, or {@code null}. */
        @Override
        public String own(String key) {
            return sections(group).getOrDefault(type, Map.of()).get(key);
        }

        /** What the class's own section says, or that of its file, or that of all files, or else {@code null}. */
        @Override
        public String get(String key) {
            String own = own(key);
            String near = own != null ? own : sections(group).getOrDefault(SHARED, Map.of()).get(key);
            return near != null ? near : sections("everywhere").getOrDefault(SHARED, Map.of()).get(key);
        }

        /** The items of a list separated by commas, the class's own and those of all; empty when there is none. */
        @Override
        public List<String> list(String key) {
            List<String> items = new ArrayList<>();
            for (String text : new String[] {own(key), sections("everywhere").get(SHARED).get(key)}) {
                if (text != null) {
                    items.addAll(List.of(text.replace(", ", ",").split(",")));
                }
            }
            return items;
        }

        private Map<String, Map<String, String>> sections(String file) {
            return files.get(file + ending);
        }
    }

    private final Path folder;
    private final Map<String, Map<String, Map<String, String>>> files = new LinkedHashMap<>();

    /** Reads the files. */
    CatalogueFiles() throws IOException {
        folder = folder();
        for (String ending : List.of("", "_ko")) {
            files.put("everywhere" + ending, read("everywhere" + ending));
            for (String group : GROUPS) {
                files.put(group + ending, read(group + ending));
            }
        }
    }

    /** The bundle's folder of that name. */
    static Path bundleFolder(String name) {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path found = up.resolve("bundles/org.stitchbird.weka").resolve(name);
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        throw new IllegalStateException("No bundles/org.stitchbird.weka/" + name + " above " + Path.of(""));
    }

    private static Path folder() {
        return bundleFolder("catalogue");
    }

    private Map<String, Map<String, String>> read(String name) throws IOException {
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        Map<String, String> section = Map.of();
        for (String line : Files.readAllLines(folder.resolve(name + ".txt"))) {
            if (line.startsWith("[")) {
                section = new LinkedHashMap<>();
                if (sections.put(line.substring(1, line.indexOf(']')), section) != null) {
                    throw new IllegalStateException(name + " has " + line + " twice");
                }
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int at = line.indexOf(" = ");
                if (at < 0 || section.put(line.substring(0, at), line.substring(at + 3).strip()) != null) {
                    throw new IllegalStateException(name + " has a line that is malformed or twice: " + line);
                }
            }
        }
        return sections;
    }

    /** The names of the classes that have a section, in the order of the files. */
    List<String> classes() {
        return GROUPS.stream().flatMap(group -> files.get(group).keySet().stream())
                .filter(name -> !name.equals(SHARED)).toList();
    }

    /** The sections of a class in English and in Korean. */
    Section section(String type, boolean korean) {
        String group = GROUPS.stream().filter(each -> files.get(each).containsKey(type)).findFirst()
                .orElseThrow(() -> new IllegalStateException("No section of the catalogue for " + type));
        return new Section(type, group, korean ? "_ko" : "");
    }

    /** All sections of all files, with their keys, by file and then by name. */
    Map<String, Map<String, Map<String, String>>> all() {
        return files;
    }
}
