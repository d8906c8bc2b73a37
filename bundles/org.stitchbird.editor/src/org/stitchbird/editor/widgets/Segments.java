// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stitchbird.engine.look.Rgb;

/** A choice between a few words in a row, one of which is marked; with mouse or arrow keys. */
public final class Segments extends Drawn {
    private static final int HEIGHT = 26;
    private static final int PAD = 12;
    private final IntConsumer chosen;
    private List<String> words = List.of();
    private int selected;

    /** Makes one without words; tells which of them a person has chosen. */
    public Segments(Composite parent, IntConsumer chosen) {
        super(parent, true);
        this.chosen = chosen;
        describe(ACC.ROLE_TABFOLDER, () -> selected < 0 || selected >= words.size() ? "" : words.get(selected),
                () -> null);
    }

    /** Offers these words. */
    public void show(List<String> labels) {
        words = List.copyOf(labels);
        selected = 0;
        redraw();
    }

    /** Marks a word without telling. */
    public void select(int index) {
        selected = index;
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        int width = words.stream().mapToInt(this::width).sum() + 2;
        return new Point(widthHint == SWT.DEFAULT ? width : Math.min(width, widthHint), HEIGHT);
    }

    private int width(String word) {
        return measure(Fonts.STRONG, word).x + 2 * PAD;
    }

    /** Where a word begins, squeezed where there is less room than all words need; where the last one ends. */
    private int begin(int index) {
        int all = words.stream().mapToInt(this::width).sum();
        int before = words.subList(0, index).stream().mapToInt(this::width).sum();
        return 1 + before * Math.min(all, getClientArea().width - 2) / Math.max(1, all);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        ink.edge(area, 6, isFocusControl() ? ink.theme().accent() : ink.theme().line());
        for (int i = 0; i < words.size(); i++) {
            Rectangle place = new Rectangle(begin(i), 1, begin(i + 1) - begin(i), area.height - 2);
            boolean on = i == selected;
            if (on) {
                ink.fill(place, 5, ink.theme().tinted(ink.theme().accent(), ink.theme().panel()));
            }
            Rgb colour = on ? ink.theme().accent() : ink.theme().muted();
            ink.font(on ? Fonts.STRONG : Fonts.BODY).text(words.get(i), place, SWT.CENTER, colour);
        }
    }

    @Override
    protected void activate(Event event) {
        if (event.type == SWT.MouseUp) {
            for (int i = 0; i < words.size(); i++) {
                if (event.x < begin(i + 1)) {
                    choose(i);
                    return;
                }
            }
        }
    }

    @Override
    protected void key(Event event) {
        if (event.keyCode == SWT.ARROW_LEFT) {
            choose(selected - 1);
        } else if (event.keyCode == SWT.ARROW_RIGHT) {
            choose(selected + 1);
        }
    }

    private void choose(int index) {
        if (index >= 0 && index < words.size() && index != selected) {
            select(index);
            chosen.accept(index);
        }
    }
}
