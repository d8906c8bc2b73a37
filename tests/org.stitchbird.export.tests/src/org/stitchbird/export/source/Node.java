// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs exported JavaScript in Node.js. */
public final class Node {
    private Node() {
    }

    /** What the exported file answers to rows of cells, with all bits. */
    public static double[][] score(Path file, double[][] rows) throws Exception {
        return scores(List.of(file), List.<double[][]>of(rows)).get(0);
    }

    /** What several exported files answer, each to rows of its own. */
    public static List<double[][]> scores(List<Path> files, List<double[][]> rows) throws Exception {
        Path folder = files.get(0).toAbsolutePath().getParent();
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < files.size(); i++) {
            Path cells = folder.resolve("rows-" + i + ".js");
            // JavaScript reads and writes numbers so that no bit is lost.
            Files.writeString(cells, "module.exports = [" + Arrays.stream(rows.get(i)).map(Arrays::toString)
                    .collect(Collectors.joining(",\n")) + "];");
            script.append("{ const model = require('").append(files.get(i).toAbsolutePath()).append("');\n")
                    .append("for (const row of require('").append(cells.toAbsolutePath())
                    .append("')) console.log(model.score(row).join(' ')); }\n");
        }
        Path program = Files.writeString(folder.resolve("score.js"), script);
        List<String> lines = List.of(run("", program.toString()).split("\n"));
        List<double[][]> all = new ArrayList<>();
        int at = 0;
        for (double[][] each : rows) {
            double[][] answers = new double[each.length][];
            for (int r = 0; r < answers.length; r++) {
                answers[r] = Arrays.stream(lines.get(at++).split(" ")).mapToDouble(Double::parseDouble).toArray();
            }
            all.add(answers);
        }
        return all;
    }

    /** What a program prints for what it reads. */
    public static String run(String input, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("node"));
        command.addAll(List.of(arguments));
        Path printed = Files.createTempFile("stitchbird-node", ".txt");
        Path errors = Files.createTempFile("stitchbird-node", ".txt");
        Path read = Files.createTempFile("stitchbird-node", ".txt");
        try {
            Files.writeString(read, input);
            Process process = new ProcessBuilder(command).redirectInput(read.toFile()).redirectOutput(printed.toFile())
                    .redirectError(errors.toFile()).start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                fail("Node.js takes too long");
            }
            assertEquals(0, process.exitValue(), Files.readString(errors));
            return Files.readString(printed);
        } catch (IOException e) {
            throw new AssertionError("Exports to JavaScript are tested with Node.js, and there is no program"
                    + " 'node' here."
                    + " Install it: on Debian and Ubuntu 'apt-get install nodejs'.", e);
        } finally {
            Files.delete(printed);
            Files.delete(errors);
            Files.delete(read);
        }
    }
}
