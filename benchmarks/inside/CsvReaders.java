// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.nodes.csv.CsvFormat;
import org.stitchbird.nodes.csv.CsvLoad;
import org.stitchbird.nodes.csv.Keep;
import weka.core.Instances;
import weka.core.converters.CSVLoader;

/**
 * Reads a CSV file with one of several readers each time a line comes in, and tells the seconds, those of the processors,
 * and what it has found: rows, missing cells, the sum of all numbers.
 *
 * <p>Compiled and started by {@code benchmarks/Csv.java}.
 */
public final class CsvReaders {
    private CsvReaders() {
    }

    /** Reads the file once more; answers what is in it, which is not timed. */
    private interface Reading {
        Content read() throws Exception;
    }

    /** Tells what was read. */
    private interface Content {
        String tell() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        Reading reading = switch (arguments[0]) {
            case "weka" -> () -> weka(file);
            case "duckdb" -> duckdb(file, arguments[2]);
            default -> () -> ours(file, Keep.valueOf(arguments[0].toUpperCase(Locale.ROOT)));
        };
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in));
        while (told.readLine() != null) {
            long start = System.nanoTime();
            long before = system.getProcessCpuTime();
            Content content = reading.read();
            System.out.printf(Locale.ROOT, "%.3f %.3f %s%n", (System.nanoTime() - start) / 1e9,
                    (system.getProcessCpuTime() - before) / 1e9, content.tell());
        }
    }

    private static String told(long rows, long missing, double sum) {
        return String.format(Locale.ROOT, "%d rows, %d missing, sum %.3f", rows, missing, sum);
    }

    private static Content ours(Path file, Keep keep) throws Exception {
        Table table = CsvLoad.read(file, CsvFormat.auto(), keep, Progress.NONE);
        return () -> {
            long missing = 0;
            double sum = 0;
            for (Column column : table.columns()) {
                for (int row = 0; row < table.rows(); row++) {
                    boolean there = !column.missing(row);
                    missing += there ? 0 : 1;
                    sum += there && column.spec().type() == ColumnType.NUMBER ? column.number(row) : 0;
                }
            }
            return told(table.rows(), missing, sum);
        };
    }

    private static Content weka(Path file) throws Exception {
        CSVLoader loader = new CSVLoader();
        loader.setSource(file.toFile());
        Instances rows = loader.getDataSet();
        return () -> {
            long missing = 0;
            double sum = 0;
            for (int column = 0; column < rows.numAttributes(); column++) {
                for (int row = 0; row < rows.numInstances(); row++) {
                    boolean there = !rows.instance(row).isMissing(column);
                    missing += there ? 0 : 1;
                    sum += there && rows.attribute(column).isNumeric() ? rows.instance(row).value(column) : 0;
                }
            }
            return told(rows.numInstances(), missing, sum);
        };
    }

    private static Reading duckdb(Path file, String threads) throws Exception {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        statement.execute("SET threads = " + threads);
        return () -> {
            statement.execute("CREATE OR REPLACE TABLE rows AS SELECT * FROM read_csv('" + file + "')");
            return () -> {
                String numbers = IntStream.range(0, 14).mapToObj(i -> "sum(n" + i + ")").collect(Collectors.joining("+"));
                String cells = IntStream.range(0, 14).mapToObj(i -> "count(n" + i + ")").collect(Collectors.joining("+"))
                        + IntStream.range(0, 5).mapToObj(i -> "+count(c" + i + ")").collect(Collectors.joining())
                        + "+count(y)";
                try (ResultSet found = statement.executeQuery("SELECT count(*), " + cells + ", " + numbers
                        + " FROM rows")) {
                    found.next();
                    return told(found.getLong(1), found.getLong(1) * 20 - found.getLong(2), found.getDouble(3));
                }
            };
        };
    }
}
