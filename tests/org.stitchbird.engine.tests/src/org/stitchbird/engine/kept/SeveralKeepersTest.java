// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.data.ValueKeeper;

/** Models and learners of several bundles are of one kind: each is kept, and read, by its own bundle. */
class SeveralKeepersTest {
    private static final ValueKeeper OURS = new Keeper("ours") { };
    private static final ValueKeeper THEIRS = new Keeper("theirs") { };
    private static final ValueKeeper BROKEN = new Keeper("broken") {
        @Override
        public boolean keeps(Value value) {
            throw new NoClassDefFoundError("org/example/Gone");
        }
    };

    @TempDir
    Path folder;

    private record Made(String by) implements Value {
        @Override
        public Kind kind() {
            return Kind.MODEL;
        }
    }

    private abstract static class Keeper implements ValueKeeper {
        private final String by;

        Keeper(String by) {
            this.by = by;
        }

        @Override
        public boolean keeps(Value value) {
            return value instanceof Made made && made.by().equals(by);
        }

        @Override
        public void write(Value value, OutputStream out) throws IOException {
            out.write(by.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Value read(InputStream in, long bytes) throws IOException {
            String written = new String(in.readNBytes((int) bytes), StandardCharsets.UTF_8);
            if (!written.equals(by)) {
                throw new IOException(written + " is not written by " + by);
            }
            return new Made(by);
        }
    }

    private KeptValues values(ValueKeeper... keepers) {
        ResultFolder results = ResultFolder.of(folder);
        return new KeptValues(results, new ResultSpace(results), kind -> List.of(keepers));
    }

    @Test
    void eachReadsWhatItWrote() throws IOException {
        String file = values(BROKEN, OURS, THEIRS).write("0".repeat(64), new Made("theirs"), false).orElseThrow();
        assertEquals(Optional.of(new Made("theirs")), values(THEIRS, OURS, BROKEN).read(file));
        assertEquals(Optional.of(new Made("theirs")), values(OURS, THEIRS).read(file));
    }

    /** A plug-in that is switched off and on again finds what it kept. */
    @Test
    void whatAnAbsentBundleKeptStays() throws IOException {
        String file = values(OURS, THEIRS).write("1".repeat(64), new Made("theirs"), false).orElseThrow();
        assertEquals(Optional.empty(), values(OURS).read(file));
        assertEquals(Optional.of(new Made("theirs")), values(OURS, THEIRS).read(file));
    }

    @Test
    void whatNobodyKeepsIsNotWritten() throws IOException {
        assertEquals(Optional.empty(), values(BROKEN, OURS).write("2".repeat(64), new Made("theirs"), false));
    }
}
