// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.policies;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.tools.DirectEditManager;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.engine.look.Rgb;

/** Edits a text in its place on the canvas; Enter or a click elsewhere keeps it, Escape does not. */
abstract class TextEdit extends DirectEditManager {
    private final int style;

    /** Edits a text of that part with a text field of that SWT style. */
    TextEdit(GraphicalEditPart part, int style) {
        super(part, null, null);
        this.style = style;
        setLocator(this::relocate);
    }

    private void relocate(CellEditor editor) {
        Rectangle area = area().getCopy();
        getEditPart().getFigure().translateToAbsolute(area);
        Text field = (Text) editor.getControl();
        boolean several = (field.getStyle() & SWT.MULTI) != 0;
        int height = several ? area.height : Math.max(area.height, field.computeSize(-1, -1).y);
        field.setBounds(area.x - 2, area.y - (height - area.height) / 2, area.width + 4, height);
    }

    /** What is edited. */
    protected abstract String text();

    /** Where it stands, relative as the bounds of the part's figure are. */
    protected abstract Rectangle area();

    /** Its font at a zoom of 100 %. */
    protected abstract Font font();

    /** Keeps the new text. */
    protected abstract void keep(String text);

    /** The colour behind it. */
    protected abstract Rgb ground();

    /** The field needs no further frame. */
    @Override
    public void showFeedback() {
    }

    @Override
    protected void eraseFeedback() {
    }

    @Override
    protected CellEditor createCellEditorOn(Composite parent) {
        return new TextCellEditor(parent, style);
    }

    @Override
    protected void initCellEditor() {
        Text field = (Text) getCellEditor().getControl();
        field.setBackground(CanvasTheme.colour(ground()));
        field.setForeground(CanvasTheme.colour(CanvasTheme.current().text()));
        field.setFont(font());
        getCellEditor().setValue(text());
        field.selectAll();
    }

    @Override
    protected void commit() {
        String now = (String) getCellEditor().getValue();
        boolean changed = isDirty() && !now.equals(text());
        bringDown();
        if (changed) {
            keep(now);
        }
    }
}
