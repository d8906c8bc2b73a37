// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.nodes.Messages;

/** What becomes of the texts of a column once all of them are there: labels of a category, or free text. */
final class LastLook {
    /** So many different labels are a category however few rows there are. */
    static final int FEW = 20;
    private static final Pattern LIKE_NUMBERS =
            Pattern.compile("[-+]?\\d{1,3}([.,' \u00a0]\\d{3})+([.,]\\d+)?|[-+]?\\d+([.,]\\d+)?");

    private final ColumnSpec now;
    private final Markers markers;
    private final ColumnSpec then;
    /** For each label its number afterwards, -1 when it stands for a missing value; {@code null} if none moves. */
    private final int[] moved;

    /**
     * Looks at all cells of a column.
     *
     * @param markers texts that are missing values after all, or {@code null}
     * @param guessed whether nobody has asked for its type
     */
    LastLook(Column whole, Markers markers, boolean guessed) {
        this.now = whole.spec();
        this.markers = markers;
        List<String> labels = now.labels();
        List<String> kept = new ArrayList<>();
        int[] places = new int[labels.size()];
        for (int code = 0; code < places.length; code++) {
            boolean stays = markers == null || !markers.contain(labels.get(code));
            places[code] = stays ? kept.size() : -1;
            if (stays) {
                kept.add(labels.get(code));
            }
        }
        boolean free = now.type() == ColumnType.CATEGORY && guessed && isFree(whole, kept.size(), places);
        moved = free || kept.size() == labels.size() ? null : places;
        then = free ? ColumnSpec.text(now.name()) : moved == null ? now : ColumnSpec.category(now.name(), kept);
    }

    /** Whether these are too many labels for a category. */
    private static boolean isFree(Column whole, int labels, int[] places) {
        return labels > GrowingColumn.MANY || labels > FEW && labels * 2L > IntStream.range(0, whole.size())
                .map(whole::code).filter(code -> code >= 0 && places[code] >= 0).count();
    }

    /** Whether any cell becomes another one. */
    boolean changes() {
        return !then.equals(now) || now.type() == ColumnType.TEXT && markers != null;
    }

    /** The description of the column afterwards. */
    ColumnSpec then() {
        return then;
    }

    /** What becomes of some of its cells. */
    Column of(Column piece) {
        if (!changes()) {
            return piece;
        }
        IntStream rows = IntStream.range(0, piece.size());
        if (moved != null) {
            return Columns.codes(then, rows.map(row -> piece.missing(row) ? -1 : moved[piece.code(row)]).toArray());
        }
        return Columns.texts(then, rows.mapToObj(piece::text)
                .map(text -> text == null || markers != null && markers.contain(text) ? null : text)
                .toArray(String[]::new));
    }

    /** What people should know of a finished column whose type was guessed, or {@code null}. */
    static String warning(Column column, String odd) {
        String name = column.spec().name();
        if (column.size() == 0) {
            return null;
        }
        boolean texts = column.spec().type() == ColumnType.CATEGORY || column.spec().type() == ColumnType.TEXT;
        if (!texts) {
            return IntStream.range(0, column.size()).allMatch(column::missing) ? Messages.get("csv.noValues", name)
                    : null;
        }
        String example = numberLike(column);
        return example != null ? Messages.get("csv.numberLike", name, example) : odd;
    }

    /** A value that only a person reads as a number, if all values are such or numbers. */
    private static String numberLike(Column column) {
        List<String> labels = column.spec().labels();
        boolean category = column.spec().type() == ColumnType.CATEGORY;
        String example = null;
        for (int i = 0; i < (category ? labels.size() : column.size()); i++) {
            String value = category ? labels.get(i) : column.text(i);
            if (value != null && !LIKE_NUMBERS.matcher(value).matches()) {
                return null;
            }
            if (value != null && example == null && !value.chars().allMatch(Character::isDigit)) {
                example = value;
            }
        }
        return example;
    }
}
