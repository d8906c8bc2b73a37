// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.nodes.Messages;

/** Reads a file of rows and fields into a table. */
public final class CsvLoad {
    private final Path file;
    private final CsvFormat format;
    private final long limit;
    private final Keep keep;
    private final Progress progress;
    private final Sharing sharing;
    private final List<String> warnings = new ArrayList<>();
    private boolean whole;

    private CsvLoad(Path file, CsvFormat format, long limit, Keep keep, Progress progress, Sharing sharing) {
        this.file = file;
        this.format = format;
        this.limit = limit;
        this.keep = keep;
        this.progress = progress;
        this.sharing = sharing;
    }

    /**
     * Reads a file into memory.
     *
     * @param limit stop after about so many bytes
     * @throws CsvRefusal if the file cannot be read so, with a sentence that says where and what to do
     * @throws java.util.concurrent.CancellationException if the progress says so
     */
    public static CsvContent read(Path file, CsvFormat format, long limit, Progress progress) throws CsvRefusal {
        return new CsvLoad(file, format, limit, Keep.MEMORY, progress, Sharing.USUAL).read();
    }

    /**
     * Reads a file to its end.
     *
     * @param keep where the table is to be
     * @throws NodeFailure if the file cannot be read so, or the table cannot be put into a file
     * @throws java.util.concurrent.CancellationException if the progress says so
     */
    public static Table read(Path file, CsvFormat format, Keep keep, Progress progress) throws NodeFailure {
        return read(file, format, keep, progress, Sharing.USUAL).table();
    }

    /** Reads a file to its end, shared out in another way than usual. */
    static CsvContent read(Path file, CsvFormat format, Keep keep, Progress progress, Sharing sharing)
            throws CsvRefusal {
        return new CsvLoad(file, format, Long.MAX_VALUE, keep, progress, sharing).read();
    }

    private CsvContent read() throws CsvRefusal {
        GrowingTable table = pass(null);
        while (table.needsAgain()) {
            // Later values told that earlier ones were taken for the wrong type.
            int rows = table.rows();
            table = pass(table.again());
            if (table.rows() != rows) {
                table.close();
                throw CsvRefusal.of("file", "changed", file.getFileName());
            }
        }
        Table finished = table.finish(progress, warnings);
        if (finished.rows() == 0) {
            warnings.add(Messages.get("csv.noRows", file.getFileName()));
        }
        return new CsvContent(finished, List.copyOf(warnings), whole);
    }

    private GrowingTable pass(GrowingTable again) throws CsvRefusal {
        try (CsvSource source = new CsvSource(file, format.encoding(), limit, progress)) {
            CsvPass pass = new CsvPass(source, format, again, keep, sharing);
            GrowingTable table = pass.read();
            warnings.addAll(pass.warnings());
            whole = pass.whole();
            return table;
        }
    }
}
