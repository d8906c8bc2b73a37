// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.timeseries;

import java.util.List;
import java.util.Optional;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.NodeCheck;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;

/** The settings that node types of series share: which column tells the time, and which tell series apart. */
final class SeriesSettings {
    static final String TIME = "time";
    static final String SERIES = "series";

    private SeriesSettings() {
    }

    static SettingSpec time() {
        return SettingSpec.column(TIME, "table").required().label("Time")
                .about("The column with the date and time of each row. The rows may stand in any order.");
    }

    static SettingSpec series() {
        return SettingSpec.columns(SERIES, "table").label("One series for each")
                .about("Columns that tell several series apart, such as the shop. None when all rows are one series.");
    }

    /** What is wrong with the columns that were chosen: the setting and a sentence. */
    record Fault(String setting, String sentence) {
    }

    /** The first thing that is wrong with the time and with columns that have to be numbers. */
    static Optional<Fault> fault(Settings settings, Schema schema, String... numbers) {
        String time = settings.text(TIME);
        if (!is(schema, time, ColumnType.TIME)) {
            return Optional.of(new Fault(TIME, Messages.get("time.type", time)));
        }
        for (String setting : numbers) {
            List<String> names = settings.get(setting).items().isEmpty() && !settings.text(setting).isEmpty()
                    ? List.of(settings.text(setting)) : settings.texts(setting);
            for (String name : names) {
                if (!is(schema, name, ColumnType.NUMBER)) {
                    return Optional.of(new Fault(setting, Messages.get("number.type", name)));
                }
            }
        }
        return Optional.empty();
    }

    /** Tells the first thing that is wrong; whether there was none. */
    static boolean sound(NodeCheck check, Schema schema, String... numbers) {
        Optional<Fault> fault = fault(check.settings(), schema, numbers);
        fault.ifPresent(each -> check.settingError(each.setting(), each.sentence()));
        return fault.isEmpty();
    }

    /** The same in a run. */
    static void require(Settings settings, Schema schema, String... numbers) throws NodeFailure {
        Optional<Fault> fault = fault(settings, schema, numbers);
        if (fault.isPresent()) {
            throw new NodeFailure(fault.get().sentence());
        }
    }

    private static boolean is(Schema schema, String name, ColumnType type) {
        return schema.column(name).filter(column -> column.type() == type).isPresent();
    }
}
