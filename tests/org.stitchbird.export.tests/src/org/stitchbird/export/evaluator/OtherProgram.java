// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evaluator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.stitchbird.export.Flows;

/** A program of others that answers rows by a model's file, in a Java of its own. */
final class OtherProgram implements AutoCloseable {
    private final Process process;
    private final Writer to;
    private final BufferedReader from;
    private final Path folder = Files.createTempDirectory("models");

    /**
     * What it answered to one row.
     *
     * @param prediction the label, or the number as text
     * @param chances by label; empty for a number
     */
    record Answer(String prediction, double[] chances) {
    }

    /**
     * Starts a program.
     *
     * @param name its source in the folder {@code evaluator}
     * @param library the folder of its libraries, which the build brings
     */
    OtherProgram(String name, Path library) throws IOException {
        assumeTrue(Files.isDirectory(library) || OtherProgram.class.getClassLoader().toString().contains("Equinox"));
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xss64m",
                "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-XX:+UseSerialGC", "-cp",
                library + File.separator + "*", tests().resolve("evaluator/" + name + ".java").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        to = process.outputWriter(StandardCharsets.UTF_8);
        from = process.inputReader(StandardCharsets.UTF_8);
    }

    /** ONNX Runtime. */
    static OtherProgram onnxRuntime() throws IOException {
        return new OtherProgram("OnnxRuntime", tests().resolve("target/evaluators/onnx"));
    }

    /** PMML4S. */
    static OtherProgram pmml4s() throws IOException {
        return new OtherProgram("Pmml4s", tests().resolve("target/evaluators/pmml"));
    }

    /** DuckDB, SQLite and PostgreSQL. */
    static OtherProgram databases() throws IOException {
        return new OtherProgram("Databases", tests().resolve("target/evaluators/databases"));
    }

    /** The folder of these tests. */
    static Path tests() {
        return Flows.project().resolve("tests/org.stitchbird.export.tests");
    }

    /** Its answers to all rows. */
    List<Answer> answers(byte[] model, Rows rows, boolean unknownToo) throws IOException {
        Path file = Files.write(folder.resolve("model"), model);
        rows.write(folder.resolve("rows"), unknownToo);
        to.write(file + "\t" + folder.resolve("rows") + "\t" + folder.resolve("answers") + "\n");
        to.flush();
        String line = from.readLine();
        while (line != null && !line.equals("done") && !line.contains("Exception") && !line.contains("Error")) {
            line = from.readLine();
        }
        if (!"done".equals(line)) {
            throw new AssertionError("It did not take the model: " + line);
        }
        List<Answer> answers = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(Files.newInputStream(folder.resolve("answers")))) {
            int count = in.readInt();
            for (int row = 0; row < count; row++) {
                String prediction = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                double[] chances = new double[in.readInt()];
                for (int i = 0; i < chances.length; i++) {
                    chances[i] = in.readDouble();
                }
                answers.add(new Answer(prediction, chances));
            }
        }
        return answers;
    }

    @Override
    public void close() throws IOException {
        // At the end of its input it ends what it has started.
        to.close();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        for (String each : List.of("model", "rows", "answers")) {
            Files.deleteIfExists(folder.resolve(each));
        }
        Files.deleteIfExists(folder);
    }
}
