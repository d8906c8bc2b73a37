// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * Measures ten-fold cross-validation as {@code stitchbird run} of a flow against Weka's KnowledgeFlow, run without a
 * window by its own runner, from process start to exit, turn by turn in one run: seconds, and the most memory that a
 * process had (VmHWM of Linux). Both read the same ARFF file and make the same folds, and must answer as many rows
 * right.
 *
 * <p>Called by {@code stitchbird bench knowledgeflow [ROUNDS [ROWS [CASE …]]]}; the cases are iris, J48 and
 * RandomForest. The rows of the last two come from a seed: 14 columns of numbers with three decimals, 5 of categories
 * with 3 to 19 labels, and a target of two labels.
 */
public final class KnowledgeFlow {
    private static final int NUMBERS = 14;
    private static final int CATEGORIES = 5;
    private static final long SEED = 42;
    /** What both print of the rows that were answered right. */
    private static final Pattern CORRECT = Pattern.compile("(?:Right|Correctly Classified Instances)\\s+([0-9,]+)");

    private final Path root;
    private final Path work;
    private final int rounds;

    private KnowledgeFlow(Path root, Path work, int rounds) {
        this.root = root;
        this.work = work;
        this.rounds = rounds;
    }

    /** What one process took, and what it printed of the rows that were answered right. */
    private record Cost(double seconds, double megabytes, String correct) {
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        int rows = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20_000;
        List<String> cases = arguments.length > 3 ? List.of(arguments).subList(3, arguments.length)
                : List.of("iris", "J48", "RandomForest");
        Path work = Files.createTempDirectory("stitchbird-bench");
        try {
            KnowledgeFlow benchmark = new KnowledgeFlow(Path.of(arguments[0]).toAbsolutePath().normalize(), work,
                    rounds);
            benchmark.iris(work.resolve("iris.arff"));
            write(work.resolve("rows.arff"), rows);
            System.out.printf(Locale.ROOT, "iris, and %,d rows × %d; ten folds, median of %d rounds in turns%n", rows,
                    NUMBERS + CATEGORIES + 1, rounds);
            for (String each : cases) {
                benchmark.measure(each);
            }
        } finally {
            try (Stream<Path> files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void measure(String name) throws Exception {
        boolean iris = name.equals("iris");
        String learner = iris ? "J48" : name;
        Path rows = work.resolve(iris ? "iris.arff" : "rows.arff");
        List<String> ours = List.of(root.resolve("stitchbird").toString(), "run",
                ours(learner, rows, iris ? "species" : "y").toString());
        List<String> theirs = theirs(learner, rows);
        Cost[][] costs = new Cost[2][rounds];
        for (int round = -1; round < rounds; round++) {
            Cost our = cost(ours, null);
            Cost their = cost(theirs, work.resolve("result.txt"));
            if (!our.correct.equals(their.correct)) {
                throw new IOException("Ours has " + our.correct + " rows right, the KnowledgeFlow " + their.correct);
            }
            if (round >= 0) {
                costs[0][round] = our;
                costs[1][round] = their;
            }
        }
        System.out.println(name + " (" + costs[0][0].correct + " rows right on both sides)");
        print("stitchbird run", costs[0]);
        print("KnowledgeFlow", costs[1]);
        System.out.printf(Locale.ROOT, "  %.2f × as fast (aim: %s), %.2f × the memory%s%n",
                median(costs[1], Cost::seconds) / median(costs[0], Cost::seconds),
                iris ? "more than 1" : name.equals("J48") ? "at least 1.3" : "at least 1.7",
                median(costs[0], Cost::megabytes) / median(costs[1], Cost::megabytes),
                name.equals("RandomForest") ? " (aim: at most 0.5)" : "");
    }

    private Path ours(String learner, Path rows, String target) throws IOException {
        return Files.writeString(work.resolve("ours.flow"), """
                <flow format='1' title='KnowledgeFlow'><nodes>
                <node id='read' type='collect.read-arff' version='1'><setting name='file' value='%s'/></node>
                <node id='target' type='prepare.choose-target' version='1'><setting name='target' value='%s'/></node>
                <node id='learn' type='weka.classify.%s' version='1'/>
                <node id='test' type='test.cross-validate' version='1'/>
                </nodes><wires>
                <wire from='read' output='table' to='target' input='table'/>
                <wire from='target' output='table' to='test' input='table'/>
                <wire from='learn' output='learner' to='test' input='learner'/>
                </wires></flow>
                """.formatted(rows.getFileName(), target, learner));
    }

    private List<String> theirs(String learner, Path rows) throws IOException {
        Path flow = Files.writeString(work.resolve("theirs.kf"), """
                {"flow_name": "bench", "steps": [
                {"class": "weka.knowledgeflow.steps.Loader", "properties": {"name": "Load", "loader": {"type": "loader",
                 "class": "weka.core.converters.ArffLoader", "filePath": "%s", "useRelativePath": false}},
                 "connections": {"dataSet": ["Target"]}, "coordinates": "0,0"},
                {"class": "weka.knowledgeflow.steps.ClassAssigner", "properties": {"name": "Target",
                 "classColumn": "last"},
                 "connections": {"dataSet": ["Folds"]}, "coordinates": "0,0"},
                {"class": "weka.knowledgeflow.steps.CrossValidationFoldMaker", "properties": {"name": "Folds",
                 "numFolds": "10", "preserveOrder": false, "seed": "1"},
                 "connections": {"trainingSet": ["Learn"], "testSet": ["Learn"]}, "coordinates": "0,0"},
                {"class": "weka.knowledgeflow.steps.Classifier", "properties": {"name": "Learn", "classifier":
                 {"type": "optionHandler", "class": "weka.classifiers.trees.%s", "options": ""}},
                 "connections": {"batchClassifier": ["Test"]}, "coordinates": "0,0"},
                {"class": "weka.knowledgeflow.steps.ClassifierPerformanceEvaluator", "properties": {"name": "Test"},
                 "connections": {"text": ["Save"]}, "coordinates": "0,0"},
                {"class": "weka.knowledgeflow.steps.TextSaver", "properties": {"name": "Save", "file": "%s"},
                 "connections": {}, "coordinates": "0,0"}]}
                """.formatted(rows, learner, work.resolve("result.txt")));
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
        command.addAll(List.of("-DWEKA_HOME=" + work.resolve("wekafiles"), "-Djava.awt.headless=true",
                "-Dweka.packageManager.offline=true", "-cp", jars, "weka.knowledgeflow.FlowRunner", flow.toString()));
        return command;
    }

    private Cost cost(List<String> command, Path result) throws IOException, InterruptedException {
        Path output = work.resolve("output.txt");
        if (result != null) {
            Files.deleteIfExists(result);
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // Nothing that has been kept may help.
        builder.environment().merge("STITCHBIRD_JAVA_OPTIONS", "-Dstitchbird.results=none",
                (theirs, none) -> theirs + " " + none);
        long start = System.nanoTime();
        Process process = builder.start();
        long most = 0;
        while (process.isAlive()) {
            most = Math.max(most, peak(process.pid()));
            Thread.sleep(10);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        String text = Files.readString(result == null || !Files.exists(result) ? output : result);
        Matcher correct = CORRECT.matcher(text);
        if (process.exitValue() != 0 || !correct.find()) {
            throw new IOException(command + " ended with " + process.exitValue() + ":\n" + text);
        }
        return new Cost(seconds, most / 1024.0, correct.group(1).replace(",", ""));
    }

    /** The kilobytes that a process has had in memory at most; 0 where the system does not tell. */
    private static long peak(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private void iris(Path arff) throws IOException {
        List<String> lines = Files.readAllLines(root.resolve("examples/iris/iris.csv"));
        String[] names = lines.getFirst().split(",");
        StringBuilder text = new StringBuilder("@relation iris\n");
        for (int i = 0; i < names.length - 1; i++) {
            text.append("@attribute '").append(names[i]).append("' numeric\n");
        }
        List<String> rows = lines.subList(1, lines.size());
        text.append("@attribute species {").append(rows.stream().map(line -> line.substring(line.lastIndexOf(',') + 1))
                .distinct().collect(Collectors.joining(","))).append("}\n@data\n");
        rows.forEach(line -> text.append(line).append("\n"));
        Files.writeString(arff, text);
    }

    private static void print(String name, Cost[] costs) {
        System.out.printf(Locale.ROOT, "  %-16s median %7.3f s (%.3f-%.3f), %5.0f MB%n", name,
                median(costs, Cost::seconds), Arrays.stream(costs).mapToDouble(Cost::seconds).min().orElseThrow(),
                Arrays.stream(costs).mapToDouble(Cost::seconds).max().orElseThrow(), median(costs, Cost::megabytes));
    }

    private static double median(Cost[] costs, java.util.function.ToDoubleFunction<Cost> of) {
        double[] sorted = Arrays.stream(costs).mapToDouble(of).sorted().toArray();
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
