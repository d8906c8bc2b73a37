// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.timeseries;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.scoring.Fitted;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.spec.Trait;

/** Divides the rows by time: the earlier ones to learn from, the later ones to test with. */
@Component(service = NodeType.class)
public final class SplitByTime implements NodeType {
    private static final NodeSpec SPEC = NodeSpec.of("timeseries.split-by-time", Step.PREPARE, "Split by time")
            .about("Divides the rows by time: the earlier ones to learn from, the later ones to test with, so that a "
                    + "forecast is judged by a future that it has not seen.")
            .tags("time series", "holdout", "backtest", "train", "test", "partition", "forecast")
            .in(Port.of("table", Kind.TABLE).label("Table"))
            .out(Port.of("train", Kind.TABLE).label("Earlier rows"), Port.of("test", Kind.TABLE).label("Later rows"))
            .settings(
                    SeriesSettings.time(),
                    SettingSpec.number("share", 0.8).strictlyBetween(0, 1).label("Share of earlier rows")
                            .about("The share of the rows to learn from, between 0 and 1. Rows of the same time stay "
                                    + "together."))
            .thins("share").traits(Trait.SPLITS)
            .build();

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    public void check(NodeCheck check) {
        check.schema("table").filter(schema -> SeriesSettings.sound(check, schema)).ifPresent(schema -> {
            check.out("train", schema);
            check.out("test", schema);
        });
    }

    /** It only chooses the rows to learn from. */
    @Override
    public Optional<Fitted> fitted(Settings settings, Table arrived) {
        return Optional.of(Fitted.UNCHANGED);
    }

    @Override
    public boolean formulas() {
        return true;
    }

    @Override
    public void run(NodeRun run) throws NodeFailure {
        Table table = run.table("table");
        SeriesSettings.require(run.settings(), table.schema());
        String time = run.settings().text(SeriesSettings.TIME);
        Column times = table.column(time);
        int[] missing = IntStream.range(0, table.rows()).filter(times::missing).toArray();
        if (missing.length > 0) {
            throw new NodeFailure(Messages.get("time.missing", time, missing.length, missing[0] + 1));
        }
        long[] ordered = IntStream.range(0, table.rows()).mapToLong(times::millis).sorted().toArray();
        int earlier = (int) Math.round(ordered.length * run.settings().number("share"));
        long border = earlier >= ordered.length ? Long.MAX_VALUE : ordered[earlier];
        int[] train = IntStream.range(0, table.rows()).filter(row -> times.millis(row) < border).toArray();
        int[] test = IntStream.range(0, table.rows()).filter(row -> times.millis(row) >= border).toArray();
        if (train.length == 0 || test.length == 0) {
            throw new NodeFailure(Messages.get("split.empty", table.rows(), Arrays.stream(ordered).distinct().count()));
        }
        run.out("train", table.rows(train));
        run.out("test", table.rows(test));
    }
}
