// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.workbench.text.Messages;

/** Draws a small table; with the focus in it, copying takes all of it as text. */
public final class FactGrid extends Drawn {
    private static final int ROW = 24;
    private static final int GAP = 18;
    private static final int NAME = 240;
    private static final int LEAST = 48;
    /** What parts a mean from its deviation. */
    private static final String SPREAD = " ±";
    private final Facts facts;
    private int[] wanted;
    private int[] bare;

    FactGrid(Composite parent, String name, Facts facts) {
        super(parent, true);
        this.facts = facts;
        describe(ACC.ROLE_TABLE, () -> name, facts::text);
        addListener(SWT.MouseMove, event -> {
            String about = about(event.x, event.y);
            String tip = about.isEmpty() ? Messages.text("results.copyHint") : about;
            if (!tip.equals(getToolTipText())) {
                setToolTipText(tip);
            }
        });
    }

    /** Puts the table into the clipboard; called by the platform's Copy. */
    public void copy() {
        Clipboard clipboard = new Clipboard(getDisplay());
        clipboard.setContents(new Object[] {facts.text()}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    /** What the row or the heading means that lies there; may be empty. */
    private String about(int x, int y) {
        int row = y / ROW - (facts.headed() ? 1 : 0);
        int[] widths = widths(getClientArea().width);
        int end = widths[0];
        for (int i = 0; row < 0 && i < facts.columns().size(); i++) {
            end += widths[i + 1];
            if (x >= end - widths[i + 1] && x < end) {
                return facts.columns().get(i).about();
            }
        }
        return row >= 0 && row < facts.rows().size() ? facts.rows().get(row).about() : "";
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        int width = Arrays.stream(wanted()).sum() + 8;
        return new Point(widthHint == SWT.DEFAULT ? width : Math.min(width, widthHint),
                (facts.rows().size() + (facts.headed() ? 1 : 0)) * ROW + 2);
    }

    /** The width of the names, and of each column with the gap before it, where there is room enough. */
    private int[] wanted() {
        if (wanted == null) {
            wanted = wanted(true);
            bare = wanted(false);
        }
        return wanted;
    }

    private int[] wanted(boolean spreads) {
        int[] widths = new int[facts.columns().size() + 1];
        widths[0] = Math.min(NAME, facts.rows().stream().mapToInt(row -> measure(Fonts.BODY, row.name()).x).max()
                .orElse(0)) + 8;
        for (int i = 0; i < facts.columns().size(); i++) {
            int column = i;
            widths[i + 1] = GAP + facts.rows().stream().mapToInt(row -> wide(row.values().get(column), spreads))
                    .reduce(measure(Fonts.SMALL, facts.columns().get(i).name()).x, Math::max);
        }
        return widths;
    }

    private int wide(String value, boolean spreads) {
        int split = value.indexOf(SPREAD);
        return split < 0 ? measure(Fonts.STRONG, value).x : measure(Fonts.STRONG, value.substring(0, split)).x
                + (spreads ? measure(Fonts.SMALL, value.substring(split)).x : 0);
    }

    /** Whether there is room for deviations; a name may lose a few letters for them, but not more. */
    private boolean spreads(int room) {
        return Arrays.stream(wanted()).sum() + 8 - room <= GAP;
    }

    /** The widths in some room: without it, first the names give way, then all columns alike. */
    private int[] widths(int room) {
        boolean spreads = spreads(room);
        int[] whole = spreads ? wanted : bare;
        int[] widths = whole.clone();
        int over = Arrays.stream(widths).sum() + 8 - room;
        if (over > 0) {
            int names = Math.max(Math.min(widths[0], 2 * LEAST), widths[0] - over);
            over -= widths[0] - names;
            widths[0] = names;
            for (int i = 1; over > 0 && i < widths.length; i++) {
                widths[i] -= (over + widths.length - i - 1) / (widths.length - i);
                over -= whole[i] - widths[i];
            }
        } else if (!spreads) {
            for (int i = 1; i < widths.length; i++) {
                widths[i] -= over / (widths.length - 1);
            }
        }
        return widths;
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        int[] widths = widths(area.width);
        boolean spreads = spreads(area.width);
        int y = 1;
        if (facts.headed()) {
            int x = widths[0];
            for (int i = 0; i < facts.columns().size(); i++) {
                ink.font(Fonts.SMALL).text(facts.columns().get(i).name(),
                        new Rectangle(x + 4, y, widths[i + 1] - 4, ROW), SWT.RIGHT, ink.theme().muted());
                x += widths[i + 1];
            }
            y += ROW;
        }
        for (Facts.Row row : facts.rows()) {
            ink.path(ink.theme().line(), 1, 0, y, area.width, y);
            ink.font(Fonts.BODY).text(row.name(), new Rectangle(4, y, widths[0], ROW), SWT.LEFT,
                    ink.theme().muted());
            int x = widths[0];
            for (int i = 0; i < row.values().size(); i++) {
                Rectangle place = new Rectangle(x + 4, y, widths[i + 1] - 4, ROW);
                value(ink, row.values().get(i), place, row.best().contains(i), spreads);
                x += widths[i + 1];
            }
            y += ROW;
        }
        focusRing(ink, area, 4);
    }

    /** The best stands out by weight and by its ground, not by colour alone. */
    private static void value(Ink ink, String value, Rectangle place, boolean best, boolean spreads) {
        int split = value.indexOf(SPREAD);
        String figure = split < 0 ? value : value.substring(0, split);
        String spread = split < 0 ? "" : value.substring(split);
        Fonts font = best ? Fonts.STRONG : Fonts.BODY;
        int after = ink.font(Fonts.SMALL).size(spread).x;
        int width = ink.font(font).size(figure).x;
        if (!spreads) {
            after = 0;
            spread = "";
        }
        Rectangle words = new Rectangle(place.x, place.y, place.width - after, place.height);
        if (best) {
            int ground = Math.min(place.width, width + after) + 10;
            ink.fill(new Rectangle(place.x + place.width - ground + 5, place.y + 3, ground, place.height - 5), 5,
                    ink.theme().tinted(ink.theme().good(), ink.theme().panel()));
        }
        ink.text(figure, words, SWT.RIGHT, best ? ink.theme().good() : ink.theme().text());
        ink.font(Fonts.SMALL).text(spread, place, SWT.RIGHT, ink.theme().muted());
    }
}
