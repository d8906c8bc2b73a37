// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.timeseries;

import java.time.Instant;
import java.util.Arrays;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.kind.KindSpec;
import org.stitchbird.engine.kind.ValueKind;

/** Lines over time, as a kind of value of this plug-in's own. */
@Component(service = ValueKind.class)
public final class LinesKind implements ValueKind {
    private static final KindSpec SPEC = KindSpec.of(SeriesLines.KIND, "Lines over time", "lines over time")
            .colours(0x0B7285, 0x66D9E8);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    @Override
    public String line(Value value) {
        SeriesLines lines = (SeriesLines) value;
        return Messages.get("lines.line", lines.lines().size(),
                lines.lines().stream().mapToInt(line -> line.millis().length).max().orElse(0));
    }

    /** Each line with its span and its least and greatest value. */
    @Override
    public Optional<String> text(Value value) {
        StringBuilder text = new StringBuilder();
        for (SeriesLines.Line line : ((SeriesLines) value).lines()) {
            LongSummaryStatistics span = Arrays.stream(line.millis()).summaryStatistics();
            double[] there = Arrays.stream(line.values()).filter(each -> !Double.isNaN(each)).sorted().toArray();
            text.append(line.title()).append('\n').append("    ").append(line.millis().length == 0 ? ""
                    : Instant.ofEpochMilli(span.getMin()) + " … " + Instant.ofEpochMilli(span.getMax())).append('\n');
            if (there.length > 0) {
                text.append("    ").append(there[0]).append(" … ").append(there[there.length - 1]).append('\n');
            }
        }
        return Optional.of(text.toString());
    }
}
