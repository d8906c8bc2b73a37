// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.palette;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stitchbird.editor.palette.PaletteRow.Kind;
import org.stitchbird.engine.spec.Step;

/** Which rows the palette has: of each step the common node types, and all others, by groups, when asked for. */
final class PaletteRows {
    private final Set<Step> closed = EnumSet.noneOf(Step.class);
    private final Set<Step> whole = EnumSet.noneOf(Step.class);

    /** The rows of these node types. */
    List<PaletteRow> of(List<PaletteEntry> entries) {
        List<PaletteRow> rows = new ArrayList<>();
        for (Step step : Step.values()) {
            List<PaletteEntry> own = entries.stream().filter(entry -> entry.spec().step() == step).toList();
            if (!own.isEmpty()) {
                rows.add(new PaletteRow(Kind.STEP, step, null, Messages.step(step), own.size()));
                if (!closed.contains(step)) {
                    add(rows, step, own);
                }
            }
        }
        return rows;
    }

    private void add(List<PaletteRow> rows, Step step, List<PaletteEntry> own) {
        List<PaletteEntry> others = own.stream().filter(entry -> entry.spec().isAdvanced()).toList();
        own.stream().filter(entry -> !entry.spec().isAdvanced()).forEach(entry -> rows.add(PaletteRow.of(entry)));
        if (others.isEmpty()) {
            return;
        }
        boolean all = whole.contains(step);
        rows.add(new PaletteRow(Kind.ALL, step, null, all ? Messages.get("fewer") : Messages.get("all", own.size()),
                others.size()));
        if (all) {
            Map<String, List<PaletteEntry>> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            others.forEach(entry -> groups.computeIfAbsent(entry.spec().group(), group -> new ArrayList<>()).add(entry));
            groups.forEach((group, members) -> {
                if (!group.isEmpty()) {
                    rows.add(new PaletteRow(Kind.GROUP, step, null, group, members.size()));
                }
                members.forEach(entry -> rows.add(PaletteRow.of(entry)));
            });
        }
    }

    /** Whether what a STEP or ALL row unfolds is unfolded. */
    boolean isOpen(PaletteRow row) {
        return row.is(Kind.STEP) ? !closed.contains(row.step()) : whole.contains(row.step());
    }

    /** Folds or unfolds what a STEP or ALL row stands for. */
    void toggle(PaletteRow row) {
        Set<Step> set = row.is(Kind.STEP) ? closed : whole;
        if (!set.remove(row.step())) {
            set.add(row.step());
        }
    }
}
