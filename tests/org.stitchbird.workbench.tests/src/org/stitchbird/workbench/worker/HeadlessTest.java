// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadlessTest {
    private static final String CACHE = "stitchbird.cache";

    @TempDir
    Path folder;
    private final String before = System.getProperty(CACHE);

    @BeforeEach
    void cache() {
        System.setProperty(CACHE, folder.toString());
    }

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(CACHE);
        } else {
            System.setProperty(CACHE, before);
        }
    }

    /** What a command prepares on a machine of few processors chooses a collector, as a worker does. */
    @Test
    void javaTakesWhatACommandHasPreparedBesideTheOptionsOfAWorker() throws Exception {
        Headless.arguments();
        Path prepared = Files.write(folder.resolve("java.args"), List.of("\"-Xshare:auto\"",
                "\"-XX:CompileThresholdScaling=3\"", "\"-XX:+UseSerialGC\"", "\"-Dsomething=a \\\\ b\""));
        Files.setLastModifiedTime(prepared, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        List<String> arguments = Headless.arguments();
        assertEquals(List.of("-Xshare:auto", "-Dsomething=a \\ b"), arguments);
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString()));
        command.addAll(WorkerLaunch.options());
        command.addAll(arguments);
        command.add("-version");
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(java.getInputStream().readAllBytes());
        assertEquals(0, java.waitFor(), said);
        assertTrue(said.contains("version"), said);
    }
}
