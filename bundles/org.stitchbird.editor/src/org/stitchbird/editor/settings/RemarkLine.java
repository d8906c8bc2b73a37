// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;

/** Shows a remark: a mark whose shape and colour say how bad it is, and the sentence. */
final class RemarkLine {
    private RemarkLine() {
    }

    /** Adds one. */
    static void add(Composite parent, Remark remark) {
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 6;
        Composite line = Themed.composite(parent, layout);
        line.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        new Mark(line, remark.severity()).setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
        Paragraph words = Paragraph.of(line, Fonts.REMARK, colour(remark.severity()), remark.sentence());
        words.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    }

    private static Function<Theme, Rgb> colour(Severity severity) {
        return switch (severity) {
            case ERROR -> Theme::error;
            case WARNING -> Theme::warning;
            case INFO -> Theme::muted;
        };
    }

    /** The mark: a square for errors, a triangle for warnings, a ring for hints. */
    static final class Mark extends Drawn {
        private final Severity severity;

        Mark(Composite parent, Severity severity) {
            super(parent, false);
            this.severity = severity;
            String name = Messages.get("severity." + severity);
            describe(ACC.ROLE_LABEL, () -> name, () -> null);
        }

        @Override
        public Point computeSize(int widthHint, int heightHint, boolean changed) {
            return new Point(13, 18);
        }

        @Override
        protected void draw(Ink ink, Rectangle area) {
            Rgb colour = colour(severity).apply(ink.theme());
            Rgb white = ink.theme().panel();
            switch (severity) {
                case ERROR -> {
                    ink.fill(new Rectangle(0, 3, 12, 12), 3, colour);
                    ink.path(white, 1, 6, 6, 6, 9);
                    ink.path(white, 1, 6, 12, 6, 12);
                }
                case WARNING -> {
                    ink.path(colour, 1, 6, 3, 12, 14, 0, 14, 6, 3);
                    ink.path(colour, 1, 6, 7, 6, 10);
                    ink.path(colour, 1, 6, 12, 6, 12);
                }
                case INFO -> {
                    ink.circle(6, 9, 5, colour);
                    ink.path(colour, 1, 6, 9, 6, 11);
                    ink.path(colour, 1, 6, 7, 6, 7);
                }
            }
        }
    }
}
