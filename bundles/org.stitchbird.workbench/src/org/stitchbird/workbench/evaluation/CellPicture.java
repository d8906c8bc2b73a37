// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.editor.widgets.Paragraph;

/**
 * A drawing of cells in lines and columns.
 *
 * <p>Pointing at a cell, or walking there with the arrow keys, says it in a sentence under the drawing.
 */
public abstract class CellPicture extends Drawn {
    /** Room under the cells for a sentence. */
    private static final int SENTENCE = 37;
    private static final int LINE = 17;
    private int line = -1;
    private int column = -1;
    private Consumer<String> teller;

    /** Makes one; its name is told to screen readers while no cell is pointed at. */
    CellPicture(Composite parent, Supplier<String> name) {
        super(parent, true);
        describe(ACC.ROLE_TABLE, () -> line < 0 ? name.get() : sentence(line, column), this::text);
        addListener(SWT.MouseMove, event -> {
            MatrixCells cells = cells();
            point(cells.lineAt(event.y), cells.columnAt(event.x));
        });
        addListener(SWT.MouseExit, event -> point(-1, -1));
    }

    /** Where the cells lie now. */
    abstract MatrixCells cells();

    /** A cell in a sentence. */
    abstract String sentence(int i, int j);

    /** The room between the cells and the sentence. */
    abstract int foot();

    /** What is said while no cell is pointed at. */
    abstract String hint();

    /** All cells as lines with tabs, as spreadsheets take them. */
    abstract String text();

    /** Puts all cells into the clipboard as text; called by the platform's Copy. */
    public void copy() {
        Clipboard clipboard = new Clipboard(getDisplay());
        clipboard.setContents(new Object[] {text()}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    /** Says sentences there from now on, and not under the cells. */
    void tell(Consumer<String> to) {
        teller = to;
        to.accept(hint());
    }

    /** The height of the sentence under the cells. */
    int below() {
        return teller == null ? SENTENCE : 2;
    }

    /** The line that is pointed at, or -1. */
    int line() {
        return line;
    }

    /** The column that is pointed at, or -1. */
    int column() {
        return column;
    }

    /** Draws the sentence of the cell that is pointed at, and the ring of the focus. */
    void drawSentence(Ink ink, Rectangle area) {
        ink.font(Fonts.REMARK);
        int y = cells().bottom() + foot();
        List<String> words = teller != null ? List.of() : Paragraph.wrap(line < 0 ? hint() : sentence(line, column),
                area.width, each -> ink.size(each).x);
        for (int i = 0; i < Math.min(2, words.size()); i++) {
            ink.text(words.get(i), new Rectangle(0, y + i * LINE, area.width, LINE), SWT.LEFT,
                    line < 0 ? ink.theme().muted() : ink.theme().text());
        }
        focusRing(ink, area, 4);
    }

    private void point(int i, int j) {
        int newLine = i < 0 || j < 0 ? -1 : i;
        int newColumn = newLine < 0 ? -1 : j;
        if (newLine != line || newColumn != column) {
            line = newLine;
            column = newColumn;
            setToolTipText(line < 0 ? null : sentence(line, column));
            if (teller != null) {
                teller.accept(line < 0 ? hint() : sentence(line, column));
            }
            redraw();
        }
    }

    @Override
    protected void key(Event event) {
        MatrixCells cells = cells();
        int i = Math.max(0, line);
        int j = Math.max(0, column);
        switch (event.keyCode) {
            case SWT.ARROW_UP -> point(Math.max(0, i - 1), j);
            case SWT.ARROW_DOWN -> point(line < 0 ? 0 : Math.min(cells.lines() - 1, i + 1), j);
            case SWT.ARROW_LEFT -> point(i, Math.max(0, j - 1));
            case SWT.ARROW_RIGHT -> point(i, line < 0 ? 0 : Math.min(cells.columns() - 1, j + 1));
            case SWT.ESC -> point(-1, -1);
            default -> { }
        }
        getAccessible().setFocus(ACC.CHILDID_SELF);
    }
}
