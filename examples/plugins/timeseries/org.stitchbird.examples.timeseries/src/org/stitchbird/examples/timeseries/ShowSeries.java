// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.timeseries;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Step;

/** Draws columns of numbers over time. */
@Component(service = NodeType.class)
public final class ShowSeries implements NodeType {
    private static final NodeSpec SPEC = NodeSpec.of("timeseries.show-series", Step.EXPLAIN, "Show series")
            .about("Draws columns of numbers over time, one line for each column of each series.")
            .tags("time series", "line chart", "plot", "visualise", "trend")
            .in(Port.of("table", Kind.TABLE).label("Table"))
            .out(Port.of("lines", SeriesLines.KIND).label("Lines"))
            .settings(
                    SeriesSettings.time(), SeriesSettings.series(),
                    SettingSpec.columns("values", "table").required().label("Values")
                            .about("The number columns to draw."))
            .build();

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    public void check(NodeCheck check) {
        check.schema("table").ifPresent(schema -> SeriesSettings.sound(check, schema, "values"));
    }

    @Override
    public void run(NodeRun run) throws NodeFailure {
        Table table = run.table("table");
        SeriesSettings.require(run.settings(), table.schema(), "values");
        String time = run.settings().text(SeriesSettings.TIME);
        List<String> groups = run.settings().texts(SeriesSettings.SERIES);
        TimeOrder order = TimeOrder.of(table, time, groups);
        if (order.series().isEmpty()) {
            throw new NodeFailure(Messages.get("rows.none"));
        }
        run.out("lines", SeriesLines.of(table, time, groups, run.settings().texts("values"), order));
    }
}
