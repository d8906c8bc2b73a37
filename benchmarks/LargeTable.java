// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures learning from a table that is larger than the memory: {@code stitchbird run} of a flow that reads a CSV file
 * and trains, against Weka's own command line that trains on an ARFF file of the same rows, both with the same small
 * heap; and what a stored table takes and how fast it is read.
 *
 * <p>Called by {@code stitchbird bench largetable [ROWS [MEGABYTES [LEARNER …]]]}. The rows come from a seed: 14 columns of numbers
 * with three decimals, 5 of categories with 3 to 19 labels, in each of which every fiftieth cell is missing, and a
 * target of two labels.
 */
public final class LargeTable {
    private static final int NUMBERS = 14;
    private static final int CATEGORIES = 5;
    private static final long SEED = 42;
    private static final Map<String, String> LEARNERS = Map.of(
            "NaiveBayesUpdateable", "weka.classifiers.bayes.NaiveBayesUpdateable",
            "HoeffdingTree", "weka.classifiers.trees.HoeffdingTree", "SGD", "weka.classifiers.functions.SGD");

    private final Path root;
    private final Path work;
    private final int megabytes;

    private LargeTable(Path root, Path work, int megabytes) {
        this.root = root;
        this.work = work;
        this.megabytes = megabytes;
    }

    /** How long a process took, and the most memory that it had. */
    private record Cost(double seconds, long megabytes) {
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        int megabytes = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 64;
        Path work = Files.createTempDirectory(Files.isWritable(Path.of("/var/tmp")) ? Path.of("/var/tmp")
                : Path.of(System.getProperty("java.io.tmpdir")), "stitchbird-bench");
        try {
            List<String> learners = arguments.length > 3 ? List.of(arguments).subList(3, arguments.length)
                    : LEARNERS.keySet().stream().sorted().toList();
            new LargeTable(root, work, megabytes).run(rows, learners);
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void run(int rows, List<String> learners) throws Exception {
        write(rows);
        System.out.printf(Locale.ROOT, "%,d rows × %d, CSV %,d MB, heap %d MB%n", rows, NUMBERS + CATEGORIES + 1,
                Files.size(work.resolve("rows.csv")) >> 20, megabytes);
        for (String name : learners) {
            Cost ours = cost(ours(name));
            Cost weka = cost(weka(name));
            System.out.printf(Locale.ROOT, "%-22s ours %6.1f s, %4d MB; Weka %6.1f s, %4d MB; ratio %.2f%n", name,
                    ours.seconds, ours.megabytes, weka.seconds, weka.megabytes, ours.seconds / weka.seconds);
        }
        cost(inside());
        System.out.print(Files.readString(work.resolve("output.txt")));
    }

    private ProcessBuilder ours(String name) throws IOException {
        Path flow = Files.writeString(work.resolve("train.flow"), """
                <flow format='1' title='Large table'><nodes>
                <node id='read' type='collect.read-csv' version='1'><setting name='file' value='rows.csv'/></node>
                <node id='target' type='prepare.choose-target' version='1'><setting name='target' value='y'/></node>
                <node id='learn' type='weka.classify.%s' version='1'/>
                <node id='save' type='deploy.save-model' version='1'><setting name='file' value='ours.model'/></node>
                </nodes><wires>
                <wire from='read' output='table' to='target' input='table'/>
                <wire from='target' output='table' to='learn' input='table'/>
                <wire from='learn' output='model' to='save' input='model'/>
                </wires></flow>
                """.formatted(name));
        ProcessBuilder builder = new ProcessBuilder(root.resolve("stitchbird").toString(), "run", flow.toString());
        builder.environment().put("STITCHBIRD_JAVA_OPTIONS", "-Xmx" + megabytes + "m");
        return builder;
    }

    private ProcessBuilder weka(String name) throws IOException {
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx" + megabytes + "m"));
        for (String part : List.of("ARPACK", "BLAS", "LAPACK")) {
            command.add("-Dcom.github.fommil.netlib." + part + "=com.github.fommil.netlib.F2j" + part);
        }
        command.addAll(List.of("-DWEKA_HOME=" + work.resolve("wekafiles"), "-cp",
                jars(root.resolve("bundles/org.stitchbird.weka/lib"), ""), LEARNERS.get(name), "-t",
                work.resolve("rows.arff").toString(), "-no-cv", "-v", "-o", "-d", work.resolve("weka.model").toString()));
        return new ProcessBuilder(command);
    }

    /** The part that looks at a stored table from within. */
    private ProcessBuilder inside() throws IOException {
        Path plugins = Path.of("releng/org.stitchbird.product/target/products/org.stitchbird.product/linux/gtk/x86_64",
                "plugins");
        return new ProcessBuilder(java(), "-cp", jars(root.resolve(plugins), "stitchbird|flatbuffers|arrow|fastcsv"),
                root.resolve("benchmarks/inside/StoredTable.java").toString(), work.resolve("rows.csv").toString());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String jars(Path folder, String names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> names.isEmpty() || file.getFileName().toString().matches(".*(" + names + ").*"))
                    .map(Path::toString).sorted().collect(Collectors.joining(System.getProperty("path.separator")));
        }
    }

