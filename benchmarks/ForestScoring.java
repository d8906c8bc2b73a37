// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures how many rows a second a random forest answers that has been exported as Java without libraries, beside
 * Weka's own
 * {@code distributionForInstance} of the same forest, on one thread, turn by turn; all answers must be the same bits.
 *
 * <p>Called by {@code stitchbird bench forestscoring [ROUNDS [ROWS [TREES]]]}; rows of 14 numbers, 5 labels and a
 * target.
 */
public final class ForestScoring {
    private ForestScoring() {
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        Path work = Files.createTempDirectory("stitchbird-bench");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(),
                "-Xmx3g", "-XX:+UseParallelGC"));
        for (String part : List.of("ARPACK", "BLAS", "LAPACK")) {
            command.add("-Dcom.github.fommil.netlib." + part + "=com.github.fommil.netlib.F2j" + part);
        }
        Path plugins = root.resolve("releng/org.stitchbird.product/target/products/org.stitchbird.product")
                .resolve("linux/gtk/x86_64/plugins");
        command.addAll(List.of("-DWEKA_HOME=" + work.resolve("wekafiles"), "-cp",
                jars(plugins, ".*(stitchbird|flatbuffers|arrow|emf).*") + System.getProperty("path.separator")
                        + jars(root.resolve("bundles/org.stitchbird.weka/lib"), ".*"),
                root.resolve("benchmarks/inside/ForestAnswers.java").toString(), work.toString()));
        command.addAll(List.of(arguments).subList(1, arguments.length));
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IOException("Failed: " + command);
            }
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
            }
        }
    }

    private static String jars(Path folder, String names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            // The bundle with Weka is a folder, since it holds libraries.
            return files.filter(each -> each.getFileName().toString().matches(names))
                    .map(Path::toString).sorted().collect(Collectors.joining(System.getProperty("path.separator")));
        }
    }
}
