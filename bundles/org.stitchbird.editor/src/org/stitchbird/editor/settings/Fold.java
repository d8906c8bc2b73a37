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
    private final Supplier<Inside> maker;
    private final Link link;
    private final Composite body;
    private Inside form;
    private boolean open;

    /**
     * Makes a fold.
     *
     * @param key under which its state is remembered
     * @param indent how far what is inside stands to the right, behind a line; 0 for not at all and without one
     * @param maker makes the inside in the composite given
     */
    Fold(Composite parent, String key, int indent, boolean openAtFirst, Maker maker) {
        this.key = key;
        Composite frame = Themed.composite(parent, Field.plain(1, 6));
        frame.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        link = new Link(frame, Fonts.BODY, "", () -> toggle(!this.open));
        GridLayout layout = Field.plain(1, 8);
        layout.marginLeft = indent;
        body = Themed.composite(frame, layout);
        body.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        if (indent > 0) {
            body.addListener(SWT.Paint, event -> {
                Ink ink = new Ink(event.gc);
                ink.fill(new Rectangle(Math.min(3, indent / 4), 0, 2, body.getClientArea().height), 1, ink.theme().line());
            });
        }
        this.maker = () -> maker.make(body);
        show(OpenParts.isOpen(key, openAtFirst));
    }

    /** What a fold has inside. */
    interface Inside {
        /** Takes up everything that may have changed; answers whether it must be laid out again. */
        boolean refresh();

        /** Whether the setting of that name has its field in sight. */
        boolean shows(String setting);
    }

    /** Makes the inside in a composite. */
    interface Maker {
        Inside make(Composite body);
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
