// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Path;
import java.util.Locale;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.nodes.csv.CsvFormat;
import org.stitchbird.nodes.csv.CsvLoad;
import org.stitchbird.nodes.csv.Keep;

/** Reads a CSV file into memory and onto the disk, and tells the heap that is held and how fast cells are read. */
public final class StoredTable {
    private static final int ROUNDS = 5;

    private StoredTable() {
    }

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        for (Keep keep : new Keep[] {Keep.MEMORY, Keep.DISK}) {
            double reading = Double.MAX_VALUE;
            double scanning = Double.MAX_VALUE;
            double heap = 0;
            double cells = 0;
            double rows = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long before = held();
                long start = System.nanoTime();
                Table table = CsvLoad.read(file, CsvFormat.auto(), keep, Progress.NONE);
                reading = Math.min(reading, (System.nanoTime() - start) / 1e9);
                heap = held() - before;
                rows = table.rows();
                cells = rows * table.columns().size();
                start = System.nanoTime();
                double sum = sum(table);
                scanning = Math.min(scanning, (System.nanoTime() - start) / 1e9);
                if (Double.isNaN(sum)) {
                    throw new IllegalStateException("Missing cells are not summed");
                }
            }
            System.out.printf(Locale.ROOT, "%-7s read %,.0f rows/s, heap %.2f bytes per cell, all cells seen in %.2f s"
                    + " (%,.0f million/s)%n", keep.name().toLowerCase(Locale.ROOT), rows / reading, heap / cells,
                    scanning, cells / scanning / 1e6);
        }
    }

    private static long held() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double sum(Table table) {
        double sum = 0;
        for (Column column : table.columns()) {
            boolean number = column.spec().type() == ColumnType.NUMBER;
            for (int row = 0; row < table.rows(); row++) {
                if (!column.missing(row)) {
                    sum += number ? column.number(row) : column.code(row);
                }
            }
        }
        return sum;
    }
}
