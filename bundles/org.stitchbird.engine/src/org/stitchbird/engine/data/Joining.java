// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.util.List;

/** Puts the cells of several columns one after the other. */
final class Joining {
    private Joining() {
    }

    /** A column in memory of that description with all cells of the pieces, which are of its type. */
    static Column of(ColumnSpec spec, List<Column> pieces) {
        int size = pieces.stream().mapToInt(Column::size).reduce(0, Math::addExact);
        return switch (spec.type()) {
            case NUMBER -> numbers(spec, pieces, size);
            case CATEGORY -> codes(spec, pieces, size);
            case TEXT -> texts(spec, pieces, size);
            case TIME -> times(spec, pieces, size);
        };
    }

    private static Column numbers(ColumnSpec spec, List<Column> pieces, int size) {
        double[] all = new double[size];
        int at = 0;
        for (Column piece : pieces) {
            piece.numbers(0, piece.size(), all, at);
            at += piece.size();
        }
        return Columns.numbers(spec, all);
    }

    private static Column codes(ColumnSpec spec, List<Column> pieces, int size) {
        int[] all = new int[size];
        int at = 0;
        for (Column piece : pieces) {
            piece.codes(0, piece.size(), all, at);
            at += piece.size();
        }
        return Columns.codes(spec, all);
    }

    private static Column texts(ColumnSpec spec, List<Column> pieces, int size) {
        String[] all = new String[size];
        int at = 0;
        for (Column piece : pieces) {
            for (int row = 0; row < piece.size(); row++) {
                all[at++] = piece.text(row);
            }
        }
        return Columns.texts(spec, all);
    }

    private static Column times(ColumnSpec spec, List<Column> pieces, int size) {
        long[] all = new long[size];
        int at = 0;
        for (Column piece : pieces) {
            for (int row = 0; row < piece.size(); row++) {
                all[at++] = piece.missing(row) ? Columns.MISSING_TIME : piece.millis(row);
            }
        }
        return Columns.times(spec, all);
    }
}
