// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.about;

import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Framed;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.NodeSpec;

/** A window with all that is known of a node type; its text can be selected and copied. */
public final class AboutWindow {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 460;
    private static Shell last;

    private AboutWindow() {
    }

    /** Opens it in front of another, in the place of an earlier one. */
    public static Shell open(Shell parent, NodeSpec spec) {
        if (last != null && !last.isDisposed()) {
            last.dispose();
        }
        Shell shell = new Shell(parent, SWT.CLOSE | SWT.TITLE | SWT.RESIZE);
        last = shell;
        shell.setText(Messages.get("window", spec.name()));
        GridLayout layout = new GridLayout();
        layout.marginWidth = 20;
        layout.marginHeight = 16;
        layout.verticalSpacing = 8;
        shell.setLayout(layout);
        Themed.ground(shell, Theme::panel);
        wide(Paragraph.of(shell, Fonts.TITLE, Theme::text, spec.name()));
        wide(Paragraph.of(shell, Fonts.BODY, Theme::text, spec.about()));
        if (!spec.implementation().isEmpty()) {
            wide(text(shell, SWT.MULTI | SWT.WRAP, spec.implementation(), Theme::panel, Theme::muted));
        }
        wide(Paragraph.of(shell, Fonts.HEADING, Theme::text, Messages.get("reference")));
        Framed frame = new Framed(shell);
        frame.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        GridLayout inset = new GridLayout();
        inset.marginWidth = 8;
        inset.marginHeight = 4;
        Composite inside = new Composite(frame, SWT.NONE);
        inside.setLayout(inset);
        Themed.ground(inside, Theme::canvas);
        Text reference = text(inside, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL, spec.reference().strip(), Theme::canvas, Theme::text);
        reference.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        reference.setFocus();
        place(shell, parent);
        shell.open();
        return shell;
    }

    private static Text text(Composite parent, int style, String words, Function<Theme, Rgb> ground,
            Function<Theme, Rgb> colour) {
        Text text = new Text(parent, style | SWT.READ_ONLY);
        text.setFont(Fonts.BODY.on(parent.getDisplay()));
        Themed.colours(text, ground, colour);
        text.setText(words);
        return text;
    }

    private static void wide(Control control) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    }

    private static void place(Shell shell, Shell parent) {
        Point size = new Point(WIDTH, HEIGHT);
        Rectangle around = parent.getBounds();
        Rectangle screen = parent.getMonitor().getClientArea();
        int x = around.x + (around.width - size.x) / 2;
        int y = around.y + (around.height - size.y) / 2;
        shell.setBounds(Math.max(screen.x, Math.min(x, screen.x + screen.width - size.x)),
                Math.max(screen.y, Math.min(y, screen.y + screen.height - size.y)), size.x, size.y);
    }
}
