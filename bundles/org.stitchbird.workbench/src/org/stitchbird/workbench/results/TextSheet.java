// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Theme;

/** A report, or a model in words: fixed-width text that can be selected and copied. */
final class TextSheet extends Composite {
    private static final double SELECTED = 0.3;

    TextSheet(Composite parent, String text) {
        super(parent, SWT.NONE);
        Themed.ground(this, Theme::panel);
        FillLayout layout = new FillLayout();
        layout.marginWidth = 8;
        layout.marginHeight = 4;
        setLayout(layout);
        StyledText words = new StyledText(this, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
        words.setFont(JFaceResources.getTextFont());
        words.setMargins(12, 8, 12, 8);
        words.setText(text == null ? "" : text.strip());
        words.setScrollbarsMode(SWT.NONE);
        words.setAlwaysShowScrollBars(false);
        Themed.ground(words, Theme::panel);
        // The desktop's colours of selected text need not suit the theme.
        Themed.follow(words, () -> {
            Theme theme = CanvasTheme.current();
            words.setSelectionBackground(CanvasTheme.colour(theme.accent().over(theme.panel(), SELECTED)));
            words.setSelectionForeground(CanvasTheme.colour(theme.text()));
        });
        words.setEditable(false);
    }
}
