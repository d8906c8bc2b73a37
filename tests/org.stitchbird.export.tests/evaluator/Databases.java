// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers rows in databases, by one query for each line of the input: its file, the rows' and the answers'. The first
 * line
 * of a query's file is the name of the database. The rows are in the table "input rows", and their numbers in "row
 * key".
 */
public final class Databases {
    private static final Map<String, Connection> CONNECTIONS = new HashMap<>();

    private static EmbeddedPostgres server;

    private record Column(String name, boolean labels, Object[] cells) {
    }

    public static void main(String[] arguments) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] files = line.split("\t");
            try {
                answer(Path.of(files[0]), Path.of(files[1]), Path.of(files[2]));
                System.out.println("done");
            } catch (Exception | Error e) {
                System.out.println(e.toString().replace('\n', ' '));
            }
        }
        if (server != null) {
            server.close();
        }
        System.exit(0);
    }

    private static void answer(Path model, Path rows, Path answers) throws Exception {
        String text = Files.readString(model);
        int line = text.indexOf('\n');
        String database = text.substring(0, line);
        Connection connection = connection(database);
        List<Column> columns = columns(rows);
        try (Statement statement = connection.createStatement()) {
            fill(connection, database, columns);
            long start = System.nanoTime();
            try (ResultSet result = statement.executeQuery(text.substring(line + 1))) {
                write(result, columns.isEmpty() ? 0 : columns.get(0).cells.length, answers);
            }
            System.out.println(database + " took " + (System.nanoTime() - start) / 1_000_000 + " ms");
        } finally {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DROP TABLE IF EXISTS " + name(database, "input rows"));
            }
        }
    }

    private static Connection connection(String database) throws Exception {
        Connection known = CONNECTIONS.get(database);
        if (known == null) {
            known = switch (database) {
                case "SQLITE" -> DriverManager.getConnection("jdbc:sqlite::memory:");
                case "DUCKDB" -> DriverManager.getConnection("jdbc:duckdb:");
                case "MARIADB" -> DriverManager.getConnection(System.getenv("STITCHBIRD_MARIADB"));
                default -> {
                    // Ends with this program.
                    server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
                    yield server.getPostgresDatabase().getConnection();
                }
            };
            CONNECTIONS.put(database, known);
        }
        return known;
    }

    private static String name(String database, String name) {
        return database.equals("MARIADB") ? '`' + name.replace("`", "``") + '`'
                : '"' + name.replace("\"", "\"\"") + '"';
    }

    private static void fill(Connection connection, String database, List<Column> columns) throws SQLException {
        List<String> declared = new ArrayList<>(List.of(name(database, "row key") + " INTEGER"));
        for (Column column : columns) {
            declared.add(name(database, column.name) + (column.labels ? database.equals("MARIADB") ? " TEXT"
                    : " VARCHAR"
                    : database.equals("POSTGRESQL") ? " double precision" : " DOUBLE"));
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + name(database, "input rows") + " (" + String.join(", ", declared)
                    + ")");
        }
        int count = columns.isEmpty() ? 0 : columns.get(0).cells.length;
        String places = String.join(", ", Collections.nCopies(declared.size(), "?"));
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + name(database, "input rows")
                + " VALUES (" + places + ")")) {
            for (int row = 0; row < count; row++) {
                insert.setInt(1, row);
                for (int i = 0; i < columns.size(); i++) {
                    Object cell = columns.get(i).cells[row];
                    if (cell == null) {
                        insert.setNull(i + 2, columns.get(i).labels ? Types.VARCHAR : Types.DOUBLE);
                    } else {
                        insert.setObject(i + 2, cell);
                    }
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void write(ResultSet result, int count, Path answers) throws Exception {
        Object[][] found = new Object[count][];
        int width = result.getMetaData().getColumnCount();
        for (int i = 0; i < count; i++) {
            if (!result.next()) {
                throw new SQLException("Only " + i + " rows");
            }
            Object[] row = new Object[width];
            for (int c = 1; c < width; c++) {
                row[c] = result.getObject(c + 1);
            }
            found[result.getInt(1)] = row;
        }
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(answers))) {
            out.writeInt(count);
            for (Object[] row : found) {
                byte[] prediction = (row[1] == null ? "" : String.valueOf(row[1])).getBytes(StandardCharsets.UTF_8);
                out.writeInt(prediction.length);
                out.write(prediction);
                out.writeInt(width - 2);
                for (int c = 2; c < width; c++) {
                    out.writeDouble(row[c] == null ? Double.NaN : ((Number) row[c]).doubleValue());
                }
            }
        }
    }

    private static List<Column> columns(Path rows) throws Exception {
        List<Column> columns = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(rows)))) {
            int width = in.readInt();
            int count = in.readInt();
            for (int i = 0; i < width; i++) {
                String name = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                boolean labels = in.readBoolean();
                Object[] cells = new Object[count];
                for (int row = 0; row < count; row++) {
                    if (!in.readBoolean()) {
                        cells[row] = labels ? (Object) new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8)
                                : (Object) in.readDouble();
                    }
                }
                columns.add(new Column(name, labels, cells));
            }
        }
        return columns;
    }
}
