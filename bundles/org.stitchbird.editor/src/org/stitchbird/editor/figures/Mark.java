// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.figures;

import org.eclipse.draw2d.Graphics;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.engine.card.Card;
import org.stitchbird.engine.look.Theme;

/** The sign in a card's corner that says where the node stands, by shape as well as by colour. */
public enum Mark {
    /** Something is missing: a dashed ring. */
    UNSET {
        @Override
        void draw(Fine pen, Theme theme, double progress) {
            pen.pen(theme.muted(), 1.5).dashed(2.2, 1.9).ring(SMALL);
        }
    },
    /** Can run: a ring. */
    READY {
        @Override
        void draw(Fine pen, Theme theme, double progress) {
            pen.pen(theme.muted(), 1.5).ring(SMALL);
        }
    },
    /** Waits: a clock. */
    QUEUED {
        @Override
        void draw(Fine pen, Theme theme, double progress) {
            pen.pen(theme.accent(), 1.5).ring(SMALL);
            pen.line(0, -2.9, 0, 0.2, 2.1, 1.4);
        }
    },
    /** At work: a ring that fills, or goes round while nobody knows how far it is. */
    RUNNING {
        @Override
        void draw(Fine pen, Theme theme, double progress) {
            pen.pen(theme.accent(), 2.4).alpha(77).ring(SMALL);
            boolean known = !Double.isNaN(progress);
            int start = known ? 90 : (int) (90 - System.currentTimeMillis() * 360 / TURN_MILLIS % 360);
            pen.alpha(255).arc(SMALL, start, -(int) Math.round(360 * (known ? Math.clamp(progress, 0.02, 1) : 0.3)));
        }
    },
    /** Has results of the flow as it is: a tick on a disc. */
    FRESH {
        @Override
        void draw(Fine pen, Theme theme, double progress) {
            pen.disc(theme.good(), Card.STATUS_RADIUS);
            pen.pen(theme.card(), 1.6).line(-2.8, 0.2, -0.7, 2.4, 2.9, -2);
        }
    },
    /** Has results of an earlier state: a disc that is half empty. */
    STALE {
        @Override
        void draw(Fine pen, Theme theme, double progress) {
            pen.halfDisc(theme.good(), SMALL);
            pen.pen(theme.good(), 1.5).ring(SMALL);
        }
    },
    /** Failed or cannot run: an exclamation mark on a square. */
    FAILED {
        @Override
        void draw(Fine pen, Theme theme, double progress) {
            pen.box(theme.error(), 5.7, 2);
            pen.pen(theme.card(), 1.7).line(0, -3, 0, 0.4);
            pen.line(0, 2.9, 0, 3);
        }
    },
    /** Left out: a ring with a slash. */
    SKIPPED {
        @Override
        void draw(Fine pen, Theme theme, double progress) {
            pen.pen(theme.muted(), 1.5).ring(SMALL);
            pen.line(-3.7, 3.7, 3.7, -3.7);
        }
    },
    /** People should know something: a triangle. */
    WARNING {
        @Override
        void draw(Fine pen, Theme theme, double progress) {
            pen.pen(theme.warning(), 1.6).outline(0, -5.4, 6, 5, -6, 5);
            pen.line(0, -1.4, 0, 1.2);
            pen.line(0, 3, 0, 3.1);
        }
    };

    private static final double SMALL = 5.2;
    private static final int TURN_MILLIS = 1200;

    abstract void draw(Fine pen, Theme theme, double progress);

    /** Draws the sign around that centre; progress from 0 to 1 matters while running, NaN when it is not known. */
    public void paint(Graphics graphics, int x, int y, double progress) {
        try (Fine pen = new Fine(graphics, x, y)) {
            draw(pen, CanvasTheme.current(), progress);
        }
    }
}
