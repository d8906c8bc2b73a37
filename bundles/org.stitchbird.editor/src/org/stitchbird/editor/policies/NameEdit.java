// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.stitchbird.editor.Messages;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.parts.NodePart;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Node;

/** Edits the name of a node on its card; an empty name gives it back its type's own. */
public final class NameEdit extends TextEdit {
    private static final int ROOM = 22;
    private final NodePart part;
    private final OpenFlow open;

    private NameEdit(NodePart part, OpenFlow open) {
        super(part, SWT.SINGLE);
        this.part = part;
        this.open = open;
    }

    /** Edits the name of that node. */
    public static NameEdit of(NodePart part, OpenFlow open) {
        return new NameEdit(part, open);
    }

    @Override
    protected String text() {
        return open.nameOf(part.node());
    }

    @Override
    protected Rectangle area() {
        Rectangle area = part.card().nameArea().getCopy();
        area.width += ROOM;
        return area;
    }

    @Override
    protected Font font() {
        return CanvasTheme.nameFont();
    }

    @Override
    protected Rgb ground() {
        return CanvasTheme.current().card();
    }

    @Override
    protected void keep(String text) {
        Node node = part.node();
        open.edit(Messages.get("edit.rename"), () -> FlowEdits.rename(node, text.strip()));
    }
}
