// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures what the engine itself takes for each node of flows of 1,000 to 10,000 nodes that do nothing, in a chain and
 * in a fan: results in memory, results kept on the disk, a second run with nothing changed, and one in a new session.
 *
 * <p>Called by {@code stitchbird bench manynodes [ROUNDS]}. The last column is how much more a node of the largest flow
 * takes than one of the smallest; 1 is linear.
 */
public final class ManyNodes {
    private ManyNodes() {
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        Path plugins = root.resolve("releng/org.stitchbird.product/target/products/org.stitchbird.product/linux/gtk")
                .resolve("x86_64/plugins");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                jars(plugins, "stitchbird|flatbuffers|arrow|emf|eclipse.osgi_|equinox.common"),
                root.resolve("benchmarks/inside/TrivialNodes.java").toString(),
                arguments.length > 1 ? arguments[1] : "5").inheritIO().start();
        System.exit(process.waitFor());
    }

    private static String jars(Path folder, String names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(".*(" + names + ").*\\.jar"))
                    .map(Path::toString).sorted().collect(Collectors.joining(System.getProperty("path.separator")));
        }
    }
}
