// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.engine.data.CurvePoint;

/**
 * Draws curves of one kind; pointing at one, or walking along it with the arrow keys, tells the nearest point.
 *
 * <p>The left and right arrow keys follow a curve, up and down change to the next one.
 */
final class CurveChart extends Drawn {
    private static final Point SIZE = new Point(212, 222);
    /** Points of a curve may lie far apart. */
    private static final double REACH = 80;
    /** So many steps lead along a curve, however many points it has. */
    private static final int STEPS = 60;
    private final CurveKind kind;
    private final Consumer<String> pointed;
    private String label = "";
    private List<CurveLine> lines = List.of();
    private int line = -1;
    private int position;

    /** Makes an empty one; tells the point that is pointed at as a sentence, or an empty text. */
    CurveChart(Composite parent, CurveKind kind, Consumer<String> pointed) {
        super(parent, true);
        this.kind = kind;
        this.pointed = pointed;
        describe(ACC.ROLE_GRAPHIC, () -> line < 0 ? kind.label() : sentence(), kind::label);
        addListener(SWT.MouseMove, event -> hover(event.x, event.y));
        addListener(SWT.MouseExit, event -> point(-1, 0));
    }

    /** Shows the curves of a label. */
    void show(String newLabel, List<CurveLine> newLines) {
        label = newLabel;
        lines = List.copyOf(newLines);
        line = -1;
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? SIZE.x : Math.min(SIZE.x, widthHint), SIZE.y);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        CurvePlot plot = CurvePlot.in(area);
        plot.frame(ink, kind, lines);
        for (CurveLine each : lines) {
            ink.line(each.style().colour().apply(ink.theme()), 2, each.style().dashes(), each.points(plot.place()));
        }
        if (lines.isEmpty()) {
            plot.nothing(ink);
        } else if (line >= 0) {
            plot.point(ink, kind, lines.get(line), position);
        }
        focusRing(ink, area, 4);
    }

    private String sentence() {
        CurvePoint point = lines.get(line).curve().points().get(position);
        return kind.sentence(lines.get(line).learner(), label, point);
    }

    private void hover(int x, int y) {
        Rectangle plot = CurvePlot.in(getClientArea()).place();
        int best = -1;
        int at = 0;
        double least = REACH;
        for (int i = 0; i < lines.size(); i++) {
            Optional<Integer> nearest = lines.get(i).nearest(plot, x, y, least);
            if (nearest.isPresent()) {
                best = i;
                at = nearest.get();
                least = lines.get(i).away(plot, x, y, at);
            }
        }
        point(best, at);
    }

    private void point(int newLine, int newPosition) {
        if (newLine != line || newPosition != position) {
            line = newLine;
            position = newPosition;
            pointed.accept(line < 0 ? "" : sentence());
            redraw();
        }
    }

    @Override
    protected void key(Event event) {
        if (lines.isEmpty()) {
            return;
        }
        int now = Math.max(0, line);
        int last = lines.get(now).curve().points().size() - 1;
        int step = line < 0 ? 0 : Math.max(1, last / STEPS);
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> point(now, Math.max(0, position - step));
            case SWT.ARROW_RIGHT -> point(now, Math.min(last, position + step));
            case SWT.HOME -> point(now, 0);
            case SWT.END -> point(now, last);
            case SWT.ARROW_UP -> change(Math.max(0, line - 1));
            case SWT.ARROW_DOWN -> change(Math.min(lines.size() - 1, line + 1));
            case SWT.ESC -> point(-1, 0);
            default -> { }
        }
        getAccessible().setFocus(ACC.CHILDID_SELF);
    }

    /** Goes to the point of another curve that is as far to the right. */
    private void change(int other) {
        double x = line < 0 ? 0 : lines.get(line).curve().points().get(position).x();
        List<CurvePoint> points = lines.get(other).curve().points();
        int at = 0;
        while (at < points.size() - 1 && points.get(at).x() < x) {
            at++;
        }
        point(other, at);
    }
}
