// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.timeseries;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.Settings;

/**
 * Which columns a table gets that tell of the past.
 *
 * @param time the name of the column with the times
 * @param series the names of the columns that tell series apart
 * @param past the columns of numbers, each made of a column of values
 * @param calendar the columns made of the time
 * @param zone where the calendar is read
 */
record LagPlan(String time, List<String> series, List<PastColumn> past, List<CalendarPart> calendar, ZoneId zone) {
    private static final List<String> COUNTS = List.of("lags", "windows", "changes");

    /** What is wrong with a setting, whatever the table. */
    record Fault(String setting, String sentence) {
    }

    /** The first setting that cannot be read. */
    static Optional<Fault> fault(Settings settings) {
        long known = settings.integer("known");
        for (String setting : COUNTS) {
            for (String each : parts(settings.text(setting))) {
                if (!each.matches("[1-9][0-9]{0,5}")) {
                    return Optional.of(new Fault(setting, Messages.get("count.unreadable", each)));
                } else if (setting.equals("lags") && Integer.parseInt(each) < known) {
                    return Optional.of(new Fault(setting, Messages.get("lag.unknown", each, known)));
                }
            }
        }
        try {
            ZoneId.of(settings.text("zone").strip());
        } catch (DateTimeException e) {
            return Optional.of(new Fault("zone", Messages.get("zone.unknown", settings.text("zone"))));
        }
        return Optional.empty();
    }

    /** Reads settings in which nothing is wrong. */
    static LagPlan of(Settings settings) {
        int known = Math.toIntExact(settings.integer("known"));
        boolean full = settings.bool("full");
        List<PastColumn> past = new ArrayList<>();
        for (String value : settings.texts("values")) {
            for (int lag : counts(settings, "lags")) {
                past.add(new PastColumn(value, value + " lag " + lag, lag, 1, true, PastColumn.Figure.MEAN));
            }
            for (int window : counts(settings, "windows")) {
                for (PastColumn.Figure figure : PastColumn.Figure.values()) {
                    if (figure.setting() != null && settings.bool(figure.setting())) {
                        past.add(new PastColumn(value, value + " " + figure.word() + " of " + window, known, window,
                                full, figure));
                    }
                }
            }
            for (int change : counts(settings, "changes")) {
                past.add(new PastColumn(value, value + " change over " + change, known, change + 1, true,
                        PastColumn.Figure.CHANGE));
            }
        }
        return new LagPlan(settings.text(SeriesSettings.TIME), settings.texts(SeriesSettings.SERIES), past,
                Stream.of(CalendarPart.values()).filter(part -> settings.bool(part.setting())).toList(),
                ZoneId.of(settings.text("zone").strip()));
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split("[,;\\s]+")).filter(each -> !each.isEmpty()).distinct().toList();
    }

    private static int[] counts(Settings settings, String setting) {
        return parts(settings.text(setting)).stream().mapToInt(Integer::parseInt).toArray();
    }

    /** A sentence when a column would be there twice. */
    Optional<String> twice(Schema schema) {
        return Stream.concat(past.stream().map(PastColumn::name), calendar.stream().map(part -> part.name(time)))
                .filter(name -> schema.indexOf(name) >= 0).findFirst()
                .map(name -> Messages.get("column.twice", name));
    }

    /** The columns that a table has afterwards. */
    Schema leaving(Schema schema) {
        Schema leaving = schema;
        for (PastColumn each : past) {
            leaving = leaving.with(each.column());
        }
        for (CalendarPart part : calendar) {
            leaving = leaving.with(part.column(time));
        }
        return leaving;
    }

    /** The table with its further columns; the rows stay in their order. */
    Table applied(Table table, Progress progress) throws NodeFailure {
        TimeOrder order = TimeOrder.of(table, time, series);
        List<Column> more = new ArrayList<>();
        for (PastColumn each : past) {
            progress.at(more.size(), past.size() + calendar.size(), null);
            more.add(each.of(table, order));
        }
        for (CalendarPart part : calendar) {
            more.add(part.of(table.column(time), zone));
        }
        return table.with(more);
    }

    /** The columns of a table that its further columns are made of, without labels that other tables may lack. */
    Table needed(Table table) {
        List<String> names = Stream.of(Stream.of(time), series.stream(), past.stream().map(PastColumn::value))
                .flatMap(each -> each).distinct().toList();
        return Table.of(table.select(names).columns().stream().map(column -> series.contains(column.spec().name())
                ? texts(column) : column).toList(), null);
    }

    private static Column texts(Column column) {
        String[] cells = new String[column.size()];
        Arrays.setAll(cells, column::text);
        return Columns.texts(org.stitchbird.engine.data.ColumnSpec.text(column.spec().name()), cells);
    }
}
