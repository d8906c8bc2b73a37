// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;

/** Cells that become a category when their labels repeat, and free text when they do not. */
final class LabelCells extends Cells {
    /** So many different labels are a category however few rows there are. */
    static final int FEW = 20;
    /** More different labels than these are never a category, unless it was asked for. */
    static final int MANY = 1000;

    private final boolean asked;
    private final Labels labels = new Labels();
    private int[] codes = new int[256];
    /** The texts themselves, once there are too many different ones; {@code null} before. */
    private String[] texts;

    /** Whether a category was {@code asked} for. */
    LabelCells(IntUnaryOperator room, boolean asked) {
        super(room);
        this.asked = asked;
    }

    @Override
    boolean put(int row, char[] text, int offset, int length) {
        if (texts != null) {
            texts[row] = new String(text, offset, length);
        } else {
            codes[row] = labels.number(text, offset, length);
            if (labels.size() > MANY && !asked) {
                texts = texts(labels.texts(), row + 1, codes.length);
                codes = null;
            }
        }
        return true;
    }

    @Override
    void putMissing(int row) {
        if (texts != null) {
            texts[row] = null;
        } else {
            codes[row] = -1;
        }
    }

    @Override
    void resize(int length) {
        if (texts != null) {
            texts = Arrays.copyOf(texts, length);
        } else {
            codes = Arrays.copyOf(codes, length);
        }
    }

    @Override
    boolean takesText() {
        return true;
    }

    private String[] texts(List<String> names, int rows, int length) {
        String[] all = new String[length];
        for (int row = 0; row < rows; row++) {
            all[row] = codes[row] < 0 ? null : names.get(codes[row]);
        }
        return all;
    }

    @Override
    Column column(String name, Markers markers) {
        resize(rows());
        if (texts != null) {
            return Columns.texts(ColumnSpec.text(name), withoutMarkers(texts, markers));
        }
        List<String> kept = keep(markers);
        long present = Arrays.stream(codes).filter(code -> code >= 0).count();
        if (asked || kept.size() <= FEW || kept.size() * 2 <= present) {
            return Columns.codes(ColumnSpec.category(name, kept), codes);
        }
        return Columns.texts(ColumnSpec.text(name), texts(kept, rows(), rows()));
    }

    /** Takes out the labels that are markers, and answers those that stay. */
    private List<String> keep(Markers markers) {
        if (markers == null || labels.texts().stream().noneMatch(markers::contain)) {
            return labels.texts();
        }
        List<String> kept = new ArrayList<>();
        int[] moved = new int[labels.size()];
        for (int code = 0; code < moved.length; code++) {
            String label = labels.texts().get(code);
            moved[code] = markers.contain(label) ? -1 : kept.size();
            if (moved[code] >= 0) {
                kept.add(label);
            }
        }
        codes = Arrays.stream(codes).map(code -> code < 0 ? -1 : moved[code]).toArray();
        return kept;
    }
}
