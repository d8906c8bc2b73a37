// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.stitchbird.editor.Messages;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.parts.NotePart;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Note;

/** Edits the text of a note in its box. */
public final class NoteEdit extends TextEdit {
    private final NotePart part;
    private final OpenFlow open;

    private NoteEdit(NotePart part, OpenFlow open) {
        super(part, SWT.MULTI | SWT.WRAP);
        this.part = part;
        this.open = open;
    }

    /** Edits that note. */
    public static NoteEdit of(NotePart part, OpenFlow open) {
        return new NoteEdit(part, open);
    }

    @Override
    protected String text() {
        return part.note().getText() == null ? "" : part.note().getText();
    }

    @Override
    protected Rectangle area() {
        return part.box().textArea();
    }

    @Override
    protected Font font() {
        return CanvasTheme.noteFont();
    }

    @Override
    protected Rgb ground() {
        Theme theme = CanvasTheme.current();
        return theme.tinted(theme.warning(), theme.canvas());
    }

    @Override
    protected void keep(String text) {
        Note note = part.note();
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        open.edit(Messages.get("edit.note"), () -> FlowEdits.setNoteText(note, lines));
    }
}
