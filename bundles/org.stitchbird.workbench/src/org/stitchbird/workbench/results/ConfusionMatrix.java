// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.workbench.text.Figures;
import org.stitchbird.workbench.text.Messages;

/**
 * Draws a confusion matrix: a row for each actual label, a column for each answer.
 *
 * <p>Pointing at a cell, or walking there with the arrow keys, says it in a sentence under the matrix.
 */
public final class ConfusionMatrix extends Drawn {
    private static final int GAP = 4;
    private static final int RADIUS = 8;
    private static final int LABELS = 110;
    private static final double RIGHT = 0.2;
    private static final double RIGHT_DARK = 0.26;
    private final Score score;
    private final Cells cells;
    private int row = -1;
    private int column = -1;

    ConfusionMatrix(Composite parent, Score score) {
        super(parent, true);
        this.score = score;
        cells = new Cells(score.labels().size());
        describe(ACC.ROLE_TABLE, () -> row < 0 ? Messages.text("results.confusionOf", score.learner())
                : sentence(), this::text);
        addListener(SWT.MouseMove, event -> point(cells.at(event.y, false),
                cells.at(event.x - labelWidth(), true)));
        addListener(SWT.MouseExit, event -> point(-1, -1));
    }

    /** Puts the matrix into the clipboard as text; called by the platform's Copy. */
    public void copy() {
        Clipboard clipboard = new Clipboard(getDisplay());
        clipboard.setContents(new Object[] {text()}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    /** The matrix as lines with tabs: actual labels down, answers across. */
    String text() {
        StringBuilder text = new StringBuilder();
        score.labels().forEach(label -> text.append('\t').append(Messages.text("results.answer", label)));
        for (int i = 0; i < score.labels().size(); i++) {
            text.append('\n').append(score.labels().get(i));
            for (double value : score.confusion()[i]) {
                text.append('\t').append(count(value));
            }
        }
        return text.append('\n').toString();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        int side = cells.extent(true);
        int sentence = 2 * (measure(Fonts.REMARK, "X").y + 4);
        return new Point(Math.max(labelWidth() + side, 320), cells.extent(false) + 26 + sentence);
    }

    private int labelWidth() {
        int widest = score.labels().stream().mapToInt(label -> measure(Fonts.REMARK, label).x).max().orElse(0);
        return Math.min(LABELS, widest) + 14;
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        int left = labelWidth();
        List<String> labels = score.labels();
        for (int i = 0; i < labels.size(); i++) {
            Rectangle line = cells.place(i, 0, left);
            ink.font(Fonts.REMARK).text(labels.get(i), new Rectangle(0, line.y, left - 12, line.height), SWT.RIGHT,
                    ink.theme().muted());
            for (int j = 0; j < labels.size(); j++) {
                cell(ink, i, j, cells.place(i, j, left));
            }
        }
        int bottom = cells.extent(false);
        for (int j = 0; j < labels.size(); j++) {
            Rectangle place = cells.place(0, j, left);
            ink.font(Fonts.REMARK).text(Messages.text("results.answer", labels.get(j)),
                    new Rectangle(place.x, bottom + 2, place.width, 20), SWT.CENTER, ink.theme().muted());
        }
        String words = row >= 0 ? sentence() : Messages.text("results.confusionHint");
        ink.font(Fonts.REMARK).text(words, new Rectangle(0, bottom + 26, area.width, 20), SWT.LEFT,
                row >= 0 ? ink.theme().text() : ink.theme().muted());
        focusRing(ink, area, 4);
    }

    private void cell(Ink ink, int i, int j, Rectangle place) {
        Theme theme = ink.theme();
        double value = score.confusion()[i][j];
        Rgb ground = theme.muted().over(theme.panel(), 0.06);
        if (value > 0) {
            ground = i == j ? theme.good().over(theme.panel(), theme == Theme.DARK ? RIGHT_DARK : RIGHT)
                    : theme.tinted(theme.error(), theme.panel());
        }
        ink.fill(place, Math.min(RADIUS, place.height / 5), ground);
        if (i == row && j == column) {
            ink.edge(place, Math.min(RADIUS, place.height / 5), theme.accent());
        }
        ink.font(place.width > 60 ? Fonts.TITLE : Fonts.STRONG).text(count(value), place, SWT.CENTER,
                value > 0 ? theme.text() : theme.muted());
    }

    private String sentence() {
        double all = 0;
        for (double value : score.confusion()[row]) {
            all += value;
        }
        double value = score.confusion()[row][column];
        String share = all > 0 ? Figures.percent(value / all) : "–";
        return Messages.text(row == column ? "results.cellRight" : "results.cellWrong", count(value), count(all),
                score.labels().get(row), score.labels().get(column), share);
    }

    private static String count(double value) {
        return Figures.count(value);
    }

    private void point(int i, int j) {
        int newRow = i < 0 || j < 0 ? -1 : i;
        int newColumn = newRow < 0 ? -1 : j;
        if (newRow != row || newColumn != column) {
            row = newRow;
            column = newColumn;
            setToolTipText(row < 0 ? null : sentence());
            redraw();
        }
    }

    @Override
    protected void key(Event event) {
        int last = score.labels().size() - 1;
        int i = Math.max(0, row);
        int j = Math.max(0, column);
        switch (event.keyCode) {
            case SWT.ARROW_UP -> point(Math.max(0, i - 1), j);
            case SWT.ARROW_DOWN -> point(row < 0 ? 0 : Math.min(last, i + 1), j);
            case SWT.ARROW_LEFT -> point(i, Math.max(0, j - 1));
            case SWT.ARROW_RIGHT -> point(i, row < 0 ? 0 : Math.min(last, j + 1));
            case SWT.ESC -> point(-1, -1);
            default -> { }
        }
        getAccessible().setFocus(ACC.CHILDID_SELF);
    }

    /** Where cells lie: large ones for few labels, small ones for many. */
    private record Cells(int count) {
        int width() {
            return count <= 3 ? 92 : count <= 6 ? 68 : 46;
        }

        int height() {
            return count <= 2 ? 60 : count <= 4 ? 46 : 32;
        }

        int extent(boolean across) {
            return count * ((across ? width() : height()) + GAP) - GAP;
        }

        Rectangle place(int i, int j, int left) {
            return new Rectangle(left + j * (width() + GAP), i * (height() + GAP), width(), height());
        }

        /** The number of the cell at a distance from the first one's beginning, or -1. */
        int at(int distance, boolean across) {
            int index = distance < 0 ? -1 : distance / ((across ? width() : height()) + GAP);
            return index < count ? index : -1;
        }
    }
}
