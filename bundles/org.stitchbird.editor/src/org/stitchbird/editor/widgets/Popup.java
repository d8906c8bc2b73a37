// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.stitchbird.engine.look.Theme;

/** A list of options that hangs under a field while the field keeps the focus and hands its keys on. */
public final class Popup {
    private static final int MOST_ROWS = 12;
    private static final int MOST_WIDE = 320;
    private final Control owner;
    private final Rectangle part;
    private final Shell shell;
    private final OptionList list;
    private final Listener outside = this::outside;

    /** Opens under a part of the owner; calls back once with the value of the option that is picked. */
    public Popup(Control owner, Rectangle part, List<Option> options, String current, Consumer<String> picked) {
        this.owner = owner;
        this.part = part;
        shell = new Shell(owner.getShell(), SWT.NO_TRIM | SWT.ON_TOP | SWT.TOOL | SWT.NO_FOCUS);
        FillLayout layout = new FillLayout();
        layout.marginWidth = 1;
        layout.marginHeight = 1;
        shell.setLayout(layout);
        Themed.ground(shell, Theme::card);
        shell.addListener(SWT.Paint, event -> {
            Ink ink = new Ink(event.gc);
            ink.edge(shell.getClientArea(), 0, ink.theme().line());
        });
        list = new OptionList(shell, value -> {
            close();
            picked.accept(value);
        });
        list.show(options, current);
        place(options.size());
        list.setCursor(list.cursor());
        for (int type : new int[] {SWT.MouseDown, SWT.MouseVerticalWheel, SWT.FocusOut}) {
            owner.getDisplay().addFilter(type, outside);
        }
        shell.addDisposeListener(event -> {
            for (int type : new int[] {SWT.MouseDown, SWT.MouseVerticalWheel, SWT.FocusOut}) {
                event.display.removeFilter(type, outside);
            }
        });
        shell.setVisible(true);
    }

    /** Whether it is still open. */
    public boolean isOpen() {
        return !shell.isDisposed();
    }

    /** Closes it without picking. */
    public void close() {
        if (isOpen()) {
            shell.dispose();
        }
    }

    /** Shows other options, at least one, the first of them marked. */
    void show(List<Option> options) {
        list.show(options, null);
        place(options.size());
        list.first();
    }

    /** Whether an option is marked, so that Enter picks it. */
    boolean hasCursor() {
        return list.cursor() >= 0;
    }

    /** Takes a key that the owner was given. */
    public void key(Event event) {
        if (event.keyCode == SWT.ESC) {
            close();
        } else {
            list.key(event);
        }
    }

    private void place(int rows) {
        int height = Math.min(MOST_ROWS, Math.max(1, rows)) * RowList.ROW + 10;
        Point below = owner.toDisplay(part.x, part.y + part.height + 2);
        Rectangle screen = owner.getMonitor().getClientArea();
        int width = Math.max(part.width, Math.min(MOST_WIDE, list.wish()));
        int x = Math.max(screen.x, Math.min(below.x, screen.x + screen.width - width));
        int y = below.y + height > screen.y + screen.height ? owner.toDisplay(0, part.y).y - height - 2 : below.y;
        shell.setBounds(x, y, width, height);
    }

    private void outside(Event event) {
        if (owner.isDisposed()) {
            close();
        } else if (event.type == SWT.FocusOut ? event.widget == owner : event.widget != list
                && event.widget != owner) {
            close();
        }
    }
}
