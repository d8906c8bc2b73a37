// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.tour;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.workbench.text.Messages;

/** Tells by shape, colour and words whether the step that is shown is done. */
final class StepMark extends Drawn {
    private static final int SIZE = 24;
    private static final int RADIUS = 7;
    private final Progress progress;

    StepMark(Composite parent, Progress progress) {
        super(parent, false);
        this.progress = progress;
        describe(ACC.ROLE_LABEL, this::words, () -> null);
    }

    private boolean done() {
        return progress.step().isEmpty() || progress.done(progress.at());
    }

    private String words() {
        return progress.step().isEmpty() || progress.step().get().onlyRead() && !done() ? ""
                : done() ? Messages.text("tour.ticked")
                : Messages.text("tour.step", progress.at() + 1, progress.size());
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(Math.max(SIZE, widthHint), SIZE);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        if (words().isEmpty()) {
            return;
        }
        int middle = area.height / 2;
        Rgb colour = done() ? ink.theme().good() : ink.theme().muted();
        if (done()) {
            ink.dot(RADIUS + 1, middle, RADIUS, colour);
            ink.path(ink.theme().panel(), 2, 5, middle, 7, middle + 3, 12, middle - 3);
        } else {
            ink.circle(RADIUS + 1, middle, RADIUS - 1, colour);
        }
        ink.font(Fonts.REMARK).text(words(), new Rectangle(2 * RADIUS + 8, 0, area.width - 2 * RADIUS - 8, area.height),
                SWT.LEFT, colour);
    }
}
