// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures what a person waits for: {@code stitchbird run} on iris from process start to exit, against Weka's own
 * command line on the same rows, turn by turn in one run.
 *
 * <p>Called by {@code stitchbird bench startup} with the project's folder, after the product has been built.
 */
public final class Startup {
    private static final int ROUNDS = 15;

    private Startup() {
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        Path work = Files.createTempDirectory("stitchbird-bench");
        Path arff = work.resolve("iris.arff");
        writeArff(root.resolve("examples/iris/iris.csv"), arff);
        List<String> ours = List.of(root.resolve("stitchbird").toString(), "run",
                root.resolve("examples/iris/iris.flow").toString());
        List<String> weka = weka(root, work, arff);
        run(ours, work);
        run(weka, work);
        double[] oursSeconds = new double[ROUNDS];
        double[] wekaSeconds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            oursSeconds[i] = run(ours, work);
            wekaSeconds[i] = run(weka, work);
        }
        print("stitchbird run iris.flow", oursSeconds);
        print("weka J48 -t iris.arff", wekaSeconds);
        System.out.printf(Locale.ROOT, "%-28s %.2f (at most 2.5 is the aim)%n", "ratio of the medians",
                median(oursSeconds) / median(wekaSeconds));
    }

    private static List<String> weka(Path root, Path work, Path arff) throws IOException {
        String jars;
        try (Stream<Path> files = Files.list(root.resolve("bundles/org.stitchbird.weka/lib"))) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).map(Path::toString).sorted()
                    .collect(Collectors.joining(System.getProperty("path.separator")));
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String part : List.of("ARPACK", "BLAS", "LAPACK")) {
            command.add("-Dcom.github.fommil.netlib." + part + "=com.github.fommil.netlib.F2j" + part);
        }
        command.add("-DWEKA_HOME=" + work.resolve("wekafiles"));
        command.addAll(List.of("-cp", jars, "weka.classifiers.trees.J48", "-t", arff.toString()));
        return command;
    }

    /** Seconds from the start of a process to its end. */
    private static double run(List<String> command, Path work) throws IOException, InterruptedException {
        Path output = work.resolve("output.txt");
        long start = System.nanoTime();
        int exit = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start()
                .waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (exit != 0) {
            throw new IOException(command + " ended with " + exit + ":\n" + Files.readString(output));
        }
        return seconds;
    }

    private static void writeArff(Path csv, Path arff) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        String[] names = lines.getFirst().split(",");
        StringBuilder text = new StringBuilder("@relation iris\n");
        for (int i = 0; i < names.length - 1; i++) {
            text.append("@attribute '").append(names[i]).append("' numeric\n");
        }
        String labels = lines.stream().skip(1).map(line -> line.substring(line.lastIndexOf(',') + 1)).distinct()
                .collect(Collectors.joining(","));
        text.append("@attribute '").append(names[names.length - 1]).append("' {").append(labels).append("}\n@data\n");
        lines.stream().skip(1).forEach(line -> text.append(line).append('\n'));
        Files.writeString(arff, text);
    }

    private static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String what, double[] seconds) {
        System.out.printf(Locale.ROOT, "%-28s median %.3f s (%.3f-%.3f, %d runs)%n", what, median(seconds),
                Arrays.stream(seconds).min().orElseThrow(), Arrays.stream(seconds).max().orElseThrow(),
                seconds.length);
    }
}
