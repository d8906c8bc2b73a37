// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures a whole flow over a CSV file ten times as large as the heap: read, choose target, select columns, split, train,
 * apply, score, write the answers as CSV. The rows that come out are counted.
 *
 * <p>Called by {@code stitchbird bench tenfold [MEGABYTES]}, the heap. Beside it stands Weka's command line, which is given
 * the same heap and the same file. The rows come from a seed: 14 columns of numbers, 5 of labels, a target of two labels.
 */
public final class Tenfold {
    private static final int NUMBERS = 14;
    private static final int LABELS = 5;
    private static final double SHARE = 0.66;

    private final Path root;
    private final Path work;
    private final int megabytes;

    private Tenfold(Path root, Path work, int megabytes) {
        this.root = root;
        this.work = work;
        this.megabytes = megabytes;
    }

    /** How a process ended, how long it took, and the most memory of its own that it had, in megabytes. */
    private record Cost(int exit, double seconds, long memory, String said) {
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        int megabytes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 64;
        Path work = Files.createTempDirectory(Files.isWritable(Path.of("/var/tmp")) ? Path.of("/var/tmp")
                : Path.of(System.getProperty("java.io.tmpdir")), "stitchbird-bench");
        try {
            new Tenfold(root, work, megabytes).run();
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void run() throws Exception {
        long rows = write(megabytes * 10L << 20);
        System.out.printf(Locale.ROOT, "%,d rows × %d, CSV %,d MB, heap %d MB%n", rows, NUMBERS + LABELS + 1,
                Files.size(work.resolve("rows.csv")) >> 20, megabytes);
        Cost ours = cost(ours());
        if (ours.exit != 0) {
            throw new IOException("The run ended with " + ours.exit + ":\n" + ours.said);
        }
        long expected = rows - Math.round(rows * SHARE);
        long answered;
        try (Stream<String> lines = Files.lines(work.resolve("answers.csv"))) {
            answered = lines.count() - 1;
        }
        if (answered != expected) {
            throw new IllegalStateException(answered + " rows were answered, not " + expected);
        }
        System.out.printf(Locale.ROOT, "ours                %6.1f s, %d MB of its own at most, %,d rows answered, as "
                + "many as there were to test with%n%s%n", ours.seconds, ours.memory, answered, ours.said.strip());
        Cost weka = cost(weka());
        String end = weka.said.contains("OutOfMemoryError") ? "out of memory"
                : weka.exit == 0 ? "done" : "ended with " + weka.exit + ":\n" + weka.said;
        System.out.printf(Locale.ROOT, "Weka's command line %6.1f s, %d MB of its own at most, %s%n", weka.seconds,
                weka.memory, end);
    }

    private ProcessBuilder ours() throws IOException {
        Path flow = Files.writeString(work.resolve("tenfold.flow"), """
                <flow format='1' title='Tenfold'><nodes>
                <node id='read' type='collect.read-csv' version='1'><setting name='file' value='rows.csv'/></node>
                <node id='target' type='prepare.choose-target' version='1'><setting name='target' value='y'/></node>
                <node id='select' type='prepare.select-columns' version='1'><setting name='mode' value='drop'/>
                <setting name='columns'><setting name='item' value='n0'/><setting name='item' value='c4'/></setting></node>
                <node id='split' type='prepare.split-table' version='1'><setting name='share' value='%s'/></node>
                <node id='learn' type='weka.classify.NaiveBayesUpdateable' version='1'/>
                <node id='apply' type='test.apply-model' version='1'/>
                <node id='score' type='test.score-predictions' version='1'/>
                <node id='write' type='deploy.write-csv' version='1'><setting name='file' value='answers.csv'/></node>
                </nodes><wires>
                <wire from='read' output='table' to='target' input='table'/>
                <wire from='target' output='table' to='select' input='table'/>
                <wire from='select' output='table' to='split' input='table'/>
                <wire from='split' output='train' to='learn' input='table'/>
                <wire from='split' output='test' to='apply' input='table'/>
                <wire from='learn' output='model' to='apply' input='model'/>
                <wire from='apply' output='table' to='score' input='table'/>
                <wire from='apply' output='table' to='write' input='table'/>
                </wires></flow>
                """.formatted(SHARE));
        ProcessBuilder builder = new ProcessBuilder(root.resolve("stitchbird").toString(), "run", flow.toString());
        builder.environment().put("STITCHBIRD_JAVA_OPTIONS", "-Xmx" + megabytes + "m -Dstitchbird.results=none");
        return builder;
    }

    private ProcessBuilder weka() throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-Xmx" + megabytes + "m", "-Dweka.packageManager.loadPackages=false"));
        for (String part : List.of("ARPACK", "BLAS", "LAPACK")) {
            command.add("-Dcom.github.fommil.netlib." + part + "=com.github.fommil.netlib.F2j" + part);
        }
        try (Stream<Path> jars = Files.list(root.resolve("bundles/org.stitchbird.weka/lib"))) {
            command.addAll(List.of("-DWEKA_HOME=" + work.resolve("wekafiles"), "-Djava.io.tmpdir=" + work, "-cp",
                    jars.map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator"))),
                    "weka.classifiers.bayes.NaiveBayesUpdateable", "-t", work.resolve("rows.csv").toString(),
                    "-split-percentage", "66", "-v", "-o"));
        }
        return new ProcessBuilder(command);
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
        return new Cost(process.exitValue(), (System.nanoTime() - start) / 1e9, most >> 10, Files.readString(output));
    }

    /** The kilobytes of its own that a process has in memory; mapped files do not count. */
    private static long resident(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            return lines.filter(line -> line.startsWith("RssAnon:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    private long write(long bytes) throws IOException {
        Random random = new Random(42);
        long written = 0;
        long rows = 0;
        try (BufferedWriter out = Files.newBufferedWriter(work.resolve("rows.csv"))) {
            out.write(IntStream.range(0, NUMBERS).mapToObj(i -> "n" + i).collect(Collectors.joining(",")) + ","
                    + IntStream.range(0, LABELS).mapToObj(i -> "c" + i).collect(Collectors.joining(",")) + ",y\n");
            StringBuilder line = new StringBuilder();
            for (; written < bytes; rows++) {
                line.setLength(0);
                double sum = 0;
                for (int i = 0; i < NUMBERS; i++) {
                    int number = (int) (random.nextGaussian() * 1_000_000);
                    sum += number * (i - NUMBERS / 2.0);
                    line.append(number / 1000.0).append(',');
                }
                for (int i = 0; i < LABELS; i++) {
                    line.append(random.nextInt(50) == 0 ? "" : "v" + random.nextInt(4 * i + 3)).append(',');
                }
                out.append(line.append(sum > 0 ? "yes\n" : "no\n"));
                written += line.length();
            }
        }
        return rows;
    }
}
