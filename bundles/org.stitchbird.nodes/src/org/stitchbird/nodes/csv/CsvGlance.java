// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.CellFacts;
import org.stitchbird.nodes.Messages;

/**
 * What can be told of a file quickly: all of it when it is small, its beginning when it is large.
 *
 * @param schema its columns; the labels of categories are left open when only the beginning was read
 * @param facts what is certain of its cells
 * @param warnings sentences on what people should know of them
 */
public record CsvGlance(Schema schema, CellFacts facts, List<String> warnings) {
    /** Larger files are looked at only as far as this, and less far where that would take much of the memory. */
    private static final long LIMIT = Math.min(8L << 20, Runtime.getRuntime().maxMemory() / 16);
    private static final int REMEMBERED = 64;
    /** File systems tell times as coarsely as this: a second change within it may leave the time as it was. */
    private static final long COARSE_MILLIS = 2_000;
    private static final Map<Key, CsvGlance> KNOWN = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CsvGlance> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** The file as it is now, how it is to be read, and the language of the warnings. */
    private record Key(Path file, long size, FileTime changed, CsvFormat format, Locale language) {
    }

    /**
     * Looks at a file, or remembers what was seen when it has not changed since.
     *
     * @throws CsvRefusal if the file cannot be read so
     */
    public static CsvGlance at(Path file, CsvFormat format) throws CsvRefusal {
        Key key = key(file, format);
        synchronized (KNOWN) {
            CsvGlance known = KNOWN.get(key);
            if (known != null) {
                return known;
            }
        }
        CsvGlance seen = look(file, format);
        if (System.currentTimeMillis() - key.changed.toMillis() > COARSE_MILLIS) {
            synchronized (KNOWN) {
                KNOWN.put(key, seen);
            }
        }
        return seen;
    }

    private static Key key(Path file, CsvFormat format) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return new Key(file, now.size(), now.lastModifiedTime(), format, Locale.getDefault());
        } catch (IOException e) {
            // Reading tells why.
            return new Key(file, -1, FileTime.fromMillis(Long.MAX_VALUE), format, Locale.getDefault());
        }
    }

    private static CsvGlance look(Path file, CsvFormat format) throws CsvRefusal {
        CsvContent content = CsvLoad.read(file, format, LIMIT, Progress.NONE);
        Schema schema = content.table().schema();
        if (content.whole()) {
            return new CsvGlance(schema, CellFacts.of(content.table()), content.warnings());
        }
        List<ColumnSpec> open = schema.columns().stream().map(column -> column.type() == ColumnType.CATEGORY
                ? ColumnSpec.category(column.name(), List.of()) : column).toList();
        List<String> warnings = new ArrayList<>(content.warnings());
        warnings.add(Messages.get("csv.partly", file.getFileName()));
        CellFacts seen = CellFacts.of(content.table());
        return new CsvGlance(new Schema(open, null), new CellFacts(-1, seen.missing(), seen.negative()), warnings);
    }
}
