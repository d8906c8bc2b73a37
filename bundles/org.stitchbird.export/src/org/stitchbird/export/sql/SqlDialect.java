// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.sql;

import java.nio.charset.StandardCharsets;

/** Where databases differ. */
public enum SqlDialect {
    /** PostgreSQL 12 and later. */
    POSTGRESQL("PostgreSQL", "double precision", 63, 1_600, 100_000_000),
    /** MariaDB 10.2 and later. */
    MARIADB("MariaDB", "DOUBLE", 64, 4_000, 8_000_000),
    /** DuckDB. */
    DUCKDB("DuckDB", "DOUBLE", Integer.MAX_VALUE, 100_000, 100_000_000),
    /** SQLite 3.35 and later. */
    SQLITE("SQLite", "REAL", Integer.MAX_VALUE, 1_900, 1_000_000);

    private final String label;
    private final String type;
    private final int longest;
    private final int columns;
    private final int text;

    SqlDialect(String label, String type, int longest, int columns, int text) {
        this.label = label;
        this.type = type;
        this.longest = longest;
        this.columns = columns;
        this.text = text;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** The most columns of a table or a result. */
    int columns() {
        return columns;
    }

    /** The most characters of a query, unless somebody has allowed more. */
    int text() {
        return text;
    }

    /** How many bytes, or in MariaDB characters, a name may have. */
    int longest() {
        return longest;
    }

    /** Whether a name is short enough. */
    boolean fits(String name) {
        return (this == POSTGRESQL ? name.getBytes(StandardCharsets.UTF_8).length : name.length()) <= longest;
    }

    /** Names that are the same to it are the same here. */
    String folded(String name) {
        return this == POSTGRESQL ? name : name.toLowerCase(java.util.Locale.ROOT);
    }

    /** A name of a table or a column, whatever is in it. */
    String name(String name) {
        return this == MARIADB ? '`' + name.replace("`", "``") + '`' : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A literal for text. */
    String text(String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        if (text.indexOf('\\') < 0) {
            return quoted;
        }
        // Whether a backslash means anything there is a matter of settings, which these two do not ask.
        return switch (this) {
            case POSTGRESQL -> "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
            case MARIADB -> "_utf8mb4 X'" + java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8))
                    + "'";
            case DUCKDB, SQLITE -> quoted;
        };
    }

    /** A column's text, to be compared byte by byte. */
    String asText(String expression) {
        return switch (this) {
            case POSTGRESQL, SQLITE -> "CAST(" + expression + " AS text)";
            case DUCKDB -> "CAST(" + expression + " AS VARCHAR)";
            // By default capitals and spaces at the end make no difference there.
            case MARIADB -> "CAST(" + expression + " AS CHAR CHARACTER SET utf8mb4) COLLATE utf8mb4_nopad_bin";
        };
    }

    /** A column's number; what is not a number is missing. */
    String asNumber(String expression) {
        String number = "CAST(" + expression + " AS " + type + ")";
        return switch (this) {
            case POSTGRESQL, DUCKDB -> "NULLIF(" + number + ", " + number("NaN") + ")";
            case MARIADB, SQLITE -> number;
        };
    }

    /** A literal for a number; {@code NULL} of that type for one that is missing. */
    String number(double value) {
        if (Double.isNaN(value)) {
            return "CAST(NULL AS " + type + ")";
        }
        if (Double.isInfinite(value)) {
            String sign = value < 0 ? "-" : "";
            return switch (this) {
                case POSTGRESQL, DUCKDB -> number(sign + "Infinity");
                case SQLITE -> sign + "9e999";
                case MARIADB -> sign + Double.MAX_VALUE;
            };
        }
        String digits = Double.toString(value);
        return switch (this) {
            case POSTGRESQL -> value < 0 ? number(digits) : digits + "::float8";
            case SQLITE -> digits;
            // With an exponent it is a double, without one a decimal.
            case MARIADB, DUCKDB -> digits.indexOf('E') < 0 ? digits + "E0" : digits;
        };
    }

    /** Something that is only written once, however often it is used. */
    String materialized() {
        return this == MARIADB ? "" : "MATERIALIZED ";
    }

    /** What keeps a query from being merged with the one that reads it. */
    String fence() {
        return this == MARIADB ? "\nLIMIT 18446744073709551615" : "";
    }

    /** The greatest of some numbers, none of which is missing. */
    String greatest(String list, int count) {
        return count == 1 ? list : (this == SQLITE ? "MAX(" : "GREATEST(") + list + ")";
    }

    private String number(String word) {
        return this == POSTGRESQL ? "'" + word + "'::float8" : "'" + word + "'::DOUBLE";
    }
}
