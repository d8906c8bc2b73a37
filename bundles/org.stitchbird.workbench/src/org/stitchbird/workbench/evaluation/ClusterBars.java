// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.engine.data.Clusters;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.workbench.text.Figures;
import org.stitchbird.workbench.text.Messages;

/** Draws how many rows fell into each cluster, and which label it stands for. */
final class ClusterBars extends Drawn {
    private static final int ROW = 26;
    private static final int BAR = 130;
    private static final int GAP = 12;
    private static final int NAMES = 130;
    private final Clusters clusters;
    private final double all;
    private final double most;

    private ClusterBars(Composite parent, String name, Clusters clusters) {
        super(parent, false);
        this.clusters = clusters;
        all = clusters.rows().stream().mapToDouble(Double::doubleValue).sum();
        most = clusters.rows().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        describe(ACC.ROLE_TABLE, () -> name, this::text);
    }

    /** Shows them under a title. */
    static void block(Composite parent, String title, Clusters clusters) {
        Blocks.wide(new ClusterBars(Blocks.titled(parent, title), title, clusters));
    }

    /** Shows which labels fell into which clusters, if that was compared. */
    static void matrix(Composite parent, Score score) {
        if (!score.clusters().labels().isEmpty()) {
            MatrixBlock.one(parent, Messages.text("clusters.matrix", score.target()), Matrix.clusters(score));
        }
    }

    /** What stands behind a bar. */
    private String words(int index) {
        double rows = clusters.rows().get(index);
        String words = Figures.count(rows) + " · " + Figures.percent(all > 0 ? rows / all : 0);
        int label = index < clusters.assigned().size() ? clusters.assigned().get(index) : -1;
        return label < 0 ? words : words + " " + Messages.text("results.answer", clusters.labels().get(label));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < clusters.names().size(); i++) {
            text.append(clusters.names().get(i)).append('\t').append(words(i)).append('\n');
        }
        return text.toString();
    }

    private int names() {
        return Math.min(NAMES, clusters.names().stream().mapToInt(each -> measure(Fonts.REMARK, each).x).max()
                .orElse(0)) + GAP;
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        int words = 0;
        for (int i = 0; i < clusters.names().size(); i++) {
            words = Math.max(words, measure(Fonts.REMARK, words(i)).x);
        }
        int width = names() + BAR + GAP + words + 2;
        return new Point(widthHint == SWT.DEFAULT ? width : Math.min(width, widthHint),
                clusters.names().size() * ROW);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        int names = names();
        for (int i = 0; i < clusters.names().size(); i++) {
            int y = i * ROW;
            ink.font(Fonts.REMARK).text(clusters.names().get(i), new Rectangle(0, y, names - GAP, ROW), SWT.RIGHT,
                    ink.theme().muted());
            int length = most > 0 ? (int) Math.round(BAR * clusters.rows().get(i) / most) : 0;
            ink.fill(new Rectangle(names, y + 5, Math.max(2, length), ROW - 10), 4,
                    ink.theme().of(Step.TEST).over(ink.theme().panel(), 0.55));
            int x = names + Math.max(2, length) + GAP;
            ink.text(words(i), new Rectangle(x, y, area.width - x, ROW), SWT.LEFT, ink.theme().text());
        }
    }
}
