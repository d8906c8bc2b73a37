// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.editor.widgets.Link;
import org.stitchbird.editor.widgets.ScrollPane;
import org.stitchbird.editor.widgets.Themed;

/** A part of a form that opens and closes, and is only made when it is opened first. */
final class Fold {
    private final String key;
    private final Supplier<Form> maker;
    private final Link link;
    private final Composite body;
    private Form form;
    private boolean open;

    /**
     * Makes a fold.
     *
     * @param key under which its state is remembered
     * @param indented whether what is inside stands further right, behind a line
     * @param maker makes the inside in the composite given
     */
    Fold(Composite parent, String key, boolean indented, boolean openAtFirst, MakeForm maker) {
        this.key = key;
        Composite frame = Themed.composite(parent, Field.plain(1, 6));
        frame.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        link = new Link(frame, Fonts.BODY, "", () -> toggle(!this.open));
        GridLayout layout = Field.plain(1, 0);
        layout.marginLeft = indented ? 14 : 0;
        body = Themed.composite(frame, layout);
        body.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        if (indented) {
            body.addListener(SWT.Paint, event -> {
                Ink ink = new Ink(event.gc);
                ink.fill(new Rectangle(3, 0, 2, body.getClientArea().height), 1, ink.theme().line());
            });
        }
        this.maker = () -> maker.make(body);
        show(OpenParts.isOpen(key, openAtFirst));
    }

    /** Makes a form in a composite. */
    interface MakeForm {
        Form make(Composite body);
    }

    /** Says something else on the link. */
    void setText(String text) {
        if (!text.equals(link.text())) {
            link.setText(text);
            link.getParent().layout();
        }
    }

    /** Opens or closes it, as when a person does. */
    void toggle(boolean now) {
        OpenParts.remember(key, now);
        show(now);
        ScrollPane.relayout(body);
    }

    /** Takes up what may have changed inside; answers whether it must be laid out again. */
    boolean refresh() {
        return form != null && open && form.refresh();
    }

    /** Whether it is open and its form has the field of that setting in sight. */
    boolean shows(String setting) {
        return open && form.shows(setting);
    }

    private void show(boolean now) {
        open = now;
        link.setOpen(now);
        if (now && form == null) {
            form = maker.get();
        }
        if (now) {
            form.refresh();
        }
        Field.show(body, now);
    }
}
