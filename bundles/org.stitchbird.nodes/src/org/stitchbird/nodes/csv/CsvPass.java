// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.stitchbird.engine.stored.Memory;
import org.stitchbird.nodes.Messages;
import org.stitchbird.nodes.csv.Chunks.Chunk;

/** Reads a file once, from its beginning to its end or limit. */
final class CsvPass implements CsvRows.Filling {
    private final CsvSource source;
    private final CsvFormat format;
    private final boolean declared;
    private final Keep keep;
    private final Sharing sharing;
    private final CsvParser parser;
    private final List<String> warnings = new ArrayList<>();
    private GrowingTable table;
    private boolean whole = true;
    private boolean done;

    /**
     * Reads an open file.
     *
     * @param again the table to fill, or {@code null} for a new one
     */
    CsvPass(CsvSource source, CsvFormat asked, GrowingTable again, Keep keep, Sharing sharing) {
        this.source = source;
        this.keep = keep;
        this.sharing = sharing;
        boolean find = asked.delimiter() == CsvFormat.AUTO;
        this.format = find ? asked.withDelimiter(Delimiters.guess(source.sample(), asked.quote())) : asked;
        this.declared = find && Delimiters.declared(source.sample());
        this.parser = new CsvParser(source, format);
        this.table = again;
    }

    /** What people should know of the first row. */
    List<String> warnings() {
        return warnings;
    }

    /** Whether all of the file was read. */
    boolean whole() {
        return whole;
    }

    /**
     * Reads all rows.
     *
     * @throws CsvRefusal if the file cannot be read so
     */
    GrowingTable read() throws CsvRefusal {
        try {
            if (source.limited() || !sharing.worthwhile(source.size()) || !Chunks.suit(format, source.charset())) {
                inOneGo(source.reader(), null, 0);
            } else {
                inChunks();
            }
            done = true;
        } catch (IOException e) {
            throw source.refuse(e);
        } catch (CsvRefusal.Carrier e) {
            throw e.refusal();
        } finally {
            close();
        }
        if (table == null) {
            throw CsvRefusal.of("file", "empty", source.name());
        }
        return table;
    }

    private void close() {
        if (!done && table != null) {
            table.close();
        }
    }

    /** Reads from there to the end: rows for these builders, or all from the first row on when there are none. */
    private void inOneGo(Reader reader, List<ColumnBuilder> builders, long linesBefore) throws CsvRefusal {
        CsvRows rows = builders == null ? new CsvRows(source.name(), format.header(), declared, sharing.rows(), this)
                : new CsvRows(source.name(), linesBefore, builders, sharing.rows(), this);
        whole = parser.toTheEnd(reader, rows);
        if (rows.builders() != null && (rows.rows() > 0 || table.rows() == 0)) {
            table.add(rows.builders(), rows.rows(), 0);
        }
    }

    private void inChunks() throws IOException, CsvRefusal {
        Chunks chunks = new Chunks(source.bytes(), format, sharing.chunk());
        if (!first(chunks)) {
            inOneGo(source.readerFrom(0), null, 0);
            return;
        }
        long position = new ChunkedPass(source, parser, chunks, table, sharing).run();
        if (position >= 0) {
            inOneGo(source.readerFrom(position), table.next(), source.linesBefore(position));
        }
        source.tell();
    }

    /** Reads the chunk with the first row, by which the others are read; answers whether there is anything to go by. */
    private boolean first(Chunks chunks) throws IOException {
        GrowingTable before = table;
        Chunk chunk = chunks.next();
        CsvRows rows = new CsvRows(source.name(), format.header(), declared, Integer.MAX_VALUE, this);
        boolean sound = chunk.cut() && parser.reads(chunk, rows);
        if (!sound || rows.builders() == null) {
            table = before;
            warnings.clear();
            return false;
        }
        table.add(rows.builders(), rows.rows(), 0);
        chunks.done(chunk);
        return true;
    }

    @Override
    public List<ColumnBuilder> begin(List<String> fields, List<Boolean> quoted) {
        if (table == null) {
            boolean onDisk = keep == Keep.DISK
                    || keep == Keep.AUTO && !Memory.holds(source.weight(format.delimiter()));
            table = new GrowingTable(columns(fields, quoted), onDisk);
        }
        return table.next();
    }

    @Override
    public List<ColumnBuilder> next(List<ColumnBuilder> builders, int rows) {
        table.add(builders, rows, 0);
        return table.next();
    }

    private List<GrowingColumn> columns(List<String> fields, List<Boolean> quoted) {
        ColumnNames names = new ColumnNames(fields, format.header());
        warnings.addAll(names.warnings());
        List<String> unknown = format.types().keySet().stream().filter(name -> !names.all().contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw CsvRefusal.of("types", "unknownColumn", source.name(), Messages.names(new TreeSet<>(unknown)))
                    .carried();
        }
        Markers markers = new Markers(format.missing());
        List<GrowingColumn> columns = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            boolean bare = format.header() && !quoted.get(i);
            columns.add(new GrowingColumn(names.all().get(i), bare, format, markers));
        }
        return columns;
    }
}
