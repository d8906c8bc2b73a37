// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.timeseries;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;

/** A part of the calendar that a time lies in. */
enum CalendarPart {
    /** The day of the week, as a label. */
    WEEKDAY("weekday"),
    /** The month, from 1. */
    MONTH("month"),
    /** The day of the month, from 1. */
    DAY("day"),
    /** The hour, from 0. */
    HOUR("hour");

    private static final List<String> DAYS = Stream.of(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)).toList();

    private final String word;

    CalendarPart(String word) {
        this.word = word;
    }

    /** The switch that asks for it. */
    String setting() {
        return word;
    }

    /** The name of the column, made of a column of times. */
    String name(String time) {
        return time + " " + word;
    }

    ColumnSpec column(String time) {
        return this == WEEKDAY ? ColumnSpec.category(name(time), DAYS) : ColumnSpec.number(name(time));
    }

    /** The part of each time; none is missing. */
    Column of(Column times, ZoneId zone) {
        ColumnSpec column = column(times.spec().name());
        if (this == WEEKDAY) {
            int[] codes = new int[times.size()];
            Arrays.setAll(codes, row -> at(times, row, zone).getDayOfWeek().ordinal());
            return Columns.codes(column, codes);
        }
        double[] cells = new double[times.size()];
        Arrays.setAll(cells, row -> number(at(times, row, zone)));
        return Columns.numbers(column, cells);
    }

    private int number(ZonedDateTime at) {
        return switch (this) {
            case WEEKDAY -> at.getDayOfWeek().getValue();
            case MONTH -> at.getMonthValue();
            case DAY -> at.getDayOfMonth();
            case HOUR -> at.getHour();
        };
    }

    private static ZonedDateTime at(Column times, int row, ZoneId zone) {
        return Instant.ofEpochMilli(times.millis(row)).atZone(zone);
    }
}
