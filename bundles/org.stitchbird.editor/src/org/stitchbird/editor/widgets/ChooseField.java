// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** A field that shows one of many options; typing looks for another, and only what is picked counts. */
public final class ChooseField extends Composite {
    private final SuggestField field;
    private final Text text;
    private final Consumer<String> picked;
    private String value = "";
    private String label = "";
    private boolean fresh;

    /**
     * Makes one that shows nothing.
     *
     * @param options what fits what has been typed so far; everything for nothing
     * @param picked is told the value that a person, not a program, has picked
     */
    public ChooseField(Composite parent, String name, String help, Function<String, List<Option>> options,
            Consumer<String> picked) {
        super(parent, SWT.NONE);
        this.picked = picked;
        Themed.ground(this, theme -> theme.panel());
        field = new SuggestField(this, name, options, this::pick);
        field.markCurrent(() -> value);
        field.field().describe(name, help);
        text = field.field().text();
        addListener(SWT.Resize, event -> {
            Rectangle area = getClientArea();
            field.setBounds(area);
        });
        text.addListener(SWT.FocusIn, event -> {
            fresh = true;
            text.selectAll();
        });
        text.addListener(SWT.FocusOut, event -> restore());
        text.addListener(SWT.MouseUp, event -> clicked());
        field.field().addListener(SWT.MouseUp, event -> clicked());
        text.addListener(SWT.KeyDown, this::key);
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE && !text.getText().equals(label)) {
                event.doit = false;
            }
        });
    }

    /** Shows that value under that label. */
    public void show(String newValue, String newLabel) {
        boolean typing = text.isFocusControl() && !text.getText().equals(label);
        if (!newValue.equals(value) || !newLabel.equals(label)) {
            value = newValue;
            label = newLabel;
            typing = false;
        }
        if (!typing) {
            restore();
        }
    }

    /** What it says while nothing is chosen. */
    public void setPlaceholder(String words) {
        text.setMessage(words);
    }

    /** The value that is shown. */
    public String value() {
        return value;
    }

    /** Tells that value, as when a person picks it. */
    public void pick(String newValue) {
        restore();
        if (!newValue.equals(value)) {
            picked.accept(newValue);
        }
        if (!isDisposed()) {
            text.selectAll();
        }
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return field.computeSize(widthHint, heightHint, changed);
    }

    @Override
    public void setEnabled(boolean enabled) {
        super.setEnabled(enabled);
        field.setEnabled(enabled);
    }

    @Override
    public boolean setFocus() {
        return !field.isDisposed() && field.setFocus();
    }

    /** The first click opens the list and leaves all of the text selected, so that typing looks for something else. */
    private void clicked() {
        if (fresh) {
            fresh = false;
            text.selectAll();
            field.openList();
        }
    }

    private void key(Event event) {
        fresh = false;
        if (event.keyCode == SWT.ESC && !field.isOpen() && !text.getText().equals(label)) {
            event.doit = false;
            restore();
            text.selectAll();
        }
    }

    private void restore() {
        if (!text.isDisposed() && !text.getText().equals(label)) {
            text.setText(label);
        }
    }
}
