// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
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
 * Measures what the engine costs and what it gains: ten-fold cross-validation in a flow, on one thread and on two,
 * against the same as a few lines of Java that call Weka on one thread. All read the same ARFF file, and all figures
 * must be equal to the last bit.
 *
 * <p>Called by {@code stitchbird bench overhead [ROUNDS [ROWS [LEARNER …]]]}. Each of the three has a Java of its own
 * that is warm, and they take turns. The rows come from a seed: 14 columns of numbers with three decimals, 5 of
 * categories with 3 to 19 labels, and a target of two labels.
 */
public final class Overhead {
    private static final int NUMBERS = 14;
    private static final int CATEGORIES = 5;
    private static final long SEED = 42;
    private static final Map<String, String> LEARNERS = Map.of("J48", "weka.classifiers.trees.J48",
            "RandomForest", "weka.classifiers.trees.RandomForest");

    private final Path root;
    private final Path work;
    private final int rounds;

    private Overhead(Path root, Path work, int rounds) {
        this.root = root;
        this.work = work;
        this.rounds = rounds;
    }

    /** One measurement: its seconds, and the figures with all their bits. */
    private record Measured(double seconds, String figures) {
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        int rows = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20_000;
        List<String> learners = arguments.length > 3 ? List.of(arguments).subList(3, arguments.length)
                : LEARNERS.keySet().stream().sorted().toList();
        Path work = Files.createTempDirectory("stitchbird-bench");
        try {
            write(work.resolve("rows.arff"), rows);
            System.out.printf(Locale.ROOT, "%,d rows × %d, ten folds, median of %d rounds in turns%n", rows,
                    NUMBERS + CATEGORIES + 1, rounds);
            for (String learner : learners) {
                new Overhead(Path.of(arguments[0]).toAbsolutePath().normalize(), work, rounds).measure(learner);
            }
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void measure(String learner) throws Exception {
        Files.writeString(work.resolve(learner + ".flow"), """
                <flow format='1' title='Overhead'><nodes>
                <node id='read' type='collect.read-arff' version='1'><setting name='file' value='rows.arff'/></node>
                <node id='target' type='prepare.choose-target' version='1'><setting name='target' value='y'/></node>
                <node id='learn' type='weka.classify.%s' version='1'/>
                <node id='test' type='test.cross-validate' version='1'/>
                </nodes><wires>
                <wire from='read' output='table' to='target' input='table'/>
                <wire from='target' output='table' to='test' input='table'/>
                <wire from='learn' output='learner' to='test' input='learner'/>
                </wires></flow>
                """.formatted(learner));
        Map<String, Process> programs = new LinkedHashMap<>();
        try {
            programs.put("Weka, by hand, one thread", start("weka", 1, learner));
            programs.put("flow, one thread", start("flow", 1, learner));
            programs.put("flow, two threads", start("flow", 2, learner));
            Map<String, double[]> seconds = new LinkedHashMap<>();
            programs.keySet().forEach(name -> seconds.put(name, new double[rounds]));
            // The first round warms up.
            for (int round = -1; round < rounds; round++) {
                round(programs, seconds, round);
            }
            print(learner, seconds);
        } finally {
            programs.values().forEach(Process::destroy);
        }
    }

    private static void round(Map<String, Process> programs, Map<String, double[]> seconds, int round)
            throws IOException {
        String figures = null;
        for (Map.Entry<String, Process> each : programs.entrySet()) {
            Measured measured = once(each.getValue());
            if (figures != null && !figures.equals(measured.figures)) {
                throw new IOException(each.getKey() + " has other figures: " + measured.figures + " and " + figures);
            }
            figures = measured.figures;
            if (round >= 0) {
                seconds.get(each.getKey())[round] = measured.seconds;
            }
        }
    }

    private Process start(String way, int threads, String learner) throws IOException {
        Path plugins = root.resolve(
                "releng/org.stitchbird.product/target/products/org.stitchbird.product/linux/gtk/x86_64/plugins");
        List<String> paths = new ArrayList<>();
        try (Stream<Path> all = Files.list(plugins)) {
            all.filter(path -> path.getFileName().toString().matches(
                    "(org.stitchbird|org.eclipse.(emf|osgi|equinox)|com.google|arrow|flatbuffers|de.siegmar).*"))
                    .map(Path::toString).sorted().forEach(paths::add);
        }
        try (Stream<Path> libraries = Files.list(root.resolve("bundles/org.stitchbird.weka/lib"))) {
            libraries.filter(path -> path.toString().endsWith(".jar")).map(Path::toString).sorted()
                    .forEach(paths::add);
        }
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstitchbird.threads=" + threads, "-Dstitchbird.results=none", "-cp",
                String.join(System.getProperty("path.separator"), paths),
                root.resolve("benchmarks/inside/Validation.java").toString(), way,
                work.resolve("rows.arff").toString(), learner, LEARNERS.get(learner))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static Measured once(Process program) throws IOException {
        BufferedWriter in = program.outputWriter();
        in.write("go\n");
        in.flush();
        BufferedReader out = program.inputReader();
        String line = out.readLine();
        if (line == null) {
            throw new IOException("A program has ended; what it wrote stands above.");
        }
        String[] parts = line.split(" ", 2);
        return new Measured(Double.parseDouble(parts[0]), parts[1]);
    }

    private static void print(String learner, Map<String, double[]> seconds) {
        System.out.println(learner + " (all figures equal to the last bit)");
        double weka = median(seconds.values().iterator().next());
        seconds.forEach((name, each) -> System.out.printf(Locale.ROOT, "  %-26s median %7.3f s (%.3f-%.3f)%n", name,
                median(each), Arrays.stream(each).min().orElseThrow(), Arrays.stream(each).max().orElseThrow()));
        System.out.printf(Locale.ROOT, "  %-26s %.3f × (at most 1.05 is the aim)%n", "one thread beside Weka",
                median(seconds.get("flow, one thread")) / weka);
        System.out.printf(Locale.ROOT, "  %-26s %.2f × faster (at least 1.7 is the aim)%n", "two threads beside Weka",
                weka / median(seconds.get("flow, two threads")));
    }

    private static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void write(Path file, int rows) throws IOException {
        Random random = new Random(SEED);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("@relation rows\n");
            for (int i = 0; i < NUMBERS; i++) {
                out.write("@attribute n" + i + " numeric\n");
            }
            for (int i = 0; i < CATEGORIES; i++) {
                out.write("@attribute c" + i + IntStream.range(0, 3 + 4 * i).mapToObj(label -> "l" + label)
                        .collect(Collectors.joining(",", " {", "}\n")));
            }
            out.write("@attribute y {yes,no}\n@data\n");
            for (int row = 0; row < rows; row++) {
                out.write(row(random));
            }
        }
    }

    private static String row(Random random) {
        StringBuilder cells = new StringBuilder();
        double sum = 0;
        for (int i = 0; i < NUMBERS; i++) {
            double number = (int) (random.nextGaussian() * 1000) / 1000.0;
            sum += number * (i - NUMBERS / 2);
            cells.append(number).append(',');
        }
        for (int i = 0; i < CATEGORIES; i++) {
            int label = random.nextInt(3 + 4 * i);
            sum += label == 0 ? 2 : 0;
            cells.append('l').append(label).append(',');
        }
        return cells.append(sum + 20 * random.nextGaussian() > 1 ? "yes" : "no").append('\n').toString();
    }
}
