// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.plugins;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.editor.widgets.Link;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.workbench.text.Messages;

/** What is being done, how far it is, and a word that stops it; empty while nothing is under way. */
final class ProgressRow extends Composite {
    private static final int BAR = 160;
    private static final int THICK = 4;
    private final Paragraph words;
    private final Bar bar;
    private Runnable stop = () -> { };

    ProgressRow(Composite parent) {
        super(parent, SWT.NONE);
        Themed.ground(this, Theme::panel);
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 12;
        setLayout(layout);
        bar = new Bar(this);
        bar.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false));
        words = Paragraph.of(this, Fonts.BODY, Theme::muted, "");
        words.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        new Link(this, Fonts.BODY, Messages.text("plugins.stop"), () -> stop.run());
        setVisible(false);
    }

    /** What the word that stops it does. */
    void onStop(Runnable action) {
        stop = action;
    }

    /** Something begins. */
    void begin() {
        show("", Double.NaN);
        setVisible(true);
    }

    /** It has come so far; NaN when nobody knows. */
    void show(String what, double share) {
        words.setText(what);
        bar.share = share;
        bar.redraw();
        layout();
    }

    /** It is over. */
    void end() {
        setVisible(false);
    }

    /** A thin bar. */
    private static final class Bar extends Drawn {
        private double share = Double.NaN;

        Bar(Composite parent) {
            super(parent, false);
        }

        @Override
        public Point computeSize(int widthHint, int heightHint, boolean changed) {
            return new Point(BAR, 3 * THICK);
        }

        @Override
        protected void draw(Ink ink, Rectangle area) {
            Rectangle line = new Rectangle(0, (area.height - THICK) / 2, area.width, THICK);
            ink.fill(line, THICK / 2, ink.theme().line());
            int done = (int) Math.round(line.width * (Double.isNaN(share) ? 0.12 : Math.clamp(share, 0.02, 1)));
            ink.fill(new Rectangle(0, line.y, done, THICK), THICK / 2, ink.theme().accent());
        }
    }
}
