// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.python;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stitchbird.export.Flows;

/** The Python that Debian's packages bring, in one process for all projects. */
final class Python {
    private static final String PROGRAM = System.getenv().getOrDefault("STITCHBIRD_PYTHON", "/usr/bin/python3");

    private Python() {
    }

    /**
     * What came out of the tests of a project.
     *
     * @param good whether they all passed, and there were some
     * @param lines what they told of differences, and if they failed, why
     */
    record Outcome(boolean good, List<String> lines) {
    }

    /** Fails with a sentence if Python or the libraries are not there. */
    static void require() throws Exception {
        Process process;
        try {
            process = command("-c", "import sklearn, pandas, joblib").start();
        } catch (IOException e) {
            throw new AssertionError(sentence(), e);
        }
        process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new AssertionError(sentence());
        }
    }

    private static String sentence() {
        return "These tests need Python with scikit-learn and pandas: on Debian or Ubuntu, 'apt-get install "
                + "python3-sklearn python3-pandas'; elsewhere set STITCHBIRD_PYTHON to one that has them.";
    }

    /** Runs the tests of some projects, by folder. */
    static Map<Path, Outcome> run(List<Path> projects) throws Exception {
        Process process = command(Flows.project().resolve("tests/org.stitchbird.export.tests/python/run_all.py")
                .toString()).start();
        try (var to = process.outputWriter()) {
            to.write(projects.stream().map(project -> project + "\n").collect(Collectors.joining()));
        }
        List<String> lines = process.inputReader().lines().toList();
        process.waitFor();
        Map<Path, Outcome> outcomes = new LinkedHashMap<>();
        List<String> told = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("good ") || line.startsWith("bad ")) {
                told = new ArrayList<>();
                Path project = Path.of(line.substring(line.indexOf(' ') + 1));
                outcomes.put(project, new Outcome(line.startsWith("good"), told));
            } else {
                told.add(line);
            }
        }
        return outcomes;
    }

    private static ProcessBuilder command(String... arguments) {
        List<String> all = new ArrayList<>(List.of(PROGRAM, "-B"));
        all.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
        // Small matrices: more threads would only be in each other's way.
        builder.environment().putAll(Map.of("OPENBLAS_NUM_THREADS", "1", "OMP_NUM_THREADS", "1", "PYTHONUTF8", "1"));
        return builder;
    }
}
