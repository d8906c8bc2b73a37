// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.util.Map;
import java.util.Set;
import org.stitchbird.engine.data.ColumnType;

/**
 * How a file of rows and fields is to be understood.
 *
 * @param delimiter what stands between fields, or {@link #AUTO} to find out
 * @param quote what stands around fields, or {@link #NONE}
 * @param header whether the first row holds the names of the columns
 * @param encoding the name of a character set, or {@code auto}
 * @param decimal point or comma, or {@link #AUTO} to find out column by column
 * @param missing fields that stand for a missing value, besides the empty one
 * @param quotedMarkers what those fields mean in quotes
 * @param types the types of some columns by name; the others are guessed
 */
public record CsvFormat(char delimiter, char quote, boolean header, String encoding, char decimal,
        Set<String> missing, QuotedMarkers quotedMarkers, Map<String, ColumnType> types) {
    /** Stands for a character that is to be found out. */
    public static final char AUTO = '\uFFFF';
    /** Stands for no character: no file that holds it is read. */
    public static final char NONE = '\0';
    /** The markers of missing values that are known without being told, besides the empty field. */
    public static final Set<String> MISSING = Set.of("?", "NA", "N/A", "NaN", "null", "NULL");

    /** What a marker of a missing value means when it stands in quotes. */
    public enum QuotedMarkers {
        /** Text, unless the whole column with its header is in quotes, so that quotes say nothing. */
        AUTO,
        /** A missing value all the same. */
        MISSING,
        /** The text itself. */
        TEXT
    }

    /** Makes a format; set and map are copied. */
    public CsvFormat {
        missing = Set.copyOf(missing);
        types = Map.copyOf(types);
    }

    /** A format in which everything is found out, and the first row is a header. */
    public static CsvFormat auto() {
        return new CsvFormat(AUTO, '"', true, "auto", AUTO, MISSING, QuotedMarkers.AUTO, Map.of());
    }

    /** Whether that character can stand between fields: neither letter, digit, quote nor line end. */
    public static boolean mayDelimit(char delimiter) {
        return Delimiters.mayBe(delimiter);
    }

    /** This format with another delimiter, once it has been found out. */
    CsvFormat withDelimiter(char found) {
        return new CsvFormat(found, quote, header, encoding, decimal, missing, quotedMarkers, types);
    }
}
