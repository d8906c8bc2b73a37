// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadlessTest {
    @TempDir
    Path folder;

    /** What a command prepares on a machine of few processors chooses a collector, as a worker does. */
    @Test
    void javaTakesWhatACommandHasPreparedBesideTheOptionsOfAWorker() throws Exception {
        Path prepared = Files.write(folder.resolve("java.args"), List.of("\"-Xshare:auto\"",
                "\"-XX:CompileThresholdScaling=3\"", "\"-XX:+UseSerialGC\"", "\"-Dsomething=a \\\\ b\""));
        List<String> arguments = Headless.prepared(prepared);
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
