// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

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
    private final Facts facts;

    FactGrid(Composite parent, String name, Facts facts) {
        super(parent, true);
        this.facts = facts;
        describe(ACC.ROLE_TABLE, () -> name, facts::text);
        addListener(SWT.MouseMove, event -> {
            int row = event.y / ROW - (facts.headed() ? 1 : 0);
            String about = row >= 0 && row < facts.rows().size() ? facts.rows().get(row).about() : "";
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

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        int width = names();
        for (int i = 0; i < facts.columns().size(); i++) {
            width += GAP + column(i);
        }
        return new Point(width + 8, (facts.rows().size() + (facts.headed() ? 1 : 0)) * ROW + 2);
    }

    private int names() {
        return facts.rows().stream().mapToInt(row -> measure(Fonts.BODY, row.name()).x).max().orElse(0) + 8;
    }

    private int column(int index) {
        int head = measure(Fonts.SMALL, facts.columns().get(index)).x;
        return facts.rows().stream().mapToInt(row -> measure(Fonts.STRONG, row.values().get(index)).x)
                .reduce(head, Math::max);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        int y = 1;
        int names = names();
        if (facts.headed()) {
            int x = names;
            for (int i = 0; i < facts.columns().size(); i++) {
                int width = GAP + column(i);
                ink.font(Fonts.SMALL).text(facts.columns().get(i), new Rectangle(x, y, width, ROW), SWT.RIGHT,
                        ink.theme().muted());
                x += width;
            }
            y += ROW;
        }
        for (Facts.Row row : facts.rows()) {
            ink.path(ink.theme().line(), 1, 0, y, area.width, y);
            ink.font(Fonts.BODY).text(row.name(), new Rectangle(4, y, names, ROW), SWT.LEFT, ink.theme().muted());
            int x = names;
            for (int i = 0; i < row.values().size(); i++) {
                int width = GAP + column(i);
                boolean best = row.best() == i;
                ink.font(best ? Fonts.STRONG : Fonts.BODY).text(row.values().get(i), new Rectangle(x, y, width, ROW),
                        SWT.RIGHT, best ? ink.theme().good() : ink.theme().text());
                x += width;
            }
            y += ROW;
        }
        focusRing(ink, area, 4);
    }
}
