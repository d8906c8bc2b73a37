// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.editor.widgets.PushButton;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Theme;

/** Stands in place of the canvas and says why the file could not be read. */
final class DamagedFlowPage {
    private static final int WIDTH = 560;

    DamagedFlowPage(Composite parent, String file, String sentence, Runnable again) {
        Composite page = new Composite(parent, SWT.NONE);
        Themed.ground(page, Theme::canvas);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 48;
        layout.marginHeight = 48;
        layout.verticalSpacing = 12;
        page.setLayout(layout);
        Label title = new Label(page, SWT.WRAP);
        title.setText(Messages.get("damaged.title"));
        title.setFont(CanvasTheme.font(15, SWT.BOLD));
        Themed.ground(title, Theme::canvas);
        line(page, sentence, false);
        line(page, Messages.get("damaged.kept", file), true);
        new PushButton(page, Messages.get("damaged.again"), again);
    }

    private static void line(Composite page, String text, boolean muted) {
        Label label = new Label(page, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        label.setFont(CanvasTheme.font(12.5, SWT.NORMAL));
        Themed.colours(label, Theme::canvas, muted ? Theme::muted : Theme::text);
        GridData data = new GridData(SWT.FILL, SWT.TOP, false, false);
        data.widthHint = WIDTH;
        label.setLayoutData(data);
    }
}
