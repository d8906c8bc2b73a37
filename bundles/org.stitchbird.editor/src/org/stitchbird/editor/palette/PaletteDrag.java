// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.palette;

import org.eclipse.gef.dnd.TemplateTransfer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.stitchbird.editor.figures.StepIcons;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.engine.look.Card;
import org.stitchbird.engine.look.Rgb;

/** Drags the id of a node type out of the palette, with a picture of its card under the pointer. */
final class PaletteDrag extends DragSourceAdapter {
    private final PaletteList list;
    private PaletteEntry dragged;
    private Image picture;
    private boolean usable;

    PaletteDrag(PaletteList list) {
        this.list = list;
        DragSource source = new DragSource(list, DND.DROP_COPY | DND.DROP_MOVE);
        source.setTransfer(new Transfer[] {TemplateTransfer.getInstance()});
        source.addDragListener(this);
        list.addDisposeListener(event -> dispose());
    }

    /** Lets entries be dragged or not. */
    void setUsable(boolean now) {
        usable = now;
    }

    @Override
    public void dragStart(DragSourceEvent event) {
        dragged = list.entryAt(event.y);
        event.doit = usable && dragged != null;
        if (event.doit) {
            TemplateTransfer.getInstance().setTemplate(dragged.spec().id());
            dispose();
            picture = draw();
            event.image = picture;
            event.offsetX = Card.WIDTH / 2;
            event.offsetY = Card.HEIGHT / 2;
        }
    }

    @Override
    public void dragSetData(DragSourceEvent event) {
        event.data = dragged.spec().id();
    }

    @Override
    public void dragFinished(DragSourceEvent event) {
        TemplateTransfer.getInstance().setTemplate(null);
        dragged = null;
    }

    private Image draw() {
        Image image = new Image(list.getDisplay(), Card.WIDTH, Card.HEIGHT);
        GC gc = new GC(image);
        try {
            Ink ink = new Ink(gc);
            Rgb colour = ink.theme().of(dragged.spec().step());
            Rectangle card = new Rectangle(0, 0, Card.WIDTH, Card.HEIGHT);
            ink.fill(card, 0, ink.theme().card());
            ink.edge(card, 0, colour);
            int top = (Card.HEIGHT - Card.ICON_GROUND) / 2;
            ink.fill(new Rectangle(Card.ICON_X, top, Card.ICON_GROUND, Card.ICON_GROUND), Card.ICON_RADIUS,
                    ink.theme().tinted(colour, ink.theme().card()));
            Image icon = dragged.icon() == null ? null : StepIcons.image(dragged.icon(), colour, Card.ICON);
            if (icon != null) {
                int inset = (Card.ICON_GROUND - Card.ICON) / 2;
                ink.image(icon, Card.ICON_X + inset, top + inset, true);
            }
            ink.font(Fonts.HEADING).text(dragged.spec().name(),
                    new Rectangle(Card.TEXT_X, 0, Card.WIDTH - Card.TEXT_X - 8, Card.HEIGHT), SWT.LEFT,
                    ink.theme().text());
        } finally {
            gc.dispose();
        }
        return image;
    }

    private void dispose() {
        if (picture != null) {
            picture.dispose();
            picture = null;
        }
    }
}
