// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures how fast a CSV file becomes a table, on one processor and on two, and in how small a heap: our reader beside
 * Weka's {@code CSVLoader}, and beside a bare {@code CREATE TABLE} of DuckDB.
 *
 * <p>Called by {@code stitchbird bench csv [ROWS [ROUNDS]]}. Each reader has a process of its own, in which it has read the
 * file once before; then they take turns. The rows come from a seed: 14 columns of numbers with six decimals, 5 of labels
 * (3, 5, 10, 20 and 50 different ones), in each of which three cells of a hundred are empty, and a class of two labels:
 * about 150 bytes a row.
 */
public final class Csv {
    private static final int ROUNDS = 5;
    private static final long SEED = 42;
    private static final int NUMBERS = 14;
    private static final int[] LABELS = {3, 5, 10, 20, 50};
    private static final int MICROS = 1_000_000;
    private static final int[] HEAPS = {32, 40, 48, 56, 64, 80, 96, 110, 128, 150, 180, 200, 220, 240, 260, 300, 400};
    /** The heap of our reader while it is timed, half of what Weka's needed where this was first measured. */
    private static final int OURS = 110;
    private static final int PLENTY = 3000;
    private static final String DUCKDB = "org.duckdb:duckdb_jdbc:2.0.0.1";

    private final Path root;
    private final Path work;
    private final Path file;
    private final int rounds;

