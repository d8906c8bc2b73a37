// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.workbench.look.Icons;
import org.stitchbird.workbench.text.Messages;

/** A coloured line above a result that is out of date, or in the place of one that failed, saying why. */
final class Banner extends Composite {
    private final Paragraph words;
    private final Mark mark;
    private Function<Theme, Rgb> tone = Theme::warning;
    private String icon = "clock";

    Banner(Composite parent) {
        super(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 20;
        layout.marginHeight = 7;
        layout.horizontalSpacing = 8;
        setLayout(layout);
        mark = new Mark(this);
        mark.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
        words = new Paragraph(this, Fonts.BODY, Theme::text);
        words.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Themed.ground(this, theme -> theme.tinted(tone.apply(theme), theme.panel()));
        setVisible(false);
    }

    /** Says why this is not what it could be; takes no room when all is well. */
    void show(Subject subject) {
        String sentence = subject == null ? null : sentence(subject);
        words.setText(sentence == null ? "" : sentence);
        setVisible(sentence != null);
        ((GridData) getLayoutData()).exclude = sentence == null;
        if (sentence != null) {
            Theme theme = CanvasTheme.current();
            setBackground(CanvasTheme.colour(
                    theme.tinted(tone.apply(theme), theme.panel())));
            mark.redraw();
        }
        layout();
    }

    private String sentence(Subject subject) {
        NodeState state = subject.status().state();
        String why = subject.status().sentence();
        boolean results = !subject.results().isEmpty();
        tone = state == NodeState.FAILED ? Theme::error : Theme::warning;
        icon = state == NodeState.FAILED ? "error" : state == NodeState.STALE ? "clock" : "warning";
        if (state == NodeState.FRESH && subject.sampled()) {
            tone = Theme::accent;
            icon = "info";
            return Messages.text("results.sample.about");
        }
        return switch (state) {
            case FAILED -> why == null ? Messages.text("results.failed", subject.name()) : why;
            case STALE -> why == null ? Messages.text("results.stale") : Messages.text("results.staleBecause", why);
            case UNSET -> why == null ? Messages.text("results.unset", subject.name()) : why;
            case SKIPPED -> why == null ? Messages.text("results.skipped", subject.name()) : why;
            case QUEUED, RUNNING -> results ? Messages.text("results.runningAgain") : null;
            default -> null;
        };
    }

    /** The icon before the words. */
    private final class Mark extends Drawn {
        Mark(Composite parent) {
            super(parent, false);
        }

        @Override
        public Point computeSize(int widthHint, int heightHint, boolean changed) {
            return new Point(16, 20);
        }

        @Override
        protected void draw(Ink ink, Rectangle area) {
            Image image = Icons.image(icon, tone.apply(ink.theme()), 16);
            ink.image(image, 0, 2, true);
        }
    }
}
