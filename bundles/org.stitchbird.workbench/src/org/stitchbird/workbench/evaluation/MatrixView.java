// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.workbench.text.Messages;

/** Draws a {@link Matrix}: what is right on green ground, what is not on red, the more the stronger. */
public final class MatrixView extends CellPicture {
    private static final int RADIUS = 8;
    private static final int NAMES = 130;
    private static final int LEAST = 268;
    /** Less room than this under the cells holds no sentence. */
    private static final int LOW = 10;
    private static final int FOOT = 24;
    /** The least width of a cell with a number in it. */
    private static final int NUMBER = 20;
    private static final double RIGHT = 0.2;
    private static final double RIGHT_DARK = 0.26;
    private final Matrix matrix;
    private final boolean small;
    private Matrix.Mode mode = Matrix.Mode.COUNTS;
    private int left = -1;

    /** Draws a matrix; a small one leaves room for others beside it. */
    MatrixView(Composite parent, Matrix matrix, boolean small) {
        super(parent, matrix::name);
        this.matrix = matrix;
        this.small = small;
    }

    /** Shows something else in the cells. */
    void show(Matrix.Mode newMode) {
        mode = newMode;
        redraw();
    }

    @Override
    String sentence(int i, int j) {
        return matrix.sentence(i, j);
    }

    @Override
    int foot() {
        return FOOT;
    }

    @Override
    String hint() {
        return Messages.text(matrix.kind() + ".hint");
    }

    @Override
    String text() {
        return matrix.text(mode);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        MatrixCells cells = cells(widthHint == SWT.DEFAULT ? Short.MAX_VALUE : widthHint);
        int width = small && below() < LOW ? cells.right() : Math.max(cells.right(), LEAST);
        return new Point(widthHint == SWT.DEFAULT ? width : Math.min(width, widthHint),
                cells.bottom() + FOOT + below());
    }

    @Override
    MatrixCells cells() {
        return cells(getClientArea().width);
    }

    private MatrixCells cells(int width) {
        if (left < 0) {
            int widest = matrix.lines().stream().mapToInt(each -> measure(Fonts.REMARK, each).x).max().orElse(0);
            left = Math.min(NAMES, widest) + 14;
        }
        return MatrixCells.counts(matrix.lines().size(), matrix.columns().size(), left, width, small);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        MatrixCells cells = cells();
        for (int i = 0; i < cells.lines(); i++) {
            Rectangle place = cells.place(i, 0);
            ink.font(Fonts.REMARK).text(matrix.lines().get(i), new Rectangle(0, place.y, cells.left() - 12,
                    place.height), SWT.RIGHT, i == line() ? ink.theme().text() : ink.theme().muted());
            for (int j = 0; j < cells.columns(); j++) {
                cell(ink, i, j, cells.place(i, j));
            }
        }
        for (int j = 0; j < cells.columns(); j++) {
            Rectangle place = cells.place(0, j);
            ink.font(Fonts.REMARK).text(matrix.foot(j), new Rectangle(place.x, cells.bottom() + 2, place.width,
                    FOOT - 4), SWT.CENTER, j == column() ? ink.theme().text() : ink.theme().muted());
        }
        drawSentence(ink, area);
    }

    private void cell(Ink ink, int i, int j, Rectangle place) {
        Theme theme = ink.theme();
        int radius = Math.min(RADIUS, Math.min(place.width, place.height) / 5);
        ink.fill(place, radius, ground(theme, i, j));
        if (i == line() && j == column()) {
            ink.edge(place, radius, theme.accent());
        }
        String words = matrix.cell(mode, i, j);
        ink.font(place.width > 60 ? Fonts.TITLE : Fonts.STRONG);
        if (ink.size(words).x > place.width - 4) {
            ink.font(Fonts.SMALL);
        }
        // A number that does not fit is better left out than cut.
        if (place.width >= NUMBER && ink.size(words).x <= place.width) {
            ink.text(words, place, SWT.CENTER, matrix.values()[i][j] > 0 ? theme.text() : theme.muted());
        }
    }

    private Rgb ground(Theme theme, int i, int j) {
        if (!(matrix.values()[i][j] > 0)) {
            return theme.muted().over(theme.panel(), 0.06);
        }
        if (matrix.isRight(i, j)) {
            return theme.good().over(theme.panel(), theme == Theme.DARK ? RIGHT_DARK : RIGHT);
        }
        return theme.error().over(theme.panel(), theme.tint() * (0.7 + 1.3 * matrix.share(i, j)));
    }
}
