// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Note;

/** One note: its text. */
final class NotePage extends Page {
    private final Note note;
    private final TextEntry text;

    NotePage(Composite body, OpenFlow flow, Note note) {
        super(body, flow);
        this.note = note;
        title(Messages.get("note.title"));
        remark(Messages.get("note.about"));
        text = field("note.text", Messages.get("note.text"), "", 8, words -> Optional.empty(),
                this::commit);
    }

    @Override
    boolean refresh() {
        text.show(note.getText());
        return false;
    }

    private void commit(String words) {
        String clean = words.replace("\r\n", "\n");
        if (note.eContainer() != null && !clean.equals(note.getText())) {
            flow().edit(Messages.get("edit.note"), () -> FlowEdits.setNoteText(note, clean));
        }
        refresh();
    }
}
