// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.stitchbird.engine.data.Progress;

/**
 * How a file is written, as far as that is found out from its beginning.
 *
 * @param delimiter what stands between fields
 * @param charset how characters are stored, unless a byte order mark says otherwise
 */
public record CsvDialect(char delimiter, Charset charset) {
    /**
     * Looks at the beginning of a file.
     *
     * @throws CsvRefusal if it cannot be read so
     */
    public static CsvDialect of(Path file, CsvFormat format) throws CsvRefusal {
        try (CsvSource source = new CsvSource(file, format.encoding(), Long.MAX_VALUE, Progress.NONE)) {
            return new CsvDialect(format.delimiter() == CsvFormat.AUTO
                    ? Delimiters.guess(source.sample(), format.quote()) : format.delimiter(), source.charset());
        }
    }
}
