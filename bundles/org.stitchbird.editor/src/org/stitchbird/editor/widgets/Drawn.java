// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A control that draws itself in the current theme and can be used with mouse, keyboard and screen reader. */
public abstract class Drawn extends Canvas {
    private final boolean focusable;
    private boolean hovered;
    private String measured;
    private Point size;

    /** Makes a control; one that is not focusable is left out by the Tab key. */
    protected Drawn(Composite parent, boolean focusable) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | (focusable ? 0 : SWT.NO_FOCUS));
        this.focusable = focusable;
        Themed.own(this);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseEnter, event -> hover(true));
        addListener(SWT.MouseExit, event -> hover(false));
        addListener(SWT.MouseDown, event -> {
            if (focusable && event.button == 1) {
                forceFocus();
            }
        });
        addListener(SWT.MouseUp, event -> {
            if (event.button == 1 && isEnabled() && getClientArea().contains(event.x, event.y)) {
                activate(event);
            }
        });
        if (focusable) {
            addListener(SWT.FocusIn, event -> redraw());
            addListener(SWT.FocusOut, event -> redraw());
            addListener(SWT.KeyDown, this::key);
            addListener(SWT.Traverse, this::traverse);
        }
    }

    /** Whether it can have the focus. */
    public final boolean takesKeys() {
        return focusable;
    }

    /** Draws everything but the ground. */
    protected abstract void draw(Ink ink, Rectangle area);

    /** Does what a click, Space or Enter asks for; by default nothing. */
    protected void activate(Event event) {
    }

    /** Reacts to a key; by default Space and Enter activate. */
    protected void key(Event event) {
        if (event.character == ' ' || event.character == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            event.doit = false;
            activate(event);
        }
    }

    /** Decides which keys move the focus on; by default Tab and its reverse. */
    protected void traverse(Event event) {
        event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS
                || event.detail == SWT.TRAVERSE_ESCAPE;
    }

    /** Whether the pointer is over it. */
    protected final boolean hovered() {
        return hovered;
    }

    /** Draws the ring that says that keys come here. */
    protected final void focusRing(Ink ink, Rectangle area, int radius) {
        if (isFocusControl()) {
            ink.edge(area, radius, ink.theme().accent());
        }
    }

    /** Measures with a context of its own, the same text only once. */
    protected final Point measure(Fonts font, String text) {
        if (!text.equals(measured) || size == null) {
            GC gc = new GC(this);
            try {
                size = new Ink(gc).font(font).size(text);
                measured = text;
            } finally {
                gc.dispose();
            }
        }
        return size;
    }

    /** Tells screen readers what it is ({@link ACC}) and what it is called. */
    protected final void describe(int role, Supplier<String> name, Supplier<String> help) {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (event.childID == ACC.CHILDID_SELF) {
                    event.result = name.get();
                }
            }

            @Override
            public void getHelp(AccessibleEvent event) {
                event.result = help.get();
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                if (event.childID == ACC.CHILDID_SELF) {
                    event.detail = role;
                }
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                if (event.childID == ACC.CHILDID_SELF) {
                    event.detail = state() | (focusable ? ACC.STATE_FOCUSABLE : 0)
                            | (isFocusControl() ? ACC.STATE_FOCUSED : 0);
                }
            }
        });
    }

    /** Further states of {@link ACC} for screen readers. */
    protected int state() {
        return ACC.STATE_NORMAL;
    }

    @Override
    public void setEnabled(boolean enabled) {
        super.setEnabled(enabled);
        redraw();
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        Ink ink = new Ink(gc);
        ink.clear(area, getParent().getBackground());
        draw(ink, area);
    }

    private void hover(boolean on) {
        hovered = on;
        redraw();
    }
}
