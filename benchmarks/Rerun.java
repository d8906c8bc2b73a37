// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures what a second run costs: ten-fold cross-validation of J48 and of a random forest of 100 trees on 20,000 × 20,
 * first in an empty folder of results, then with nothing changed, then with another number of folds, each in a process
 * of its own from start to exit.
 *
 * <p>Called by {@code stitchbird bench rerun [ROUNDS [ROWS]]}. It also prints which nodes ran. The peer of each second
 * run is the first.
 */
public final class Rerun {
    private static final int COLUMNS = 19;
    private static final Pattern NODE = Pattern.compile("\"node\":\"([^\"]+)\"");
    private static final Pattern MILLIS = Pattern.compile("\"millis\":(\\d+)");

    private final Path root;
    private final Path work;
    private final int rounds;

    private Rerun(Path root, Path work, int rounds) {
        this.root = root;
        this.work = work;
        this.rounds = rounds;
    }

    /** One process: how long it took from start to exit, how long its run took, and which nodes it ran. */
    private record Once(double seconds, double run, String nodes) {
    }

    public static void main(String[] arguments) throws Exception {
        Path work = Files.createTempDirectory("stitchbird-rerun");
        try {
            Rerun all = new Rerun(Path.of(arguments[0]).toAbsolutePath().normalize(), work,
                    arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5);
            all.rows(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20_000);
            for (String learner : List.of("J48", "RandomForest")) {
                all.measure(learner);
            }
        } finally {
            delete(work);
        }
    }

    private void measure(String learner) throws Exception {
        Once[] first = new Once[rounds];
        Once[] second = new Once[rounds];
        Once[] last = new Once[rounds];
        for (int round = 0; round < rounds; round++) {
            delete(work.resolve("results"));
            first[round] = run(learner, 10);
            second[round] = run(learner, 10);
            last[round] = run(learner, 9);
        }
        print(learner + ", first run", first, first);
        print(learner + ", nothing changed, restarted", second, first);
        print(learner + ", only the folds changed", last, first);
    }

    private Once run(String learner, int folds) throws Exception {
        Path flow = Files.writeString(work.resolve("rerun.flow"), """
                <flow format='1' title='Rerun'><nodes>
                <node id='read' type='collect.read-csv' version='1'><setting name='file' value='rows.csv'/></node>
                <node id='target' type='prepare.choose-target' version='1'><setting name='target' value='y'/></node>
                <node id='learn' type='weka.classify.%s' version='1'/>
                <node id='test' type='test.cross-validate' version='1'><setting name='folds' value='%d'/></node>
                </nodes><wires>
                <wire from='read' output='table' to='target' input='table'/>
                <wire from='target' output='table' to='test' input='table'/>
                <wire from='learn' output='learner' to='test' input='learner'/>
                </wires></flow>
                """.formatted(learner, folds));
        Path output = work.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(root.resolve("stitchbird").toString(), "run", flow.toString(),
                "--json").redirectOutput(output.toFile());
        builder.environment().put("STITCHBIRD_JAVA_OPTIONS", "-Dstitchbird.results=" + work.resolve("results"));
        long start = System.nanoTime();
        int exit = builder.start().waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (exit != 0) {
            throw new IOException("It ended with " + exit + ":\n" + Files.readString(output));
        }
        List<String> lines = Files.readAllLines(output);
        String ran = lines.stream().filter(line -> line.contains("\"reused\":false") && line.contains("fresh"))
                .map(NODE::matcher).filter(Matcher::find).map(found -> found.group(1)).distinct()
                .collect(Collectors.joining(" "));
        Matcher millis = MILLIS.matcher(lines.getLast());
        return new Once(seconds, millis.find() ? Long.parseLong(millis.group(1)) / 1e3 : Double.NaN, ran);
    }

    private static void print(String what, Once[] ours, Once[] first) {
        double seconds = median(Arrays.stream(ours).mapToDouble(Once::seconds).toArray());
        double run = median(Arrays.stream(ours).mapToDouble(Once::run).toArray());
        System.out.printf(Locale.ROOT, "%-44s process %7.2f s (%5.1f %%), run in it %7.3f s (%5.1f %%), ran: %s%n", what,
                seconds, 100 * seconds / median(Arrays.stream(first).mapToDouble(Once::seconds).toArray()), run,
                100 * run / median(Arrays.stream(first).mapToDouble(Once::run).toArray()),
                Arrays.stream(ours).map(once -> once.nodes().isEmpty() ? "nothing" : once.nodes()).distinct()
                        .collect(Collectors.joining(" | ")));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Numbers from a seed, and a target of two labels that depends on some of them. */
    private void rows(int count) throws IOException {
        Random random = new Random(42);
        try (BufferedWriter out = Files.newBufferedWriter(work.resolve("rows.csv"))) {
            out.write(IntStream.range(0, COLUMNS).mapToObj(i -> "n" + i).collect(Collectors.joining(",")) + ",y\n");
            for (int row = 0; row < count; row++) {
                double[] cells = IntStream.range(0, COLUMNS).mapToDouble(i -> random.nextGaussian()).toArray();
                boolean yes = cells[0] * cells[1] + cells[2] - cells[3] + random.nextGaussian() > 0;
                out.write(Arrays.stream(cells).mapToObj(cell -> String.format(Locale.ROOT, "%.4f", cell))
                        .collect(Collectors.joining(",")) + (yes ? ",yes\n" : ",no\n"));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }
}