    private Csv(Path root, Path work, int rounds) {
        this.root = root;
        this.work = work;
        this.file = work.resolve("rows.csv");
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : ROUNDS;
        Path work = Files.createTempDirectory(Files.isWritable(Path.of("/var/tmp")) ? Path.of("/var/tmp")
                : Path.of(System.getProperty("java.io.tmpdir")), "stitchbird-bench");
        try {
            new Csv(root, work, rounds).run(rows);
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
            }
        }
    }

    private void run(int rows) throws Exception {
        write(rows);
        System.out.printf(Locale.ROOT, "%,d rows × %d, %,d MB%n", rows, NUMBERS + LABELS.length + 1,
                Files.size(file) / 1_000_000);
        for (int cores = 1; cores <= Math.min(2, Runtime.getRuntime().availableProcessors()); cores++) {
            race(cores);
        }
        int ours = smallestHeap("auto");
        int weka = smallestHeap("weka");
        System.out.printf(Locale.ROOT, "smallest heap of those tried    ours %d MB, Weka %d MB, ratio %.2f (at most 0.50 is "
                + "the aim)%n", ours, weka, ours / (double) weka);
    }

    /** A process that reads the file each time it is told to. */
    private static final class Racer implements AutoCloseable {
        private final Process process;
        private final BufferedReader said;
        private final PrintWriter told;
        private final List<double[]> seconds = new ArrayList<>();
        private String content;

        Racer(ProcessBuilder builder) throws IOException {
            process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            told = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        }

        /** Seconds on the clock and seconds of the processors. */
        double[] go() throws IOException {
            told.println("go");
            String[] answer = said.readLine().split(" ", 3);
            content = answer[2];
            return new double[] {Double.parseDouble(answer[0]), Double.parseDouble(answer[1])};
        }

        double median(int which) {
            double[] sorted = seconds.stream().mapToDouble(each -> each[which]).sorted().toArray();
            return sorted[sorted.length / 2];
        }

        @Override
        public void close() throws IOException {
            told.close();
            process.destroy();
        }
    }

    private void race(int cores) throws Exception {
        Map<String, Racer> racers = new LinkedHashMap<>();
        try {
            racers.put("ours, heap " + OURS + " MB", new Racer(reader("auto", cores, OURS)));
            racers.put("ours, in memory", new Racer(reader("memory", cores, PLENTY)));
            racers.put("Weka's CSVLoader", new Racer(reader("weka", cores, PLENTY)));
            racers.put("DuckDB, its own table", new Racer(reader("duckdb", cores, PLENTY)));
            for (int round = -1; round < rounds; round++) {
                for (Racer racer : racers.values()) {
                    double[] seconds = racer.go();
                    if (round >= 0) {
                        racer.seconds.add(seconds);
                    }
                }
            }
            long contents = racers.values().stream().map(racer -> racer.content).distinct().count();
            if (contents > 1) {
                throw new IllegalStateException("Not the same: " + racers.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue().content).toList());
            }
            print(cores, racers);
        } finally {
            for (Racer racer : racers.values()) {
                racer.close();
            }
        }
    }

    private static void print(int cores, Map<String, Racer> racers) {
        double weka = racers.get("Weka's CSVLoader").median(0);
        racers.forEach((name, racer) -> {
            double[] clock = racer.seconds.stream().mapToDouble(each -> each[0]).sorted().toArray();
            System.out.printf(Locale.ROOT, "%d core%s  %-22s median %.2f s (%.2f-%.2f, %d runs), processors %.2f s, "
                    + "Weka / this %.1f%n", cores, cores == 1 ? " " : "s", name, racer.median(0), clock[0],
                    clock[clock.length - 1], clock.length, racer.median(1), weka / racer.median(0));
        });
    }

    /** Halves the list again and again: what a heap is enough for, a larger one is too. */
    private int smallestHeap(String which) throws Exception {
        int from = 0;
        int to = HEAPS.length - 1;
        while (from < to) {
            int middle = (from + to) / 2;
            if (fits(which, HEAPS[middle])) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return HEAPS[from];
    }

    private boolean fits(String which, int heap) throws Exception {
        Process process = reader(which, 2, heap).redirectErrorStream(true)
                .redirectOutput(work.resolve("output.txt").toFile()).start();
        try (PrintWriter told = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8)) {
            told.println("go");
        }
        return process.waitFor() == 0;
    }

    private ProcessBuilder reader(String which, int cores, int heap) throws Exception {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/taskset"))) {
            command.addAll(List.of("/usr/bin/taskset", "-c", cores == 1 ? "0" : "0,1"));
        }
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap + "m",
                "-XX:ActiveProcessorCount=" + cores, "--enable-native-access=ALL-UNNAMED"));
        for (String part : List.of("ARPACK", "BLAS", "LAPACK")) {
            command.add("-Dcom.github.fommil.netlib." + part + "=com.github.fommil.netlib.F2j" + part);
        }
        command.addAll(List.of("-DWEKA_HOME=" + work.resolve("wekafiles"), "-Djava.io.tmpdir=" + work, "-cp", path(),
                "CsvReaders", which, file.toString(), Integer.toString(cores)));
        return new ProcessBuilder(command);
    }

    /** Compiled once, so that no heap is taken by a compiler. */
    private String path() throws Exception {
        Path plugins = root.resolve("releng/org.stitchbird.product/target/products/org.stitchbird.product/linux/gtk/x86_64")
                .resolve("plugins");
        String libraries = Stream.of(jars(plugins, "stitchbird|flatbuffers|arrow|fastcsv"),
                jars(root.resolve("bundles/org.stitchbird.weka/lib"), ""), jars(duckdb(), ""))
                .collect(Collectors.joining(System.getProperty("path.separator")));
        if (!Files.exists(work.resolve("CsvReaders.class"))) {
            run(List.of(Path.of(System.getProperty("java.home"), "bin", "javac").toString(), "-cp", libraries, "-d",
                    work.toString(), root.resolve("benchmarks/inside/CsvReaders.java").toString()));
        }
        return work + System.getProperty("path.separator") + libraries;
    }

    /** The folder with DuckDB, which only this benchmark and a test need: from Maven Central. */
    private Path duckdb() throws Exception {
        Path folder = root.resolve("target/duckdb");
        if (!Files.isDirectory(folder)) {
            run(List.of(root.resolve("mvnw").toString(), "-B", "-q", "-N", "-f", root.resolve("pom.xml").toString(),
                    "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy", "-Dartifact=" + DUCKDB,
                    "-DoutputDirectory=" + folder));
        }
        return folder;
    }

    private static void run(List<String> command) throws Exception {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("Failed: " + command);
        }
    }

    private static String jars(Path folder, String names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".jar"))
                    .filter(each -> names.isEmpty() || each.getFileName().toString().matches(".*(" + names + ").*"))
                    .map(Path::toString).sorted().collect(Collectors.joining(System.getProperty("path.separator")));
        }
    }

    private void write(int rows) throws IOException {
        Random random = new Random(SEED);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(IntStream.range(0, NUMBERS).mapToObj(i -> "n" + i).collect(Collectors.joining(",")) + ","
                    + IntStream.range(0, LABELS.length).mapToObj(i -> "c" + i).collect(Collectors.joining(",")) + ",y\n");
            StringBuilder line = new StringBuilder();
            for (int row = 0; row < rows; row++) {
                line.setLength(0);
                double sum = numbers(line, random);
                Arrays.stream(LABELS).forEach(labels -> line.append(missing(random) ? "" : "v" + random.nextInt(labels))
                        .append(','));
                out.append(line.append(sum > 0 ? "yes\n" : "no\n"));
            }
        }
    }

    private static boolean missing(Random random) {
        return random.nextInt(100) < 3;
    }

    private static double numbers(StringBuilder line, Random random) {
        double sum = 0;
        for (int i = 0; i < NUMBERS; i++) {
            long micros = Math.round(random.nextGaussian() * MICROS * (i % 3 == 0 ? 10 : 1));
            sum += micros * (i - NUMBERS / 2.0);
            if (!missing(random)) {
                line.append(micros < 0 ? "-" : "").append(Math.abs(micros) / MICROS).append('.')
                        .append(Long.toString(Math.abs(micros) % MICROS + MICROS), 1, 7);
            }
            line.append(',');
        }
        return sum;
    }
}
