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
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.stitchbird.editor.figures.StepIcons;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Ink;
import org.stitchbird.engine.card.Card;
import org.stitchbird.engine.look.Rgb;

/** Drags the id of a node type out of the palette, with a picture of its card under the pointer. */
final class PaletteDrag extends DragSourceAdapter {
    private static final int OPACITY = 235;
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
            ink.clear(card, CanvasTheme.colour(ink.theme().card()));
            ink.edge(card, Card.RADIUS, colour);
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
        ImageData data = image.getImageData();
        image.dispose();
        cutCorners(data);
        return new Image(list.getDisplay(), data);
    }

    /** Lets everything outside the round corners be seen through. */
    private static void cutCorners(ImageData data) {
        double radius = (double) Card.RADIUS * data.width / Card.WIDTH;
        data.alphaData = new byte[data.width * data.height];
        for (int y = 0; y < data.height; y++) {
            double dy = Math.max(0, Math.max(radius - y - 0.5, y + 0.5 - (data.height - radius)));
            for (int x = 0; x < data.width; x++) {
                double dx = Math.max(0, Math.max(radius - x - 0.5, x + 0.5 - (data.width - radius)));
                double share = Math.clamp(radius - Math.hypot(dx, dy) + 0.5, 0, 1);
                data.alphaData[y * data.width + x] = (byte) Math.round(OPACITY * share);
            }
        }
    }

    private void dispose() {
        if (picture != null) {
            picture.dispose();
            picture = null;
        }
    }
}
