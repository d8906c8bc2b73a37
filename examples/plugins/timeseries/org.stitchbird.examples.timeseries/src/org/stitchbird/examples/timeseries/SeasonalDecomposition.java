// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.timeseries;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.spec.Trait;

/** Takes series apart into trend, season and remainder. */
@Component(service = NodeType.class)
public final class SeasonalDecomposition implements NodeType {
    static final List<String> PARTS = List.of("trend", "seasonal", "remainder");
    private static final NodeSpec SPEC = NodeSpec.of("timeseries.decompose", Step.EXPLAIN, "Seasonal decomposition")
            .about("Takes each series apart into its trend, what the season adds, and what is left, by moving "
                    + "averages.")
            .tags("time series", "season", "trend", "moving average", "classical decomposition", "outlier")
            .in(Port.of("table", Kind.TABLE).label("Table"))
            .out(Port.of("table", Kind.TABLE).label("Table"), Port.of("lines", SeriesLines.KIND).label("Lines"))
            .settings(
                    SeriesSettings.time(), SeriesSettings.series(),
                    SettingSpec.column("value", "table").required().label("Value")
                            .about("The number column to take apart; no cell may be missing."),
                    SettingSpec.integer("period", 7).between(2, 100_000).label("Period")
                            .about("How many rows a season has: 7 for weeks of daily rows, 12 for years of months."),
                    SettingSpec.choice("model", "sum", new Choice("sum", "They add up"),
                            new Choice("product", "They are multiplied")).label("How the parts go together")
                            .about("Multiplied when the season swings wider as the trend rises; all values must then "
                                    + "be above 0."))
            .traits(Trait.FITS)
            .build();

    @Override
    public NodeSpec spec() {
        return SPEC;
    }

    @Override
    public void check(NodeCheck check) {
        check.schema("table").filter(schema -> SeriesSettings.sound(check, schema, "value")).ifPresent(schema -> {
            String value = check.settings().text("value");
            for (String part : PARTS) {
                if (schema.indexOf(value + " " + part) >= 0) {
                    check.error(Messages.get("column.twice", value + " " + part));
                    return;
                }
            }
            Schema leaving = schema;
            for (String part : PARTS) {
                leaving = leaving.with(ColumnSpec.number(value + " " + part));
            }
            check.out("table", leaving);
        });
    }

    @Override
    public void run(NodeRun run) throws NodeFailure {
        Table table = run.table("table");
        Settings settings = run.settings();
        SeriesSettings.require(settings, table.schema(), "value");
        String value = settings.text("value");
        TimeOrder order = TimeOrder.of(table, settings.text(SeriesSettings.TIME),
                settings.texts(SeriesSettings.SERIES));
        double[][] parts = new double[PARTS.size()][table.rows()];
        for (int[] rows : order.series()) {
            Decomposition apart = apart(table.column(value), rows, settings);
            for (int i = 0; i < rows.length; i++) {
                parts[0][rows[i]] = apart.trend()[i];
                parts[1][rows[i]] = apart.seasonal()[i];
                parts[2][rows[i]] = apart.remainder()[i];
            }
        }
        List<Column> more = new ArrayList<>();
        for (int p = 0; p < parts.length; p++) {
            String name = value + " " + PARTS.get(p);
            if (table.schema().indexOf(name) >= 0) {
                throw new NodeFailure(Messages.get("column.twice", name));
            }
            more.add(Columns.numbers(ColumnSpec.number(name), parts[p]));
        }
        Table apart = table.with(more);
        run.out("table", apart);
        run.out("lines", SeriesLines.of(apart, settings.text(SeriesSettings.TIME),
                settings.texts(SeriesSettings.SERIES), List.of(value, value + " trend", value + " seasonal",
                        value + " remainder"), order));
    }

    private static Decomposition apart(Column column, int[] rows, Settings settings) throws NodeFailure {
        int period = Math.toIntExact(settings.integer("period"));
        boolean product = settings.text("model").equals("product");
        String name = column.spec().name();
        for (int row : rows) {
            if (column.missing(row)) {
                throw new NodeFailure(Messages.get("value.missing", name, row + 1));
            } else if (product && column.number(row) <= 0) {
                throw new NodeFailure(Messages.get("value.notPositive", name, row + 1, column.text(row)));
            }
        }
        if (rows.length < 2 * period) {
            throw new NodeFailure(Messages.get("period.tooLong", rows.length, rows[0] + 1, period));
        }
        return Decomposition.of(Arrays.stream(rows).mapToDouble(column::number).toArray(), period, product);
    }
}
