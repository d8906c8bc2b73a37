// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.stitchbird.nodes.csv.Chunks.Chunk;

/**
 * Finds the fields in characters, and sorts out why that failed.
 *
 * @param source the file, for what is said of it
 * @param format how it is to be understood
 */
record CsvParser(CsvSource source, CsvFormat format) {
    /** More characters than this in one field come from a quote that was never closed. */
    private static final int LONGEST_FIELD = 1 << 24;

    /** No file has this character; the parser wants one for comments although it is told to find none. */
    private static final char UNUSED = '\uFFFE';

    /** Hands the fields to those who wait for them; throws whatever the reader, they or itself throw, perhaps wrapped. */
    void parse(Reader reader, CsvRows rows) throws IOException {
        try (CsvReader<Boolean> parser = CsvReader.builder().fieldSeparator(format.delimiter())
                .quoteCharacter(format.quote()).commentCharacter(UNUSED)
                .trimWhitespacesAroundQuotes(true).allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_FIELD).build(rows, reader)) {
            parser.forEach(row -> { });
        }
    }

    /** Parses a chunk; answers whether all of it was sound. */
    boolean reads(Chunk chunk, CsvRows rows) {
        boolean nul = RowEnds.indexOf(chunk.bytes(), (byte) 0, 0, chunk.length()) < chunk.length();
        try {
            if (!nul) {
                parse(source.decoded(new ByteArrayInputStream(chunk.bytes(), 0, chunk.length())), rows);
            }
            return !nul;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /**
     * Parses to the end.
     *
     * @return whether the end was the file's own; {@code false} when the limit had been reached
     */
    boolean toTheEnd(Reader reader, CsvRows rows) throws CsvRefusal {
        try {
            parse(reader, rows);
            return true;
        } catch (RuntimeException | IOException e) {
            explain(e, rows);
            rows.fillUp();
            return false;
        }
    }

    /** Says why the parser stopped: because of the reader, of the rows, or of itself; nothing to say at the limit. */
    private void explain(Exception thrown, CsvRows rows) throws CsvRefusal {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CsvSource.EnoughRead enough -> {
                    return;
                }
                case CsvRefusal.Carrier carrier -> throw carrier.refusal();
                case java.util.concurrent.CancellationException cancelled -> throw cancelled;
                case UncheckedIOException unchecked -> {
                    // Its cause is told.
                }
                case IOException failed -> throw source.refuse(failed);
                case CsvParseException parse when parse.getCause() == null -> throw quotes(parse, rows);
                default -> {
                    // Its cause is told, if it has one.
                }
            }
        }
        throw thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
    }

    private CsvRefusal quotes(CsvParseException e, CsvRows rows) {
        String key = e.getMessage().contains("after closing quote") ? "afterQuote"
                : e.getMessage().contains("buffer size") ? "endless" : "openQuote";
        return CsvRefusal.of("quote", key, source.name(), rows.line());
    }
}
