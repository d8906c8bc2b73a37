// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.tour;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.workbench.text.Messages;

/** A bar in as many parts as a tour has steps: those done are filled, and that which is shown is marked. */
final class StepDots extends Drawn {
    private static final int HEIGHT = 8;
    private static final int GAP = 3;
    private final Progress progress;

    StepDots(Composite parent, Progress progress) {
        super(parent, false);
        this.progress = progress;
        describe(ACC.ROLE_LABEL, () -> Messages.text("tour.step", Math.min(progress.at() + 1, progress.size()),
                progress.size()), () -> null);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(Math.max(widthHint, progress.size() * (GAP + 4)), HEIGHT);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        int size = progress.size();
        for (int i = 0; i < size; i++) {
            int begin = (area.width + GAP) * i / size;
            int end = (area.width + GAP) * (i + 1) / size - GAP;
            boolean here = i == progress.at();
            Rgb colour = progress.done(i) ? ink.theme().good() : here ? ink.theme().accent() : ink.theme().line();
            int height = here ? 6 : 4;
            ink.fill(new Rectangle(begin, (HEIGHT - height) / 2, end - begin, height), height / 2, colour);
        }
    }
}
