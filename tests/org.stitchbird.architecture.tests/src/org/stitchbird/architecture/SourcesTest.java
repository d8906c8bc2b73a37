// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The few rules that every source file keeps. */
class SourcesTest {
    private static final int LONGEST = 400;

    @Test
    void everySourceSaysItsLicence() throws IOException {
        for (String folder : List.of("bundles", "tests", "benchmarks")) {
            for (Path file : Tree.written(folder, ".java")) {
                List<String> lines = Files.readAllLines(file);
                // Programs that measure Weka from within link it as the bundle does.
                boolean linksWeka = file.toString().contains("org.stitchbird.weka") || folder.equals("benchmarks")
                        && lines.stream().anyMatch(line -> line.matches("import (org\\.stitchbird\\.)?weka\\..*"));
                String licence = linksWeka ? "GPL-3.0-or-later" : "Apache-2.0";
                assertEquals("// Copyright (c) 2026 The Stitchbird authors", lines.get(0), file.toString());
                assertEquals("// SPDX-License-Identifier: " + licence, lines.get(1), file.toString());
            }
        }
    }

    @Test
    void noClassIsLongerThanAPersonCanKeepInMind() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (String folder : List.of("bundles", "tests")) {
            for (Path file : Tree.written(folder, ".java")) {
                if (Files.readAllLines(file).size() > LONGEST) {
                    tooLong.add(file.toString());
                }
            }
        }
        assertEquals(List.of(), tooLong);
    }

    @Test
    void everyPackageSaysInASentenceWhatItIs() throws IOException {
        Set<Path> folders = new HashSet<>();
        for (Path file : inBundles()) {
            folders.add(file.getParent());
        }
        List<Path> silent = folders.stream().filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .sorted().toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void nothingButTheCommandLineWritesToTheConsole() throws IOException {
        for (Path file : inBundles()) {
            String text = Files.readString(file);
            if (!file.toString().contains("org.stitchbird.cli")) {
                assertTrue(!text.contains("System.out.") && !text.contains("printStackTrace("), file.toString());
            }
        }
    }

    @Test
    void everyTextStandsInEnglishAndKorean() throws IOException {
        List<Path> english = Tree.written("bundles", ".properties").stream().filter(file -> {
            String name = file.getFileName().toString();
            return name.equals("messages.properties") || name.equals("bundle.properties")
                    || name.equals("plugin.properties") || name.equals("feature.properties");
        }).toList();
        assertTrue(english.size() >= 8, english.toString());
        for (Path file : english) {
            Path korean = file.resolveSibling(file.getFileName().toString().replace(".properties", "_ko.properties"));
            assertTrue(Files.exists(korean), "No Korean beside " + file);
            assertEquals(keys(file), keys(korean), file.toString());
        }
    }

    /** Sources that end up in bundles, without the programs that generate some of them. */
    private static List<Path> inBundles() throws IOException {
        return Tree.written("bundles", ".java").stream().filter(file -> file.toString().contains("/src/")).toList();
    }

    private static Set<Object> keys(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return new TreeSet<>(texts.keySet());
    }
}
