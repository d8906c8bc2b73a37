// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.stitchbird.engine.look.Theme;

/** A card that appears beside a part of a control when the pointer rests there, and that the pointer can go into. */
public final class HoverCard {
    private static final int REST_MILLIS = 550;
    private static final int NEXT_MILLIS = 180;
    private static final int LEAVE_MILLIS = 260;
    private static final int WIDTH = 330;
    private final Control owner;
    private final Display display;
    private final Runnable show = this::show;
    private final Runnable leave = this::leave;
    private final Listener elsewhere = this::elsewhere;
    private Rectangle part;
    private Consumer<Composite> content;
    private Shell shell;

    /** Makes one for a control; nothing is shown yet. */
    public HoverCard(Control owner) {
        this.owner = owner;
        display = owner.getDisplay();
        for (int type : new int[] {SWT.MouseDown, SWT.KeyDown, SWT.MouseVerticalWheel, SWT.Dispose}) {
            owner.addListener(type, event -> close());
        }
    }

    /** Takes up that the pointer is on a part of the control, or with {@code null} on none about which there is a card. */
    public void pointAt(Rectangle area, Consumer<Composite> makeContent) {
        display.timerExec(-1, show);
        if (area == null) {
            display.timerExec(LEAVE_MILLIS, leave);
        } else {
            part = area;
            content = makeContent;
            display.timerExec(-1, leave);
            display.timerExec(isOpen() ? NEXT_MILLIS : REST_MILLIS, show);
        }
    }

    /** Takes the card away. */
    public void close() {
        display.timerExec(-1, show);
        display.timerExec(-1, leave);
        if (isOpen()) {
            display.removeFilter(SWT.MouseDown, elsewhere);
            shell.dispose();
        }
    }

    private boolean isOpen() {
        return shell != null && !shell.isDisposed();
    }

    private void show() {
        close();
        if (owner.isDisposed() || !owner.isVisible() || display.getCursorControl() != owner) {
            return;
        }
        shell = new Shell(owner.getShell(), SWT.NO_TRIM | SWT.ON_TOP | SWT.TOOL | SWT.NO_FOCUS);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 14;
        layout.marginHeight = 10;
        layout.verticalSpacing = 4;
        shell.setLayout(layout);
        Themed.ground(shell, Theme::card);
        shell.addListener(SWT.Paint, event -> {
            Ink ink = new Ink(event.gc);
            ink.edge(shell.getClientArea(), 0, ink.theme().line());
        });
        content.accept(shell);
        int height = shell.computeSize(WIDTH, SWT.DEFAULT).y;
        Rectangle screen = owner.getMonitor().getClientArea();
        Point right = owner.toDisplay(owner.getSize().x + 2, part.y - 6);
        int x = right.x + WIDTH <= screen.x + screen.width ? right.x : owner.toDisplay(-WIDTH - 2, 0).x;
        shell.setBounds(x, Math.min(right.y, screen.y + screen.height - height), WIDTH, height);
        display.addFilter(SWT.MouseDown, elsewhere);
        shell.setVisible(true);
    }

    /** The card stays while the pointer is on it. */
    private void leave() {
        if (isOpen() && within(display.getCursorControl())) {
            display.timerExec(LEAVE_MILLIS, leave);
        } else {
            close();
        }
    }

    private boolean within(Control control) {
        for (Control each = control; each != null; each = each.getParent()) {
            if (each == shell) {
                return true;
            }
        }
        return false;
    }

    private void elsewhere(Event event) {
        if (!(event.widget instanceof Control control && within(control))) {
            close();
        }
    }
}
