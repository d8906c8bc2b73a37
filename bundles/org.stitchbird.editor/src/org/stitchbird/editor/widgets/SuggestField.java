// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A text field with a list of suggestions; anything may be typed. */
public final class SuggestField extends Composite {
    private static final int ARROW = 28;
    private final TextField field;
    private final Function<String, List<Option>> options;
    private final Consumer<String> picked;
    private final Drawn arrow;
    private Supplier<String> current;
    private Popup popup;
    private boolean typing;

    /**
     * Makes an empty one.
     *
     * @param options what is suggested for what has been typed so far; everything for nothing
     * @param picked is told the value of a suggestion that a person has picked
     */
    public SuggestField(Composite parent, String listName, Function<String, List<Option>> options,
            Consumer<String> picked) {
        super(parent, SWT.NONE);
        this.options = options;
        this.picked = picked;
        Themed.ground(this, theme -> theme.panel());
        arrow = new Arrow(this, listName);
        field = new TextField(this, 1);
        current = field.text()::getText;
        field.setInsets(10, ARROW);
        addListener(SWT.Resize, event -> arrange());
        field.text().addListener(SWT.KeyDown, this::key);
        field.text().addListener(SWT.Traverse, this::traverse);
        field.text().addListener(SWT.Modify, event -> filter());
        addDisposeListener(event -> close());
    }

    /** The field. */
    public TextField field() {
        return field;
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return field.computeSize(widthHint, heightHint, changed);
    }

    @Override
    public void setEnabled(boolean enabled) {
        super.setEnabled(enabled);
        field.setEnabled(enabled);
        arrow.setEnabled(enabled);
    }

    @Override
    public boolean setFocus() {
        return !field.isDisposed() && field.setFocus();
    }

    private void arrange() {
        Rectangle area = getClientArea();
        field.setBounds(area);
        arrow.setBounds(area.width - ARROW, 3, ARROW - 4, area.height - 6);
    }

    /** Marks in the list the suggestion of that value, instead of that which is typed. */
    void markCurrent(Supplier<String> value) {
        current = value;
    }

    /** Opens the list of everything. */
    void openList() {
        if (!isOpen()) {
            open(options.apply(""));
        }
    }

    boolean isOpen() {
        return popup != null && popup.isOpen();
    }

    private void toggle() {
        if (isOpen()) {
            close();
        } else {
            field.setFocus();
            open(options.apply(""));
        }
    }

    private void open(List<Option> offered) {
        if (!offered.isEmpty()) {
            Rectangle part = getDisplay().map(this, field.text(), getClientArea());
            popup = new Popup(field.text(), part, offered, current.get(), picked);
        }
    }

    private void key(Event event) {
        boolean arrows = event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP;
        if (arrows && !isOpen()) {
            open(options.apply(""));
            event.doit = false;
        } else if (event.character >= ' ' && event.keyCode != SWT.ESC) {
            typing = true;
        } else if (isOpen() && (arrows || event.keyCode == SWT.PAGE_DOWN || event.keyCode == SWT.PAGE_UP
                || event.keyCode == SWT.ESC || event.keyCode == SWT.CR && popup.hasCursor())) {
            event.doit = false;
            popup.key(event);
        }
    }

    private void traverse(Event event) {
        if (isOpen() && (event.detail == SWT.TRAVERSE_ESCAPE || event.detail == SWT.TRAVERSE_RETURN)) {
            event.doit = false;
        }
    }

    /** Offers what fits what has been typed so far. */
    private void filter() {
        if (!typing && !isOpen()) {
            return;
        }
        typing = false;
        String typed = field.text().getText();
        List<Option> fitting = options.apply(typed);
        if (fitting.isEmpty() || fitting.size() == 1 && typed.equalsIgnoreCase(fitting.getFirst().value())) {
            close();
        } else {
            if (!isOpen()) {
                open(fitting);
            }
            popup.show(fitting);
        }
    }

    private void close() {
        if (popup != null) {
            popup.close();
        }
    }

    /** What opens the list with the mouse; keys do it in the field. */
    private final class Arrow extends Drawn {
        Arrow(Composite parent, String name) {
            super(parent, false);
            describe(ACC.ROLE_PUSHBUTTON, () -> name, () -> null);
        }

        @Override
        protected void draw(Ink ink, Rectangle area) {
            ink.fill(area, 0, ink.theme().canvas());
            ink.chevron(area.width / 2, area.height / 2 + 1, true,
                    hovered() ? ink.theme().text() : ink.theme().muted());
        }

        @Override
        protected void activate(Event event) {
            toggle();
        }
    }
}
