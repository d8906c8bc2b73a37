// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.stored.Scratch;
import org.stitchbird.engine.stored.TableWriter;
import org.stitchbird.weka.WekaTables;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** Turns a table into instances and back, by us and by hand, turn by turn; started by {@code benchmarks/Instances.java}. */
public final class Conversions {
    private static final int NUMBERS = 14;
    private static final int LABELS = 6;
    private static final int ROUNDS = 5;

    private Conversions() {
    }

    /** One way to do it. */
    private interface Way {
        Object go() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
        double[][] numbers = new double[NUMBERS][rows];
        int[][] codes = new int[LABELS][rows];
        Random random = new Random(42);
        for (int row = 0; row < rows; row++) {
            for (double[] column : numbers) {
                column[row] = random.nextInt(100) < 3 ? Double.NaN : random.nextGaussian();
            }
            for (int[] column : codes) {
                column[row] = random.nextInt(100) < 3 ? -1 : random.nextInt(5);
            }
        }
        Table table = table(numbers, codes);
        System.out.printf(Locale.ROOT, "%,d rows × %d%n", rows, NUMBERS + LABELS);
        // Our instances are made once for a table: another table of the same columns is another table.
        race("table to instances", rounds, rows, () -> WekaTables.instances(table(numbers, codes)),
                () -> byHand(numbers, codes));
        Instances instances = byHand(numbers, codes);
        race("instances to table", rounds, rows, () -> WekaTables.table(instances), () -> byHand(instances));
        try (TableWriter writer = Scratch.table(table.schema())) {
            writer.add(table);
            Table stored = writer.finish();
            race("stored table to instances", rounds, rows, () -> WekaTables.instances(stored.select(stored.schema()
                    .names())), () -> byHand(numbers, codes));
        }
        Scratch.enter();
        Scratch.leave();
    }

    private static void race(String what, int rounds, int rows, Way ours, Way byHand) throws Exception {
        double[][] seconds = new double[2][rounds];
        double cells = (double) rows * (NUMBERS + LABELS);
        double[] bytes = {bytes(ours) / cells, bytes(byHand) / cells};
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < 2; i++) {
                long start = System.nanoTime();
                Object made = (i == 0 ? ours : byHand).go();
                seconds[i][round] = (System.nanoTime() - start) / 1e9;
                Objects.requireNonNull(made);
            }
        }
        Arrays.sort(seconds[0]);
        Arrays.sort(seconds[1]);
        double one = seconds[0][rounds / 2];
        double other = seconds[1][rounds / 2];
        System.out.printf(Locale.ROOT, "%-26s ours median %.2f s (%.2f-%.2f), %.1f bytes per cell; by hand %.2f s "
                + "(%.2f-%.2f), %.1f bytes per cell; ratio %.2f%n", what, one, seconds[0][0], seconds[0][rounds - 1], bytes[0], other,
                seconds[1][0], seconds[1][rounds - 1], bytes[1], one / other);
    }

    /** What one takes of the heap; also warms it up. */
    private static long bytes(Way way) throws Exception {
        // Lets go of what is remembered of tables that are gone.
        WekaTables.instances(table(new double[NUMBERS][1], new int[LABELS][1]));
        long before = held();
        Object made = way.go();
        long bytes = held() - before;
        Objects.requireNonNull(made);
        return bytes;
    }

    private static long held() throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<String> labels() {
        return IntStream.range(0, 5).mapToObj(i -> "v" + i).toList();
    }

    private static Table table(double[][] numbers, int[][] codes) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < NUMBERS; i++) {
            columns.add(Columns.numbers(ColumnSpec.number("n" + i), numbers[i]));
        }
        for (int i = 0; i < LABELS; i++) {
            columns.add(Columns.codes(ColumnSpec.category("c" + i, labels()), codes[i]));
        }
        return Table.of(columns, "c5");
    }

    private static Instances byHand(double[][] numbers, int[][] codes) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < NUMBERS; i++) {
            attributes.add(new Attribute("n" + i));
        }
        for (int i = 0; i < LABELS; i++) {
            attributes.add(new Attribute("c" + i, labels()));
        }
        Instances made = new Instances("by hand", attributes, numbers[0].length);
        made.setClassIndex(NUMBERS + LABELS - 1);
        for (int row = 0; row < numbers[0].length; row++) {
            double[] cells = new double[NUMBERS + LABELS];
            for (int i = 0; i < NUMBERS; i++) {
                cells[i] = numbers[i][row];
            }
            for (int i = 0; i < LABELS; i++) {
                cells[NUMBERS + i] = codes[i][row] < 0 ? Double.NaN : codes[i][row];
            }
            made.add(new DenseInstance(1, cells));
        }
        return made;
    }

    private static Object byHand(Instances instances) {
        double[][] numbers = new double[NUMBERS][instances.size()];
        int[][] codes = new int[LABELS][instances.size()];
        for (int row = 0; row < instances.size(); row++) {
            weka.core.Instance cells = instances.get(row);
            for (int i = 0; i < NUMBERS; i++) {
                numbers[i][row] = cells.value(i);
            }
            for (int i = 0; i < LABELS; i++) {
                codes[i][row] = cells.isMissing(NUMBERS + i) ? -1 : (int) cells.value(NUMBERS + i);
            }
        }
        return table(numbers, codes);
    }
}
