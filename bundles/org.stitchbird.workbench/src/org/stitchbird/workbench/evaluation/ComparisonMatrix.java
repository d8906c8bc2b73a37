// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.engine.data.ComparedLearner;
import org.stitchbird.engine.data.Comparison;
import org.stitchbird.engine.data.ComparisonText;
import org.stitchbird.engine.data.MetricText;
import org.stitchbird.engine.data.PairedTest;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.workbench.text.Messages;

/** Draws how each learner (line) does against each other (column): by how much, and whether that may be chance. */
public final class ComparisonMatrix extends CellPicture {
    private static final int WIDTH = 128;
    private static final int HEIGHT = 46;
    private static final int LOW = 42;
    private static final int LEAST = 300;
    private static final int NAMES = 150;
    private static final int HEAD = 22;
    private static final String CHANCE = ", ";
    private final Comparison comparison;
    private String metric;
    private int left = -1;

    ComparisonMatrix(Composite parent, Comparison comparison) {
        super(parent, () -> Messages.text("compare.matrix"));
        this.comparison = comparison;
        metric = comparison.headline();
    }

    /** Compares by another metric. */
    void show(String newMetric) {
        metric = newMetric;
        redraw();
    }

    @Override
    String sentence(int i, int j) {
        return i == j ? name(i) + ": " + MetricText.name(metric) + " " + mean(i)
                : ComparisonText.sentence(comparison, metric, i, j);
    }

    @Override
    int foot() {
        return 4;
    }

    @Override
    String hint() {
        return Messages.text("compare.hint");
    }

    @Override
    String text() {
        StringBuilder text = new StringBuilder(MetricText.name(metric));
        for (int j = 0; j < comparison.learners().size(); j++) {
            text.append('\t').append(Messages.text("compare.with", name(j)));
        }
        for (int i = 0; i < comparison.learners().size(); i++) {
            text.append('\n').append(name(i));
            for (int j = 0; j < comparison.learners().size(); j++) {
                text.append('\t').append(i == j ? mean(i) : comparison.test(metric, i, j)
                        .map(test -> difference(test) + " " + verdict(test)).orElse("–"));
            }
        }
        return text.append('\n').toString();
    }

    private String name(int index) {
        return comparison.learners().get(index).learner();
    }

    private String mean(int index) {
        ComparedLearner learner = comparison.learners().get(index);
        Double mean = learner.means().get(metric);
        Double deviation = learner.deviations().get(metric);
        return mean == null ? "–" : deviation == null ? MetricText.value(metric, mean)
                : MetricText.spread(metric, mean, deviation);
    }

    private String difference(PairedTest test) {
        return MetricText.difference(metric, comparison.same(test) ? 0 : test.difference());
    }

    /** By sign and word, so that nobody needs the colour. */
    private String verdict(PairedTest test) {
        return comparison.same(test) ? Messages.text("compare.equal")
                : Messages.text("compare." + test.outcome()) + CHANCE
                        + ComparisonText.chance(test.p(), Locale.getDefault());
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        MatrixCells cells = cells(Short.MAX_VALUE);
        int width = Math.max(LEAST, cells.right());
        return new Point(widthHint == SWT.DEFAULT ? width : Math.min(width, widthHint),
                cells.bottom() + foot() + below());
    }

    @Override
    MatrixCells cells() {
        return cells(getClientArea().width);
    }

    private MatrixCells cells(int width) {
        if (left < 0) {
            int widest = comparison.learners().stream().mapToInt(each -> measure(Fonts.REMARK, each.learner()).x)
                    .max().orElse(0);
            left = Math.min(NAMES, widest) + 14;
        }
        return MatrixCells.square(comparison.learners().size(), left, HEAD, WIDTH,
                comparison.learners().size() > 3 ? LOW : HEIGHT, width);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        MatrixCells cells = cells();
        for (int i = 0; i < cells.lines(); i++) {
            Rectangle place = cells.place(i, i);
            ink.font(Fonts.REMARK).text(name(i), new Rectangle(0, place.y, cells.left() - 12, place.height),
                    SWT.RIGHT, i == line() ? ink.theme().text() : ink.theme().muted());
            ink.text(Messages.text("compare.with", name(i)), new Rectangle(place.x, 0, place.width, HEAD - 2),
                    SWT.CENTER, i == column() ? ink.theme().text() : ink.theme().muted());
            for (int j = 0; j < cells.columns(); j++) {
                if (i == j) {
                    cell(ink, place, mean(i), Messages.text("compare.mean"), ink.theme().muted(), false);
                    ink.edge(place, 8, ink.theme().line());
                } else {
                    pair(ink, cells.place(i, j), comparison.test(metric, i, j));
                }
            }
        }
        if (line() >= 0) {
            ink.edge(cells.place(line(), column()), 8, ink.theme().accent());
        }
        drawSentence(ink, area);
    }

    private void pair(Ink ink, Rectangle place, Optional<PairedTest> test) {
        Theme theme = ink.theme();
        PairedTest.Outcome outcome = test.map(PairedTest::outcome).orElse(PairedTest.Outcome.OPEN);
        Rgb tone = switch (outcome) {
            case BETTER -> theme.good();
            case WORSE -> theme.error();
            case OPEN -> theme.muted();
        };
        ink.fill(place, 8, outcome == PairedTest.Outcome.OPEN ? theme.muted().over(theme.panel(), 0.06)
                : theme.tinted(tone, theme.panel()));
        cell(ink, place, test.map(this::difference).orElse("–"), test.map(this::verdict).orElse(""),
                tone, true);
    }

    private static void cell(Ink ink, Rectangle place, String figure, String words, Rgb tone, boolean strong) {
        int middle = place.y + place.height / 2;
        int room = place.width - 6;
        ink.font(Fonts.STRONG).text(figure, new Rectangle(place.x + 3, middle - 19, room, 20), SWT.CENTER,
                strong ? ink.theme().text() : tone);
        // Where there is no room for the chance, the word still tells; where there is none for the word, its sign does.
        String shown = ink.font(Fonts.SMALL).size(words).x <= room ? words : words.split(CHANCE)[0];
        shown = ink.size(shown).x <= room ? shown : shown.substring(0, 1);
        ink.text(shown, new Rectangle(place.x + 3, middle + 1, room, 17), SWT.CENTER, tone);
    }
}
