// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Listener;
import org.stitchbird.engine.look.Theme;

/** Shows a part of something tall, as wide as itself, with a slim bar; what has the focus is kept in view. */
public final class ScrollPane extends Composite {
    private static final int MARGIN = 12;
    private final Composite content;
    private final Drawn bar;
    private final Scroller scroller = new Scroller(this, this::place);

    /** Makes an empty one; what it shows goes into {@link #content()}. */
    public ScrollPane(Composite parent, Layout layout) {
        super(parent, SWT.NONE);
        Themed.ground(this, Theme::panel);
        bar = new Drawn(this, false) {
            @Override
            protected void draw(Ink ink, Rectangle area) {
                scroller.draw(ink, area, hovered());
            }
        };
        content = Themed.composite(this, layout);
        Listener drag = event -> scroller.mouse(event, bar.getClientArea());
        bar.addListener(SWT.MouseDown, drag);
        bar.addListener(SWT.MouseMove, drag);
        bar.addListener(SWT.MouseUp, drag);
        addListener(SWT.Resize, event -> fit());
        Listener anywhere = this::anywhere;
        getDisplay().addFilter(SWT.MouseVerticalWheel, anywhere);
        getDisplay().addFilter(SWT.FocusIn, anywhere);
        addDisposeListener(event -> {
            getDisplay().removeFilter(SWT.MouseVerticalWheel, anywhere);
            getDisplay().removeFilter(SWT.FocusIn, anywhere);
        });
    }

    /** What is scrolled. */
    public Composite content() {
        return content;
    }

    /** Lays the content out anew; call it on any control inside after its wish for room has changed. */
    public static void relayout(Control inside) {
        for (Composite each = inside.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane) {
                pane.fit();
                return;
            }
        }
    }

    /** Lays the content out anew. */
    public void fit() {
        Rectangle area = getClientArea();
        int width = Math.max(0, area.width - Scroller.WIDTH);
        Point size = content.computeSize(width, SWT.DEFAULT, true);
        content.setSize(width, size.y);
        content.layout(true, true);
        bar.setBounds(area.width - Scroller.WIDTH, 0, Scroller.WIDTH, area.height);
        scroller.extent(size.y, area.height);
        place();
    }

    /** Shows the content from its beginning. */
    public void toTop() {
        scroller.jump(0);
    }

    private void place() {
        content.setLocation(0, -scroller.offset());
        bar.redraw();
    }

    private void anywhere(Event event) {
        if (!(event.widget instanceof Control control) || !within(control)) {
            return;
        }
        if (event.type == SWT.FocusIn) {
            int top = getDisplay().map(control.getParent(), content, control.getLocation()).y;
            scroller.reveal(Math.max(0, top - MARGIN), top + control.getSize().y + MARGIN);
        } else if (!(control instanceof RowList list && list.scrolls())) {
            scroller.wheel(event);
            event.doit = false;
        }
    }

    private boolean within(Control control) {
        for (Control each = control; each != null; each = each.getParent()) {
            if (each == content) {
                return true;
            }
        }
        return false;
    }
}
