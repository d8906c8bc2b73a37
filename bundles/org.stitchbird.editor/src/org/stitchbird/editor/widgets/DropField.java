// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.stitchbird.engine.look.Rgb;

/** A field that shows one of several options and opens a list of them. */
public final class DropField extends Drawn {
    private final Consumer<String> picked;
    private List<Option> options = List.of();
    private String value = "";
    private String placeholder = "";
    private Popup popup;

    /** Makes one without options; tells the value that a person, not a program, has picked. */
    public DropField(Composite parent, String name, String help, Consumer<String> picked) {
        super(parent, true);
        this.picked = picked;
        describe(ACC.ROLE_COMBOBOX, () -> name, () -> help);
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = shown();
            }
        });
        addListener(SWT.MouseVerticalWheel, event -> event.doit = popup == null || !popup.isOpen());
        addDisposeListener(event -> close());
    }

    /** Offers these, and shows the one of that value; a value that is none of them is shown as it is. */
    public void show(List<Option> newOptions, String newValue) {
        if (!newOptions.equals(options) || !newValue.equals(value)) {
            close();
            options = List.copyOf(newOptions);
            value = newValue;
            redraw();
        }
    }

    /** Shows that text while the value is empty and no option stands for that. */
    public void setPlaceholder(String text) {
        placeholder = text;
        redraw();
    }

    /** The value that is shown. */
    public String value() {
        return value;
    }

    /** What is offered. */
    public List<Option> options() {
        return options;
    }

    /** Shows that value and tells it, as when a person picks it. */
    public void pick(String newValue) {
        if (!newValue.equals(value)) {
            value = newValue;
            redraw();
            picked.accept(newValue);
        }
    }

    private String shown() {
        return options.stream().filter(each -> each.value().equals(value)).findFirst().map(Option::label)
                .orElse(value);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        int wide = options.stream().mapToInt(each -> measure(Fonts.BODY, each.label()).x).max().orElse(60) + 44;
        return new Point(widthHint == SWT.DEFAULT ? wide : widthHint, TextField.HEIGHT);
    }

    @Override
    protected void draw(Ink ink, Rectangle area) {
        boolean active = isFocusControl();
        Rgb edge = active ? ink.theme().accent()
                : hovered() && isEnabled() ? ink.theme().muted().over(ink.theme().panel(), 0.6) : ink.theme().line();
        ink.fill(area, TextField.RADIUS, ink.theme().canvas());
        ink.edge(area, TextField.RADIUS, edge);
        String text = shown();
        boolean faint = text.isEmpty() || !isEnabled();
        ink.font(Fonts.BODY).text(text.isEmpty() ? placeholder : text,
                new Rectangle(12, 0, area.width - 40, area.height), SWT.LEFT,
                faint ? ink.theme().muted() : ink.theme().text());
        ink.chevron(area.width - 16, area.height / 2 + 1, true, ink.theme().muted());
    }

    @Override
    protected void activate(Event event) {
        if (popup != null && popup.isOpen()) {
            close();
        } else if (!options.isEmpty()) {
            popup = new Popup(this, getClientArea(), options, value, this::pick);
        }
    }

    @Override
    protected void key(Event event) {
        event.doit = event.keyCode == SWT.TAB;
        boolean opens = event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.F4
                || event.character > ' ' && (event.stateMask & SWT.MOD1) == 0 && event.keyCode != SWT.ESC
                && event.keyCode != SWT.DEL && event.keyCode != SWT.BS;
        if (popup != null && popup.isOpen()) {
            popup.key(event);
        } else if (opens && !options.isEmpty()) {
            activate(event);
            if (event.character > ' ') {
                popup.key(event);
            }
        } else {
            super.key(event);
        }
    }

    @Override
    protected void traverse(Event event) {
        boolean open = popup != null && popup.isOpen();
        super.traverse(event);
        if (event.detail == SWT.TRAVERSE_ESCAPE && open) {
            event.doit = false;
        }
    }

    private void close() {
        if (popup != null) {
            popup.close();
        }
    }
}
