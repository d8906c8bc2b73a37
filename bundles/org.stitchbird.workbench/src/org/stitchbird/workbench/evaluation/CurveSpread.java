// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import org.eclipse.swt.graphics.Rectangle;

/**
 * Where two charts and their legend lie: side by side where there is room, else the legend on top.
 *
 * @param first the place of the first chart
 * @param second the place of the second
 * @param side the place of the legend
 * @param height the height of all
 */
record CurveSpread(Rectangle first, Rectangle second, Rectangle side, int height) {
    /** The least width and height of a chart. */
    static final int CHART = 190;
    /** The least width of the legend. */
    static final int SIDE = 250;
    private static final int WIDEST = 360;
    private static final int MOST = 460;
    private static final int GAP = 28;
    /** A chart is higher than wide, by its title and the names of its axes less the room for figures at its left. */
    private static final int HIGHER = 8;

    /** Spreads them over so much room; higher than that when it is too low. */
    static CurveSpread of(int width, int height, int legend) {
        int beside = (width - SIDE - 2 * GAP) / 2;
        if (beside >= CHART) {
            int chart = Math.max(CHART, Math.min(MOST, Math.min(beside, height - HIGHER)));
            int tall = Math.max(legend, chart + HIGHER);
            return new CurveSpread(new Rectangle(0, 0, chart, chart + HIGHER),
                    new Rectangle(chart + GAP, 0, chart, chart + HIGHER),
                    new Rectangle(2 * (chart + GAP), 0, Math.min(WIDEST, width - 2 * (chart + GAP)), tall), tall);
        }
        int chart = Math.max(CHART, Math.min(MOST, (width - GAP) / 2));
        boolean both = 2 * chart + GAP <= width;
        int top = legend + GAP;
        Rectangle first = new Rectangle(0, top, chart, chart + HIGHER);
        Rectangle second = both ? new Rectangle(chart + GAP, top, chart, chart + HIGHER)
                : new Rectangle(0, top + chart + HIGHER + GAP, chart, chart + HIGHER);
        return new CurveSpread(first, second, new Rectangle(0, 0, Math.min(SIDE, width), legend),
                second.y + second.height);
    }
}