    private Cost cost(ProcessBuilder builder) throws Exception {
        Path output = work.resolve("output.txt");
        long start = System.nanoTime();
        Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        long most = 0;
        while (process.isAlive()) {
            most = Math.max(most, resident(process.pid()));
            Thread.sleep(20);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException(builder.command() + " ended with " + process.exitValue() + ":\n"
                    + Files.readString(output));
        }
        return new Cost(seconds, most >> 10);
    }

    /** The kilobytes of its own that a process had in memory at most; mapped files do not count. */
    private static long resident(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            return lines.filter(line -> line.startsWith("RssAnon:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }

    private void write(int rows) throws IOException {
        List<String> names = new ArrayList<>();
        StringBuilder head = new StringBuilder("@relation rows\n");
        for (int i = 0; i < NUMBERS; i++) {
            names.add("n" + i);
            head.append("@attribute n").append(i).append(" numeric\n");
        }
        for (int i = 0; i < CATEGORIES; i++) {
            names.add("c" + i);
            head.append("@attribute c").append(i).append(IntStream.range(0, 3 + 4 * i).mapToObj(label -> "l" + label)
                    .collect(Collectors.joining(",", " {", "}\n")));
        }
        names.add("y");
        head.append("@attribute y {yes,no}\n@data\n");
        Random random = new Random(SEED);
        try (BufferedWriter csv = Files.newBufferedWriter(work.resolve("rows.csv"));
                BufferedWriter arff = Files.newBufferedWriter(work.resolve("rows.arff"))) {
            csv.write(String.join(",", names) + "\n");
            arff.write(head.toString());
            for (int row = 0; row < rows; row++) {
                String[] cells = cells(random);
                csv.write(String.join(",", cells) + "\n");
                arff.write(Arrays.stream(cells).map(cell -> cell.isEmpty() ? "?" : cell)
                        .collect(Collectors.joining(",")) + "\n");
            }
        }
    }

    private static String[] cells(Random random) {
        String[] cells = new String[NUMBERS + CATEGORIES + 1];
        double sum = 0;
        for (int i = 0; i < NUMBERS; i++) {
            double number = (int) (random.nextGaussian() * 1000) / 1000.0;
            sum += number * (i - NUMBERS / 2);
            cells[i] = random.nextInt(50) == 0 ? "" : Double.toString(number);
        }
        for (int i = 0; i < CATEGORIES; i++) {
            int label = random.nextInt(3 + 4 * i);
            sum += label == 0 ? 2 : 0;
            cells[NUMBERS + i] = random.nextInt(50) == 0 ? "" : "l" + label;
        }
        cells[NUMBERS + CATEGORIES] = sum + random.nextGaussian() > 1 ? "yes" : "no";
        return cells;
    }
}
