// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.panels;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Link;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Theme;

/** A sentence where there is nothing to show, with something to click that changes this. */
public final class Hint extends Composite {
    /** Shows a sentence and, unless its words are {@code null}, a link under it. */
    public Hint(Composite parent, String sentence, String link, Runnable action) {
        super(parent, SWT.NONE);
        Themed.ground(this, Theme::panel);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 20;
        layout.marginHeight = 16;
        setLayout(layout);
        Paragraph words = Paragraph.of(this, Fonts.BODY, Theme::muted, sentence);
        words.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        if (link != null) {
            GridData place = new GridData();
            place.horizontalIndent = -3;
            new Link(this, Fonts.BODY, link, action).setLayoutData(place);
        }
    }
}
