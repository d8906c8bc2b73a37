// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.export.source.JavaSource;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.scoring.Scorings;
import weka.classifiers.trees.RandomForest;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/**
 * Answers rows with a forest of Weka's and with its export, turn by turn; started by {@code
 * benchmarks/ForestScoring.java}.
 */
public final class ForestAnswers {
    private static final int NUMBERS = 14;
    private static final int LABELS = 5;
    private static final long SEED = 42;

    private final RandomForest forest = new RandomForest();
    private final Instances rows;
    private final double[][] cells;
    private final MethodHandle score;

    private ForestAnswers(Path work, int count, int trees) throws Exception {
        rows = rows(count);
        forest.setNumIterations(trees);
        forest.buildClassifier(rows);
        cells = new double[count][];
        for (int i = 0; i < count; i++) {
            cells[i] = Arrays.copyOf(rows.get(i).toDoubleArray(), NUMBERS + LABELS);
        }
        Scoring scoring = Scorings.of(forest, WekaTables.table(rows).schema(), new Instances(rows, 0));
        score = compiled(JavaSource.of(scoring, "forest", "", "ForestModel"), work);
    }

    /** The arguments: a folder for files, rounds, rows, trees. */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        int count = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20_000;
        int trees = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 100;
        ForestAnswers both = new ForestAnswers(Path.of(arguments[0]), count, trees);
        both.compare();
        double[][] rates = new double[2][rounds];
        // The first rounds warm up.
        for (int round = -2; round < rounds; round++) {
            double weka = both.rate(true);
            double export = both.rate(false);
            if (round >= 0) {
                rates[0][round] = weka;
                rates[1][round] = export;
            }
        }
        System.out.printf(Locale.ROOT,
                "%,d rows × %d, %d trees, one thread, all answers the same bits, median of %d rounds in"
                + " turns%n", count, NUMBERS + LABELS + 1, trees, rounds);
        print("Weka, distributionForInstance", rates[0]);
        print("exported Java, score", rates[1]);
        System.out.printf(Locale.ROOT, "  %-30s %.2f × (at least 5 is the aim)%n", "export beside Weka",
                median(rates[1]) / median(rates[0]));
    }

    private static void print(String name, double[] rates) {
        System.out.printf(Locale.ROOT, "  %-30s median %,10.0f rows a second (%,.0f-%,.0f)%n", name, median(rates),
                Arrays.stream(rates).min().orElseThrow(), Arrays.stream(rates).max().orElseThrow());
    }

    private static double median(double[] all) {
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void compare() throws Exception {
        for (int i = 0; i < cells.length; i++) {
            if (!Arrays.equals(forest.distributionForInstance(rows.get(i)), answer(cells[i]))) {
                throw new IOException("Row " + i + " has other answers");
            }
        }
    }

    private double[] answer(double[] row) throws Exception {
        try {
            return (double[]) score.invokeExact(row);
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private double rate(boolean weka) throws Exception {
        double sum = 0;
        long start = System.nanoTime();
        for (int i = 0; i < cells.length; i++) {
            sum += weka ? forest.distributionForInstance(rows.get(i))[0] : answer(cells[i])[0];
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (!(sum > 0)) {
            throw new IOException("Nothing is likely");
        }
        return cells.length / seconds;
    }

    private static MethodHandle compiled(String source, Path work) throws Exception {
        Path file = Files.writeString(work.resolve("ForestModel.java"), source);
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "17", "-d", work.toString(),
                file.toString()) != 0) {
            throw new IOException("The export does not compile");
        }
        Class<?> type = new URLClassLoader(new URL[] {work.toUri().toURL()}).loadClass("ForestModel");
        return MethodHandles.publicLookup().findStatic(type, "score", MethodType.methodType(double[].class,
                double[].class));
    }

    private static Instances rows(int count) {
        Random random = new Random(SEED);
        ArrayList<Attribute> columns = new ArrayList<>();
        IntStream.range(0, NUMBERS).forEach(i -> columns.add(new Attribute("n" + i)));
        for (int i = 0; i < LABELS; i++) {
            columns.add(new Attribute("c" + i, IntStream.range(0, 3 + 4 * i).mapToObj(label -> "l" + label).toList()));
        }
        columns.add(new Attribute("y", List.of("yes", "no")));
        Instances rows = new Instances("rows", columns, count);
        rows.setClassIndex(NUMBERS + LABELS);
        for (int row = 0; row < count; row++) {
            double[] cells = new double[NUMBERS + LABELS + 1];
            double sum = 0;
            for (int i = 0; i < NUMBERS; i++) {
                cells[i] = (int) (random.nextGaussian() * 1000) / 1000.0;
                sum += cells[i] * (i - NUMBERS / 2);
            }
            for (int i = 0; i < LABELS; i++) {
                cells[NUMBERS + i] = random.nextInt(3 + 4 * i);
                sum += cells[NUMBERS + i] == 0 ? 2 : 0;
            }
            cells[NUMBERS + LABELS] = sum + 20 * random.nextGaussian() > 1 ? 0 : 1;
            rows.add(new DenseInstance(1, cells));
        }
        return rows;
    }
}
