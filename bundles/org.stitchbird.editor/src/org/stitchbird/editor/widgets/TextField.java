// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Text;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;

/** A plain text field inside a themed border, which turns blue with the focus and red when the text is wrong. */
public final class TextField extends Composite {
    /** The height of every field of one line. */
    public static final int HEIGHT = 30;
    static final int RADIUS = 6;
    private static final int INSET = 10;
    /** Where GTK draws a frame of its own around a line of text while it has the focus. */
    private static final int SPARE = "gtk".equals(SWT.getPlatform()) ? 2 : 0;
    private final Composite clip;
    private final Text text;
    private final int lines;
    private int most;
    private int before = INSET;
    private int after = INSET;
    private boolean wrong;
    private boolean quiet;
    private boolean hovered;
    private boolean focused;

    /** Makes an empty field; of several lines when there are more than one. */
    public TextField(Composite parent, int lines) {
        super(parent, SWT.NONE);
        this.lines = lines;
        Themed.ground(this, Theme::panel);
        clip = new Composite(this, SWT.NONE);
        text = new Text(clip, lines > 1 ? SWT.MULTI | SWT.WRAP : SWT.SINGLE);
        text.setFont(Fonts.BODY.on(getDisplay()));
        Themed.colours(text, this::inside, theme -> getEnabled() ? theme.text() : theme.muted());
        Themed.ground(clip, this::inside);
        setLayout(new Inside());
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseDown, event -> text.setFocus());
        text.addListener(SWT.FocusIn, event -> focus(true));
        text.addListener(SWT.FocusOut, event -> {
            if (!text.isDisposed()) {
                text.clearSelection();
                focus(false);
            }
        });
        text.addListener(SWT.MouseEnter, event -> hover(true));
        text.addListener(SWT.MouseExit, event -> hover(false));
    }

    /** The plain field inside. */
    public Text text() {
        return text;
    }

    /** Tells screen readers what it is for. */
    public void describe(String name, String help) {
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }

            @Override
            public void getHelp(AccessibleEvent event) {
                event.result = help;
            }
        });
    }

    /** Leaves room before and after the text for what is drawn or laid over there. */
    public void setInsets(int newBefore, int newAfter) {
        before = newBefore;
        after = newAfter;
        layout();
    }

    /** Lets a field of several lines grow with its text up to so many; its parents must be laid out when it does. */
    public void growTo(int mostLines) {
        most = mostLines;
    }

    /** Shows the border only while the field has the focus or a fault; without it the text stands flush left. */
    public void setQuiet() {
        quiet = true;
        before = 0;
        recolour();
    }

    /** Shows that the text is wrong, or no longer. */
    public void setWrong(boolean now) {
        wrong = now;
        redraw();
    }

    @Override
    public void setEnabled(boolean enabled) {
        super.setEnabled(enabled);
        text.setEnabled(enabled);
        recolour();
    }

    @Override
    public boolean setFocus() {
        return !text.isDisposed() && text.setFocus();
    }

    private void focus(boolean now) {
        focused = now;
        recolour();
    }

    private Rgb inside(Theme theme) {
        return quiet && !focused ? theme.panel() : theme.canvas();
    }

    private void hover(boolean now) {
        hovered = now;
        redraw();
    }

    private void recolour() {
        Theme theme = CanvasTheme.current();
        text.setBackground(CanvasTheme.colour(inside(theme)));
        text.setForeground(CanvasTheme.colour(getEnabled() ? theme.text() : theme.muted()));
        clip.setBackground(text.getBackground());
        if (quiet) {
            before = focused ? INSET : 0;
            layout();
        }
        redraw();
    }

    private void paint(GC gc) {
        Ink ink = new Ink(gc);
        Rectangle area = getClientArea();
        if (quiet && !focused && !wrong) {
            if (hovered) {
                ink.path(ink.theme().line(), 1, 0, area.height - 2, area.width, area.height - 2);
            }
            return;
        }
        Rgb edge = wrong ? ink.theme().error() : focused ? ink.theme().accent() : ink.theme().line();
        ink.fill(area, RADIUS, ink.theme().canvas());
        ink.edge(area, RADIUS, edge);
    }

    /** Gives the text all room but the insets, in the middle of the height. */
    private final class Inside extends Layout {
        @Override
        protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flush) {
            int line = Math.max(16, text.getLineHeight());
            int room = Math.max(40, widthHint - before - after);
            int needed = most > lines && widthHint != SWT.DEFAULT ? text.computeSize(room, SWT.DEFAULT).y / line : 0;
            int shown = Math.max(lines, Math.min(most, needed));
            int height = lines > 1 ? shown * line + 14 : Math.max(HEIGHT, line + 10);
            return new Point(widthHint == SWT.DEFAULT ? 120 : widthHint, height);
        }

        @Override
        protected void layout(Composite composite, boolean flush) {
            Rectangle area = getClientArea();
            int width = Math.max(0, area.width - before - after);
            int wish = text.computeSize(width, SWT.DEFAULT).y;
            int height = lines > 1 ? area.height - 12 : Math.min(area.height - 4, wish);
            clip.setBounds(before, (area.height - height) / 2, width, height);
            int spare = lines > 1 ? 0 : SPARE;
            text.setBounds(-spare, -spare, width + 2 * spare, height + 2 * spare);
        }
    }
}
