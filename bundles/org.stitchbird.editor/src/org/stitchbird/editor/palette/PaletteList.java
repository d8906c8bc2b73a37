// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.palette;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.editor.widgets.RowList;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Step;

/** The node types under the headings of their steps, or, while something is looked for, the best hits first. */
final class PaletteList extends RowList {
    private static final int MARGIN = 12;
    private final Set<Step> closed = EnumSet.noneOf(Step.class);
    private final Consumer<NodeSpec> clicked;
    private final Consumer<NodeSpec> opened;
    private List<PaletteEntry> entries = List.of();
    private List<PaletteRow> rows = List.of();
    private String query = "";
    private boolean usable;

    PaletteList(Composite parent, Consumer<NodeSpec> clicked, Consumer<NodeSpec> opened) {
        super(parent, true, Messages.get("list"));
        this.clicked = clicked;
        this.opened = opened;
    }

    /** Takes other node types. */
    void setEntries(List<PaletteEntry> all) {
        entries = all;
        fill();
    }

    /** Looks for something; for nothing when blank. */
    void setQuery(String text) {
        query = text;
        fill();
        toTop();
        setCursor(searching() ? 0 : -1);
    }

    /** Shows the entries as usable or not. */
    void setUsable(boolean now) {
        usable = now;
        redraw();
    }

    /** The node types that are shown, from top to bottom. */
    List<NodeSpec> shown() {
        return rows.stream().filter(row -> !row.heading()).map(row -> row.entry().spec()).toList();
    }

    /** The node type at a y of the list, or {@code null}. */
    PaletteEntry entryAt(int y) {
        int row = rowAt(y);
        return row < 0 ? null : rows.get(row).entry();
    }

    /** Puts the cursor on the first node type. */
    void enter() {
        int row = 0;
        while (row < rows.size() - 1 && rows.get(row).heading()) {
            row++;
        }
        setCursor(row);
        setFocus();
    }

    private boolean searching() {
        return !query.isBlank();
    }

    private void fill() {
        List<PaletteRow> all = new ArrayList<>();
        if (searching()) {
            PaletteSearch.find(entries, query).forEach(entry -> all.add(new PaletteRow(entry.spec().step(), entry, 0)));
        } else {
            for (Step step : Step.values()) {
                List<PaletteEntry> own = entries.stream().filter(entry -> entry.spec().step() == step).toList();
                if (!own.isEmpty()) {
                    all.add(new PaletteRow(step, null, own.size()));
                }
                if (!closed.contains(step)) {
                    own.forEach(entry -> all.add(new PaletteRow(step, entry, 0)));
                }
            }
        }
        rows = all;
        rowsChanged();
    }

    private void toggle(Step step) {
        if (!closed.remove(step)) {
            closed.add(step);
        }
        fill();
    }

    @Override
    protected int count() {
        return rows.size();
    }

    @Override
    protected int height(int row) {
        return rows.get(row).heading() ? ROW + 2 : ROW;
    }

    @Override
    protected String text(int row) {
        PaletteRow each = rows.get(row);
        return each.heading() ? Messages.step(each.step()) : each.entry().spec().name();
    }

    @Override
    protected String spoken(int row) {
        PaletteRow each = rows.get(row);
        if (each.heading()) {
            return Messages.get(closed.contains(each.step()) ? "heading.closed" : "heading.open", text(row),
                    each.count());
        }
        return each.entry().spec().name() + ". " + each.entry().spec().about();
    }

    @Override
    protected int rowState(int row) {
        PaletteRow each = rows.get(row);
        return !each.heading() ? ACC.STATE_NORMAL
                : closed.contains(each.step()) ? ACC.STATE_COLLAPSED : ACC.STATE_EXPANDED;
    }

    @Override
    protected void click(int row, int x) {
        PaletteRow each = rows.get(row);
        if (each.heading()) {
            toggle(each.step());
        } else {
            clicked.accept(each.entry().spec());
        }
    }

    @Override
    protected void open(int row) {
        PaletteRow each = rows.get(row);
        if (each.heading()) {
            toggle(each.step());
        } else {
            opened.accept(each.entry().spec());
        }
    }

    @Override
    protected void pointed(int row) {
        setToolTipText(row < 0 || rows.get(row).heading() ? null : rows.get(row).entry().spec().about());
    }

    @Override
    public void key(Event event) {
        int row = cursor();
        boolean heading = row >= 0 && rows.get(row).heading();
        if (heading && (event.keyCode == SWT.ARROW_LEFT && !closed.contains(rows.get(row).step())
                || event.keyCode == SWT.ARROW_RIGHT && closed.contains(rows.get(row).step()))) {
            toggle(rows.get(row).step());
        } else {
            super.key(event);
        }
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        super.draw(ink, area);
        if (rows.isEmpty() && searching()) {
            ink.font(Fonts.REMARK).text(Messages.get("nothing", query.strip()),
                    new Rectangle(MARGIN + 4, 8, area.width - 2 * MARGIN - 8, ROW), SWT.LEFT, ink.theme().muted());
        }
        if (isFocusControl() && cursor() < 0) {
            focusRing(ink, area, 6);
        }
    }

    @Override
    protected void drawRow(Ink ink, int row, Rectangle area, boolean current, boolean hovered) {
        PaletteRow each = rows.get(row);
        Rectangle place = new Rectangle(area.x + MARGIN, area.y, getClientArea().width - 2 * MARGIN, area.height);
        if (current || hovered && (usable || each.heading())) {
            Rgb ground = current ? ink.theme().accent() : ink.theme().muted();
            ink.fill(place, 6, ink.theme().tinted(ground, ink.theme().panel()));
        }
        if (current && isFocusControl()) {
            focusRing(ink, place, 6);
        }
        if (each.heading()) {
            PalettePainter.heading(ink, each, place, hovered || current, !closed.contains(each.step()));
        } else {
            PalettePainter.entry(ink, each, place, usable, searching());
        }
    }
}
