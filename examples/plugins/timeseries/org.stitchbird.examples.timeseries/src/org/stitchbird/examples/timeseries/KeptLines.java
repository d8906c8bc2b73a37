// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.timeseries;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.data.ValueKeeper;

/** Keeps lines, so that they are there after a restart. */
@Component(service = ValueKeeper.class, property = ValueKeeper.KINDS + "=timeseries-lines")
public final class KeptLines implements ValueKeeper {
    @Override
    public boolean keeps(Value value) {
        return value instanceof SeriesLines;
    }

    @Override
    public void write(Value value, OutputStream out) throws IOException {
        out.write(LinesText.write((SeriesLines) value).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Value read(InputStream in, long bytes) throws IOException {
        return LinesText.read(new String(in.readNBytes(Math.toIntExact(bytes)), StandardCharsets.UTF_8));
    }
}
