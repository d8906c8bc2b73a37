// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.stored.Memory;
import org.stitchbird.engine.stored.Spool;
import org.stitchbird.nodes.Messages;

/** Reads a file of rows and fields into a table. */
public final class CsvLoad {
    /** More characters than this in one field come from a quote that was never closed. */
    private static final int LONGEST_FIELD = 1 << 24;

    /** No file has this character; the parser wants one for comments although it is told to find none. */
    private static final char UNUSED = '\uFFFE';

    private final Path file;
    private final CsvFormat format;
    private final long limit;
    private final Progress progress;
    private final Keep keep;
    private Spool spool;
    private final List<String> warnings = new ArrayList<>();
    private boolean whole = true;

    private CsvLoad(Path file, CsvFormat format, long limit, Keep keep, Progress progress) {
        this.file = file;
        this.format = format;
        this.limit = limit;
        this.keep = keep;
        this.progress = progress;
    }

    /**
     * Reads a file into memory.
     *
     * @param limit stop after about so many bytes
     * @throws CsvRefusal if the file cannot be read so, with a sentence that says where and what to do
     * @throws java.util.concurrent.CancellationException if the progress says so
     */
    public static CsvContent read(Path file, CsvFormat format, long limit, Progress progress) throws CsvRefusal {
        return new CsvLoad(file, format, limit, Keep.MEMORY, progress).read();
    }

    /**
     * Reads a file to its end.
     *
     * @param keep where the table is to be
     * @throws NodeFailure if the file cannot be read so, or the table cannot be put into a file
     * @throws java.util.concurrent.CancellationException if the progress says so
     */
    public static Table read(Path file, CsvFormat format, Keep keep, Progress progress) throws NodeFailure {
        CsvLoad load = new CsvLoad(file, format, Long.MAX_VALUE, keep, progress);
        try {
            Table table = load.read().table();
            return load.spool == null ? table : Spool.settled(table, progress);
        } catch (CsvRefusal.Carrier carrier) {
            throw carrier.refusal();
        } finally {
            if (load.spool != null) {
                load.spool.close();
            }
        }
    }

    private CsvContent read() throws CsvRefusal {
        List<ColumnBuilder> builders = pass(null);
        if (builders.stream().anyMatch(ColumnBuilder::needsAgain)) {
            readAgain(builders);
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < builders.size(); i++) {
            ColumnBuilder builder = builders.set(i, null);
            Column column = builder.column();
            String warning = builder.warning(column);
            if (warning != null) {
                warnings.add(warning);
            }
            columns.add(column);
        }
        if (columns.getFirst().size() == 0) {
            warnings.add(Messages.get("csv.noRows", file.getFileName()));
        }
        return new CsvContent(Table.of(columns, null), List.copyOf(warnings), whole);
    }

    /** Reads the columns again whose later values told that the earlier ones were taken for the wrong type. */
    private void readAgain(List<ColumnBuilder> builders) throws CsvRefusal {
        List<ColumnBuilder> again = new ArrayList<>();
        for (ColumnBuilder builder : builders) {
            again.add(builder.needsAgain() ? builder.asLabels() : null);
        }
        pass(again);
        for (int i = 0; i < again.size(); i++) {
            ColumnBuilder builder = again.get(i);
            if (builder != null) {
                builders.set(i, builder);
            }
        }
        if (builders.stream().mapToInt(ColumnBuilder::rows).distinct().count() > 1) {
            throw CsvRefusal.of("file", "changed", file.getFileName());
        }
    }

    /** Reads the file from its beginning to its end or limit into these builders, or into new ones. */
    private List<ColumnBuilder> pass(List<ColumnBuilder> again) throws CsvRefusal {
        try (CsvSource source = new CsvSource(file, format.encoding(), limit, progress)) {
            CsvFormat found = format.delimiter() != CsvFormat.AUTO ? format
                    : format.withDelimiter(Delimiters.guess(source.sample(), format.quote()));
            boolean declared = format.delimiter() == CsvFormat.AUTO && Delimiters.declared(source.sample());
            CsvRows rows = new CsvRows(source, found, declared,
                    (fields, quoted) -> again != null ? again : header(fields, quoted, found, source));
            parse(source, found, rows);
            if (rows.builders() == null) {
                throw CsvRefusal.of("file", "empty", source.name());
            }
            return rows.builders();
        }
    }

    private List<ColumnBuilder> header(List<String> fields, List<Boolean> quoted, CsvFormat found, CsvSource source) {
        ColumnNames names = new ColumnNames(fields, format.header());
        if (warnings.isEmpty()) {
            warnings.addAll(names.warnings());
        }
        List<String> unknown = format.types().keySet().stream().filter(name -> !names.all().contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw CsvRefusal.of("types", "unknownColumn", source.name(), Messages.names(new TreeSet<>(unknown)))
                    .carried();
        }
        Markers markers = new Markers(format.missing());
        Room room = room(source, found.delimiter(), fields.size());
        List<ColumnBuilder> builders = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            boolean bare = format.header() && !quoted.get(i);
            builders.add(new ColumnBuilder(names.all().get(i), bare, found, markers, room));
        }
        return builders;
    }

    private Room room(CsvSource source, char delimiter, int columns) {
        if (keep == Keep.MEMORY || keep == Keep.AUTO && Memory.holds(source.weight(delimiter))) {
            return Room.inMemory(source::roomFor);
        }
        try {
            spool = new Spool();
        } catch (NodeFailure e) {
            throw new CsvRefusal("keep", e.getMessage()).carried();
        }
        return Room.in(spool, columns);
    }

    private void parse(CsvSource source, CsvFormat found, CsvRows rows) throws CsvRefusal {
        try (CsvReader<Boolean> reader = CsvReader.builder().fieldSeparator(found.delimiter())
                .quoteCharacter(found.quote()).commentCharacter(UNUSED)
                .trimWhitespacesAroundQuotes(true).allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_FIELD).build(rows, source.reader())) {
            reader.forEach(row -> { });
        } catch (RuntimeException | IOException e) {
            handle(e, source, rows);
        }
    }

    /** Sorts out why the parser stopped: because of the reader, of the rows, or of itself. */
    private void handle(Exception thrown, CsvSource source, CsvRows rows) throws CsvRefusal {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CsvSource.EnoughRead enough -> {
                    whole = false;
                    rows.fillUp();
                    return;
                }
                case CsvRefusal.Carrier carrier -> throw carrier.refusal();
                case java.util.concurrent.CancellationException cancelled -> throw cancelled;
                case UncheckedIOException unchecked -> {
                    // Its cause is told.
                }
                case IOException failed -> throw source.refuse(failed);
                case CsvParseException parse when parse.getCause() == null -> throw quotes(parse, source, rows);
                default -> {
                    // Its cause is told, if it has one.
                }
            }
        }
        throw thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
    }

    private static CsvRefusal quotes(CsvParseException e, CsvSource source, CsvRows rows) {
        String key = e.getMessage().contains("after closing quote") ? "afterQuote"
                : e.getMessage().contains("buffer size") ? "endless" : "openQuote";
        return CsvRefusal.of("quote", key, source.name(), rows.line());
    }
}
