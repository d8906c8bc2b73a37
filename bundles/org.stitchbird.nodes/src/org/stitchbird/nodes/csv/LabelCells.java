// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
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
    LabelCells(Room room, boolean asked) {
        super(room, ColumnType.CATEGORY);
        this.asked = asked;
    }

    @Override
    boolean put(int row, char[] text, int offset, int length) {
        if (texts != null) {
            texts[row] = new String(text, offset, length);
        } else {
            codes[row] = labels.number(text, offset, length);
            if (labels.size() > MANY && !asked) {
                becomeTexts(labels.texts(), row + 1);
            }
        }
        return true;
    }

    private void becomeTexts(List<String> names, int rows) {
        texts = new String[codes.length];
        for (int row = 0; row < rows; row++) {
            texts[row] = codes[row] < 0 ? null : names.get(codes[row]);
        }
        codes = null;
        remake(ColumnSpec.category("", names), ColumnType.TEXT, piece -> cleaned(piece, null));
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

    @Override
    Column inMemory(int count) {
        return texts != null ? Columns.texts(ColumnSpec.text(""), Arrays.copyOf(texts, count))
                : codes(Arrays.copyOf(codes, count), labels.texts());
    }

    private static Column codes(int[] codes, List<String> names) {
        return Columns.codes(ColumnSpec.category("", names), codes);
    }

    @Override
    Column column(String name, Markers markers) {
        if (texts != null) {
            return texts(name, markers);
        }
        List<String> names = labels.texts();
        Column all = whole(ColumnSpec.category(name, names));
        List<String> kept = new ArrayList<>();
        int[] moved = new int[names.size()];
        for (int code = 0; code < moved.length; code++) {
            boolean stays = markers == null || !markers.contain(names.get(code));
            moved[code] = stays ? kept.size() : -1;
            if (stays) {
                kept.add(names.get(code));
            }
        }
        long present = IntStream.range(0, all.size()).map(all::code).filter(code -> code >= 0 && moved[code] >= 0)
                .count();
        if (!asked && kept.size() > FEW && kept.size() * 2 > present) {
            return changed(all.spec(), ColumnSpec.text(name), piece -> cleaned(piece, markers));
        }
        return kept.size() == names.size() ? all
                : changed(all.spec(), ColumnSpec.category(name, kept), piece -> codes(IntStream
                        .range(0, piece.size()).map(piece::code).map(code -> code < 0 ? -1 : moved[code]).toArray(),
                        kept));
    }
}
