// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.timeseries;

import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
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

/** Gives each row what was known before it: earlier values, figures of windows, and its place in the calendar. */
@Component(service = NodeType.class)
public final class LagFeatures implements NodeType {
    private static final NodeSpec SPEC = NodeSpec.of("timeseries.lag-features", Step.PREPARE,
            "Lag and window features")
            .about("Gives each row what was known before it: earlier values, figures of windows of them, and its place "
                    + "in the calendar. No row sees itself or what comes after it.")
            .tags("time series", "lag", "rolling", "moving average", "window", "calendar", "weekday", "forecast")
            .in(Port.of("table", Kind.TABLE).label("Table"))
            .out(Port.of("table", Kind.TABLE).label("Table"))
            .settings(
                    SeriesSettings.time(), SeriesSettings.series(),
                    SettingSpec.columns("values", "table").required().label("Values")
                            .about("The number columns whose past is told; the target may be one of them."),
                    SettingSpec.text("lags", "1, 7").label("Lags")
                            .about("How many rows back to look, such as 1, 7. Empty for none."),
                    SettingSpec.text("windows", "7").label("Windows")
                            .about("How many rows each window holds, such as 7, 28. Empty for none."),
                    SettingSpec.text("changes", "").label("Changes")
                            .about("Over how many rows to tell the change, such as 1. It is that of the last known "
                                    + "value. Empty for none."),
                    SettingSpec.bool("mean", true).label("Mean").about("The mean of each window."),
                    SettingSpec.bool("deviation", false).label("Standard deviation")
                            .about("The standard deviation of each window, of a sample."),
                    SettingSpec.bool("least", false).label("Least").about("The least value of each window."),
                    SettingSpec.bool("greatest", false).label("Greatest").about("The greatest value of each window."),
                    SettingSpec.bool("weekday", true).label("Day of the week")
                            .about("Adds the day of the week as a label."),
                    SettingSpec.bool("month", false).label("Month").about("Adds the month, 1 to 12."),
                    SettingSpec.bool("day", false).label("Day of the month")
                            .about("Adds the day of the month, 1 to 31."),
                    SettingSpec.bool("hour", false).label("Hour").about("Adds the hour, 0 to 23."),
                    SettingSpec.integer("known", 1).atLeast(1).advanced().label("Known until")
                            .about("How many rows before its own the last known value stands: 1 when the value of "
                                    + "yesterday is known today, 7 to forecast a week ahead with daily rows."),
                    SettingSpec.bool("full", true).advanced().label("Only full windows")
                            .about("Leaves a window's figures missing when one of its values is. Off, they are "
                                    + "those of the values that are there."),
                    SettingSpec.text("zone", "UTC").advanced().label("Time zone")
                            .about("Where the calendar is read, such as Europe/Berlin or Asia/Seoul."))
            .build();

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    public void check(NodeCheck check) {
        Optional<LagPlan.Fault> fault = LagPlan.fault(check.settings());
        fault.ifPresent(each -> check.settingError(each.setting(), each.sentence()));
        check.schema("table").filter(schema -> fault.isEmpty())
                .filter(schema -> SeriesSettings.sound(check, schema, "values")).ifPresent(schema -> {
                    LagPlan plan = LagPlan.of(check.settings());
                    Optional<String> twice = plan.twice(schema);
                    if (twice.isPresent()) {
                        check.error(twice.get());
                    } else {
                        check.out("table", plan.leaving(schema));
                    }
                });
    }

    @Override
    public void run(NodeRun run) throws Exception {
        Table table = run.table("table");
        run.out("table", plan(run.settings(), table.schema()).applied(table, run.progress()));
    }

    /** Later rows see the past of the rows that were learnt from, as far as they come after them. */
    @Override
    public Optional<Fitted> fitted(Settings settings, Table arrived) throws NodeFailure {
        return Optional.of(new LaterRows(plan(settings, arrived.schema()), arrived));
    }

    private static LagPlan plan(Settings settings, Schema schema) throws NodeFailure {
        Optional<LagPlan.Fault> fault = LagPlan.fault(settings);
        if (fault.isPresent()) {
            throw new NodeFailure(fault.get().sentence());
        }
        SeriesSettings.require(settings, schema, "values");
        LagPlan plan = LagPlan.of(settings);
        Optional<String> twice = plan.twice(schema);
        if (twice.isPresent()) {
            throw new NodeFailure(twice.get());
        }
        return plan;
    }
}
