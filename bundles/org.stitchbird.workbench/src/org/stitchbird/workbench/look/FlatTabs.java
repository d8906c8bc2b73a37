// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.look;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabFolderRenderer;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;

/** Draws the platform's tabs as plain words, the selected one strong and underlined; named in the style sheets. */
public final class FlatTabs extends CTabFolderRenderer {
    private static final int MARGIN = 14;
    private static final int UNDERLINE = 2;
    private static final int CLOSE = 16;

    /** For the style sheets. */
    public FlatTabs(CTabFolder parent) {
        super(parent);
    }

    @Override
    protected Rectangle computeTrim(int part, int state, int x, int y, int width, int height) {
        if (part == PART_BODY) {
            int header = parent.getTabHeight() + 1;
            return new Rectangle(x, y - header, width, height + header);
        }
        if (part == PART_HEADER || part == PART_BORDER || part == PART_BACKGROUND) {
            return new Rectangle(x, y, width, height);
        }
        if (part >= 0) {
            return new Rectangle(x - MARGIN, y, width + 2 * MARGIN, height);
        }
        return super.computeTrim(part, state, x, y, width, height);
    }

    @Override
    protected Point computeSize(int part, int state, GC gc, int wHint, int hHint) {
        if (part >= 0 && part < parent.getItemCount()) {
            CTabItem item = parent.getItem(part);
            gc.setFont(Fonts.STRONG.on(parent.getDisplay()));
            int width = 2 * MARGIN + gc.textExtent(item.getText()).x + (item.getShowClose() ? CLOSE + 6 : 0);
            return new Point(width, parent.getTabHeight());
        }
        if (part == PART_CLOSE_BUTTON) {
            return new Point(CLOSE, CLOSE);
        }
        return super.computeSize(part, state, gc, wHint, hHint);
    }

    @Override
    protected void draw(int part, int state, Rectangle bounds, GC gc) {
        Theme theme = CanvasTheme.current();
        switch (part) {
            case PART_BACKGROUND, PART_BODY, PART_BORDER -> {
                if (part != PART_BORDER) {
                    fill(gc, bounds, theme.panel());
                }
            }
            case PART_HEADER -> {
                fill(gc, bounds, theme.panel());
                Rectangle area = parent.getClientArea();
                gc.setBackground(colour(theme.line()));
                gc.fillRectangle(bounds.x, area.y - 1, bounds.width, 1);
            }
            case PART_CLOSE_BUTTON -> close(bounds, gc, theme);
            default -> {
                if (part >= 0 && part < parent.getItemCount() && bounds.width > 0 && bounds.height > 0) {
                    item(parent.getItem(part), state, bounds, gc, theme);
                } else if (part < 0) {
                    super.draw(part, state, bounds, gc);
                }
            }
        }
    }

    private void item(CTabItem item, int state, Rectangle bounds, GC gc, Theme theme) {
        boolean selected = (state & SWT.SELECTED) != 0;
        fill(gc, bounds, theme.panel());
        gc.setTextAntialias(SWT.ON);
        gc.setFont((selected ? Fonts.STRONG : Fonts.BODY).on(parent.getDisplay()));
        boolean hot = (state & SWT.HOT) != 0;
        gc.setForeground(colour(selected || hot ? theme.text() : theme.muted()));
        Point size = gc.textExtent(item.getText());
        gc.drawText(item.getText(), bounds.x + MARGIN, bounds.y + (bounds.height - size.y) / 2, SWT.DRAW_TRANSPARENT);
        gc.setBackground(colour(theme.line()));
        gc.fillRectangle(bounds.x, parent.getClientArea().y - 1, bounds.width, 1);
        if (selected) {
            gc.setBackground(colour(theme.accent()));
            gc.fillRectangle(bounds.x + MARGIN, parent.getClientArea().y - UNDERLINE, size.x, UNDERLINE);
        }
        if (item.getShowClose() && (selected || hot)) {
            close(cross(bounds), gc, theme);
        }
    }

    /** Where the folder takes a click on the cross, from its trim and its size. */
    private static Rectangle cross(Rectangle bounds) {
        return new Rectangle(bounds.x + bounds.width - MARGIN - CLOSE, bounds.y + (bounds.height - CLOSE) / 2, CLOSE,
                CLOSE);
    }

    private void close(Rectangle cross, GC gc, Theme theme) {
        boolean hot = cross.contains(parent.toControl(parent.getDisplay().getCursorLocation()));
        gc.setAntialias(SWT.ON);
        if (hot) {
            gc.setBackground(colour(theme.line()));
            gc.fillRoundRectangle(cross.x, cross.y, cross.width, cross.height, 8, 8);
        }
        gc.setForeground(colour(hot ? theme.text() : theme.muted()));
        gc.setLineWidth(1);
        int x = cross.x + cross.width / 2;
        int y = cross.y + cross.height / 2;
        gc.drawLine(x - 3, y - 3, x + 3, y + 3);
        gc.drawLine(x - 3, y + 3, x + 3, y - 3);
    }

    private static void fill(GC gc, Rectangle bounds, Rgb rgb) {
        gc.setBackground(colour(rgb));
        gc.fillRectangle(bounds);
    }

    private static Color colour(Rgb rgb) {
        return CanvasTheme.colour(rgb);
    }
}
