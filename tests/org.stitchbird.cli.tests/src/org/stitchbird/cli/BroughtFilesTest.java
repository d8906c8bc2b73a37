// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plug-in brings as plain files is told before it takes part. */
class BroughtFilesTest {
    @TempDir
    Path folder;
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    private Path bundle(String header, String value, String... files) throws IOException {
        Path jar = folder.resolve(header + ".jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue(header, value);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (String file : files) {
                out.putNextEntry(new ZipEntry(file));
            }
        }
        return jar;
    }

    @Test
    void examplesToursAndLanguagesAreTold() throws IOException {
        assertEquals(List.of("Example flows: 2", "Guided tours: 1"), BroughtFiles.of(bundle("Provide-Capability",
                "stitchbird.examples;folder=examples,stitchbird.tours;folder=tours", "examples/a/a.flow",
                "examples/b/b.flow", "tours/first.tour", "tours/first.flow")));
        assertEquals(List.of("Words in German"), BroughtFiles.of(bundle("Fragment-Host", "org.stitchbird.nodes",
                "OSGI-INF/l10n/nodes_de.properties", "org/stitchbird/nodes/messages_de.properties")));
        assertEquals(List.of(), BroughtFiles.of(bundle("Bundle-Name", "Nothing", "nodes_de.properties")));
        assertEquals(List.of(), BroughtFiles.of(folder.resolve("absent.jar")));
    }
}
