// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Theme;

/** Makes the titled blocks that a part of an evaluation is put together from. */
final class Blocks {
    private static final int GAP = 8;

    private Blocks() {
    }

    /** A block without a title whose controls stand one under the other. */
    static Composite block(Composite parent) {
        return block(parent, 1);
    }

    /** A block of so many columns. */
    static Composite block(Composite parent, int columns) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = GAP;
        layout.horizontalSpacing = 16;
        Composite block = Themed.composite(parent, layout);
        if (parent.getLayout() instanceof GridLayout) {
            block.setLayoutData(new GridData(SWT.FILL, SWT.TOP, false, false));
        }
        return block;
    }

    /** A block with a title. */
    static Composite titled(Composite parent, String title) {
        Composite block = block(parent);
        title(block, title);
        return block;
    }

    /** A block that is nothing but a small table under its title. */
    static Composite facts(Composite parent, String title, Facts facts) {
        Composite block = titled(parent, title);
        wide(new FactGrid(block, title, facts));
        return block;
    }

    /** A title. */
    static Paragraph title(Composite parent, String text) {
        Paragraph title = Paragraph.of(parent, Fonts.STRONG, Theme::text, text);
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return title;
    }

    /** Sentences that wrap at a width, or sooner where there is less room. */
    static Paragraph words(Composite parent, String text, int width) {
        Paragraph words = Paragraph.of(parent, Fonts.BODY, Theme::text, text);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = width;
        words.setLayoutData(data);
        return words;
    }

    /** Lets a control take the width of its block. */
    static <T extends Control> T wide(T control) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        return control;
    }
}
