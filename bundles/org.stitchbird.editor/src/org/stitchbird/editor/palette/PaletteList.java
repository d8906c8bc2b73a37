// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.palette;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stitchbird.editor.about.AboutType;
import org.stitchbird.editor.palette.PaletteRow.Kind;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.HoverCard;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.editor.widgets.RowList;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.spec.NodeSpec;

/** The node types under the headings of their steps, or, while something is looked for, the best hits first. */
final class PaletteList extends RowList {
    private static final int MARGIN = 12;
    private final PaletteRows folds = new PaletteRows();
    private final HoverCard hover = new HoverCard(this);
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
        new PaletteMenu(this, opened);
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
        return rows.stream().filter(row -> row.is(Kind.ENTRY)).map(row -> row.entry().spec()).toList();
    }

    /** The node type at a y of the list, or {@code null}. */
    PaletteEntry entryAt(int y) {
        int row = rowAt(y);
        return row < 0 ? null : rows.get(row).entry();
    }

    /** The node type under the cursor, or {@code null}. */
    PaletteEntry current() {
        return cursor() < 0 ? null : rows.get(cursor()).entry();
    }

    /** Whether node types can be added now. */
    boolean usable() {
        return usable;
    }

    /** Puts the cursor on the first node type. */
    void enter() {
        int row = 0;
        while (row < rows.size() - 1 && !rows.get(row).is(Kind.ENTRY)) {
            row++;
        }
        setCursor(row);
        setFocus();
    }

    private boolean searching() {
        return !query.isBlank();
    }

    private void fill() {
        rows = searching() ? PaletteEntry.find(entries, query).stream().map(PaletteRow::of).toList()
                : folds.of(entries);
        rowsChanged();
    }

    private void toggle(PaletteRow row) {
        folds.toggle(row);
        fill();
    }

    @Override
    protected int count() {
        return rows.size();
    }

    @Override
    protected int height(int row) {
        return rows.get(row).is(Kind.STEP) ? ROW + 2 : ROW;
    }

    @Override
    protected boolean reachable(int row) {
        return !rows.get(row).is(Kind.GROUP);
    }

    @Override
    protected String text(int row) {
        return rows.get(row).text();
    }

    @Override
    protected String spoken(int row) {
        PaletteRow each = rows.get(row);
        return switch (each.kind()) {
            case STEP -> Messages.get(folds.isOpen(each) ? "heading.open" : "heading.closed", each.text(), each.count());
            case ENTRY -> each.text() + ". " + each.entry().spec().about();
            case ALL, GROUP -> each.text();
        };
    }

    @Override
    protected int rowState(int row) {
        PaletteRow each = rows.get(row);
        return !folds(each) ? ACC.STATE_NORMAL : folds.isOpen(each) ? ACC.STATE_EXPANDED : ACC.STATE_COLLAPSED;
    }

    private static boolean folds(PaletteRow row) {
        return row.is(Kind.STEP) || row.is(Kind.ALL);
    }

    @Override
    protected void click(int row, int x) {
        use(rows.get(row), clicked);
    }

    @Override
    protected void open(int row) {
        use(rows.get(row), opened);
    }

    private void use(PaletteRow row, Consumer<NodeSpec> action) {
        if (folds(row)) {
            toggle(row);
        } else if (row.is(Kind.ENTRY)) {
            action.accept(row.entry().spec());
        }
    }

    @Override
    protected void pointed(int row) {
        if (row < 0 || !rows.get(row).is(Kind.ENTRY)) {
            hover.pointAt(null, null);
        } else {
            NodeSpec spec = rows.get(row).entry().spec();
            hover.pointAt(rowArea(row), card -> AboutType.fill(card, spec));
        }
    }

    @Override
    public void key(Event event) {
        PaletteRow row = cursor() < 0 ? null : rows.get(cursor());
        if (row != null && folds(row) && (event.keyCode == SWT.ARROW_LEFT && folds.isOpen(row)
                || event.keyCode == SWT.ARROW_RIGHT && !folds.isOpen(row))) {
            toggle(row);
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
        if (current || hovered && (folds(each) || usable && each.is(Kind.ENTRY))) {
            Rgb ground = current ? ink.theme().accent() : ink.theme().muted();
            ink.fill(place, 6, ink.theme().tinted(ground, ink.theme().panel()));
        }
        if (current && isFocusControl()) {
            focusRing(ink, place, 6);
        }
        switch (each.kind()) {
            case STEP -> PalettePainter.heading(ink, each, place, hovered || current, folds.isOpen(each));
            case ENTRY -> PalettePainter.entry(ink, each, place, usable, searching());
            case ALL -> PalettePainter.all(ink, each, place, folds.isOpen(each));
            case GROUP -> PalettePainter.group(ink, each, place);
        }
    }
}
