// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.welcome;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stitchbird.editor.widgets.Drawn;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.workbench.text.Messages;

/** A file that was opened before: its name, and under it its folder; grey when it is not there any more. */
final class RecentLine extends Drawn {
    private static final int HEIGHT = 42;
    private final Path file;
    private final boolean there;
    private final Runnable opened;

    RecentLine(Composite parent, Path file, Runnable opened) {
        super(parent, true);
        this.file = file;
        this.opened = opened;
        there = Files.isRegularFile(file);
        setToolTipText(there ? file.toString() : Messages.text("open.missing", file));
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        describe(ACC.ROLE_LINK, () -> file.getFileName().toString(), this::getToolTipText);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? 220 : widthHint, HEIGHT);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        Theme theme = ink.theme();
        if (hovered() || isFocusControl()) {
            ink.fill(area, 6, theme.muted().over(theme.panel(), 0.08));
        }
        int width = area.width - 16;
        ink.font(Fonts.BODY).text(file.getFileName().toString(), new Rectangle(8, 4, width, 18), SWT.LEFT,
                there ? theme.accent() : theme.muted());
        ink.font(Fonts.SMALL).text(folder(), new Rectangle(8, 21, width, 16), SWT.LEFT, theme.muted());
    }

    private String folder() {
        String folder = String.valueOf(file.getParent());
        String home = System.getProperty("user.home");
        return folder.startsWith(home) ? "~" + folder.substring(home.length()) : folder;
    }

    @Override
    protected void activate(Event event) {
        opened.run();
    }
}
