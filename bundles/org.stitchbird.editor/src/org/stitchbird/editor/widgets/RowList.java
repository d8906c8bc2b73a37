// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/**
 * A list of rows that are drawn, as many as there may be: scrolls smoothly, and follows mouse, keys and typing.
 *
 * <p>Subclasses say how many rows there are, how each looks and what happens when one is used; they call
 * {@link #rowsChanged()} when that has changed.
 */
public abstract class RowList extends Drawn {
    /** The usual height of a row. */
    public static final int ROW = 26;
    private final Scroller scroller = new Scroller(this, this::redraw);
    private final TypeAhead typed = new TypeAhead();
    private int[] tops = {0};
    private int cursor = -1;
    private int hover = -1;

    /** Makes a list without rows. */
    protected RowList(Composite parent, boolean focusable, String name) {
        super(parent, focusable);
        describe(ACC.ROLE_LIST, () -> name, () -> null);
        new RowListAccess(this);
        addListener(SWT.Resize, event -> extent());
        addListener(SWT.MouseMove, this::mouse);
        addListener(SWT.MouseDown, this::mouse);
        addListener(SWT.MouseUp, this::mouse);
        addListener(SWT.MouseExit, event -> hover(-1));
        addListener(SWT.MouseVerticalWheel, event -> {
            if (scrolls()) {
                scroller.wheel(event);
                event.doit = false;
            }
        });
        addListener(SWT.MouseDoubleClick, event -> {
            int row = rowAt(event.y);
            if (event.button == 1 && row >= 0 && !track().contains(event.x, event.y)) {
                open(row);
            }
        });
    }

    /** How many rows there are. */
    protected abstract int count();

    /** What a row says, for typing and for screen readers. */
    protected abstract String text(int row);

    /** What a screen reader says of a row; by default what it says to all. */
    protected String spoken(int row) {
        return text(row);
    }

    /** Draws one row. */
    protected abstract void drawRow(Ink ink, int row, Rectangle area, boolean current, boolean hovered);

    /** How tall a row is. */
    protected int height(int row) {
        return ROW;
    }

    /** Whether the cursor can stand on a row. */
    protected boolean reachable(int row) {
        return true;
    }

    /** Reacts to a click on a row, at x of the list. */
    protected void click(int row, int x) {
    }

    /** Reacts to a click at x and y of a row; by default like one at x. */
    protected void click(int row, int x, int y) {
        click(row, x);
    }

    /** Reacts to Enter or a double click on a row. */
    protected void open(int row) {
    }

    /** Reacts to the space bar on a row; by default opens it. */
    protected void space(int row) {
        open(row);
    }

    /** Reacts to the pointer having come to a row, or left all with -1. */
    protected void pointed(int row) {
    }

    /** Further states of {@link ACC} of a row. */
    protected int rowState(int row) {
        return ACC.STATE_NORMAL;
    }

    /** The row on which the cursor stands, or -1. */
    public final int cursor() {
        return cursor;
    }

    /** Puts the cursor on a row and brings it into view; -1 takes it away. */
    public final void setCursor(int row) {
        cursor = Math.max(-1, Math.min(row, count() - 1));
        if (cursor >= 0) {
            scroller.reveal(cursor <= 1 ? 0 : tops[cursor], tops[cursor + 1]);
            if (isFocusControl()) {
                getAccessible().setFocus(cursor);
            }
        }
        redraw();
    }

    /** Takes up rows that have changed, and lets the cursor stand where it can. */
    public final void rowsChanged() {
        int count = count();
        tops = new int[count + 1];
        for (int row = 0; row < count; row++) {
            tops[row + 1] = tops[row] + height(row);
        }
        hover = -1;
        cursor = Math.min(cursor, count - 1);
        extent();
        redraw();
    }

    /** Whether there are more rows than are in sight, so that the wheel is for this list. */
    final boolean scrolls() {
        return scroller.needed();
    }

    /** Shows the list from its beginning. */
    public final void toTop() {
        scroller.jump(0);
    }

    /** The height of all rows together. */
    public final int fullHeight() {
        return tops[tops.length - 1];
    }

    /** The row at a y of the list, or -1. */
    public final int rowAt(int y) {
        int at = y + scroller.offset();
        for (int row = 0; row < tops.length - 1; row++) {
            if (at >= tops[row] && at < tops[row + 1]) {
                return row;
            }
        }
        return -1;
    }

    /** Where a row is drawn, in the list. */
    public final Rectangle rowArea(int row) {
        int width = getClientArea().width - (scroller.needed() ? Scroller.WIDTH : 0);
        return new Rectangle(0, tops[row] - scroller.offset(), width, tops[row + 1] - tops[row]);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? 180 : widthHint,
                heightHint == SWT.DEFAULT ? fullHeight() : heightHint);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        for (int row = Math.max(0, rowAt(0)); row < tops.length - 1; row++) {
            Rectangle place = rowArea(row);
            if (place.y >= area.height) {
                break;
            }
            ink.font(Fonts.BODY);
            drawRow(ink, row, place, row == cursor, row == hover);
        }
        scroller.draw(ink, track(), hovered());
    }

    @Override
    public void key(Event event) {
        int page = Math.max(1, getClientArea().height / ROW - 1);
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> step(cursor + 1, 1);
            case SWT.ARROW_UP -> step(cursor < 0 ? count() - 1 : cursor - 1, -1);
            case SWT.PAGE_DOWN -> step(Math.min(cursor + page, count() - 1), -1);
            case SWT.PAGE_UP -> step(Math.max(cursor - page, 0), 1);
            case SWT.HOME -> step(0, 1);
            case SWT.END -> step(count() - 1, -1);
            case SWT.CR, SWT.KEYPAD_CR -> use(true);
            default -> type(event);
        }
    }

    private void type(Event event) {
        if (event.character == ' ' && !typed.underWay()) {
            use(false);
        } else if (event.character >= ' ' && (event.stateMask & (SWT.MOD1 | SWT.MOD3)) == 0) {
            int found = typed.find(event.character, cursor, count(), row -> reachable(row) ? text(row) : "");
            if (found >= 0) {
                setCursor(found);
            }
        }
    }

    private void use(boolean enter) {
        if (cursor >= 0 && enter) {
            open(cursor);
        } else if (cursor >= 0) {
            space(cursor);
        }
    }

    private void step(int from, int direction) {
        int row = from;
        while (row >= 0 && row < count() && !reachable(row)) {
            row += direction;
        }
        if (row >= 0 && row < count()) {
            setCursor(row);
        }
    }

    @Override
    protected final void activate(Event event) {
        // A click is told by row, and Space and Enter come by key().
    }

    private void mouse(Event event) {
        if (scroller.mouse(event, track())) {
            return;
        }
        int row = track().contains(event.x, event.y) ? -1 : rowAt(event.y);
        if (event.type == SWT.MouseMove) {
            hover(row);
        } else if (event.button == 1 && row >= 0 && event.type == SWT.MouseDown && reachable(row)) {
            setCursor(row);
        } else if (event.button == 1 && row >= 0 && event.type == SWT.MouseUp && event.count < 2
                && isEnabled()) {
            click(row, event.x, event.y - rowArea(row).y);
        }
    }

    private void hover(int row) {
        if (row != hover) {
            hover = row;
            pointed(row);
            redraw();
        }
    }

    private Rectangle track() {
        Rectangle area = getClientArea();
        return scroller.needed() ? new Rectangle(area.width - Scroller.WIDTH, 0, Scroller.WIDTH, area.height)
                : new Rectangle(0, 0, 0, 0);
    }

    private void extent() {
        scroller.extent(fullHeight(), getClientArea().height);
    }
}
