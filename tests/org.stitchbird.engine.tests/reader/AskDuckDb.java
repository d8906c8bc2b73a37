// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0

import java.io.FileInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.c.Data;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.duckdb.DuckDBConnection;

/**
 * Prints what DuckDB finds in an Arrow file: a line for each column, then one for each row that a query answers.
 *
 * <p>Run by a test from its source, in a Java of its own with DuckDB and Arrow's library on the class path. DuckDB opens
 * such files by itself only with an extension from the network; here Arrow's library hands it the batches of the file in
 * memory, as pyarrow does in Python.
 */
public final class AskDuckDb {
    private AskDuckDb() {
    }

    /** The file, and the queries that are put to its rows, which are called {@code stored}. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            for (int i = 1; i < arguments.length; i++) {
                ask(connection.unwrap(DuckDBConnection.class), arguments[0], arguments[i], out);
            }
        }
        out.flush();
    }

    /** A stream can be read once only, so each query gets its own. */
    private static void ask(DuckDBConnection connection, String file, String query, PrintStream out) throws Exception {
        try (RootAllocator memory = new RootAllocator();
                FileInputStream in = new FileInputStream(file);
                ArrowFileReader reader = new ArrowFileReader(in.getChannel(), memory);
                ArrowArrayStream stream = ArrowArrayStream.allocateNew(memory)) {
            Data.exportArrayStream(memory, reader, stream);
            connection.registerArrowStream("stored", stream);
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                print(rows, out);
            }
        }
    }

    private static void print(ResultSet rows, PrintStream out) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            out.println(columns.getColumnName(i) + " " + columns.getColumnTypeName(i));
        }
        while (rows.next()) {
            StringBuilder line = new StringBuilder();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                line.append(rows.getObject(i)).append('|');
            }
            out.println(line);
        }
    }
}
