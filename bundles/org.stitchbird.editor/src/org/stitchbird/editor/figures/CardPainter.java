// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.figures;

import java.util.List;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.engine.card.Card;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;

/** Draws a card without its ports; the texts are made to fit once, when it is made. */
final class CardPainter {
    private static final int NAME_BASE = 27;
    private static final int LINE_BASE = 44;
    private static final int BAR = 3;
    private static final double PIECE = 0.25;
    private static final int SWING_MILLIS = 2400;
    private static final int MARGIN = 10;
    /** How much a name of two lines moves the first one up, and everything below it down. */
    private static final int SPREAD = 8;
    private static final int NAME_STEP = 15;
    private static final int BADGE_SIDE = 5;
    private final CardFace face;
    private final List<String> name;
    private final String line;

    CardPainter(CardFace face) {
        this.face = face;
        int width = Card.WIDTH - Card.TEXT_X - MARGIN;
        name = name(face.name(), width);
        line = Lines.shorten(face.line(), CanvasTheme.lineFont(), width);
    }

    /** What stands in brackets at the end of a name is left out before its plain words are. */
    private static List<String> name(String name, int width) {
        List<String> whole = lines(name, width);
        int bracket = name.endsWith(")") ? name.lastIndexOf('(') : -1;
        return bracket > 0 && whole.getLast().endsWith(Lines.ELLIPSIS)
                ? lines(name.substring(0, bracket).strip(), width) : whole;
    }

    /** Beside the mark there is less room than below it. */
    private static List<String> lines(String name, int width) {
        Font font = CanvasTheme.nameFont();
        String first = Lines.wrap(name, font, nameWidth()).getFirst();
        if (first.length() >= name.strip().length() || name.indexOf('\n') >= 0) {
            return List.of(Lines.shorten(name, font, nameWidth()));
        }
        return List.of(first, Lines.shorten(name.substring(first.length()).strip(), font, width));
    }

    private static int nameWidth() {
        return Card.WIDTH - Card.TEXT_X - Card.STATUS - Card.STATUS_RADIUS - 3;
    }

    Rectangle nameArea(Rectangle card) {
        int y = card.y + (card.height - Card.HEIGHT) / 2 + NAME_BASE;
        return name.size() > 1
                ? new Rectangle(card.x + Card.TEXT_X, y - 14 - SPREAD, nameWidth(), 18 + NAME_STEP)
                : new Rectangle(card.x + Card.TEXT_X, y - 14, nameWidth(), 18);
    }

    void paint(Graphics graphics, Rectangle card, boolean selected, boolean hovered, boolean dimmed, double scale) {
        Theme theme = CanvasTheme.current();
        graphics.setAntialias(SWT.ON);
        graphics.setTextAntialias(SWT.ON);
        paintGround(graphics, card, theme, selected, hovered);
        graphics.setAlpha(dimmed ? 110 : 255);
        paintIcon(graphics, card, theme, scale);
        paintText(graphics, card, theme);
        if (!face.badge().isEmpty()) {
            paintBadge(graphics, card, theme);
        }
        face.mark().paint(graphics, card.right() - Card.STATUS, card.y + Card.STATUS, face.progress());
        if (face.mark() == Mark.RUNNING) {
            paintBar(graphics, card, theme);
        }
        graphics.setAlpha(255);
    }

    private void paintGround(Graphics graphics, Rectangle card, Theme theme, boolean selected, boolean hovered) {
        Rectangle edge = card.getCopy();
        edge.width--;
        edge.height--;
        graphics.setBackgroundColor(CanvasTheme.colour(theme.card()));
        graphics.fillRoundRectangle(card, 2 * Card.RADIUS, 2 * Card.RADIUS);
        Rgb colour = selected ? theme.accent() : hovered ? theme.muted().over(theme.line(), 0.5) : theme.line();
        graphics.setForegroundColor(CanvasTheme.colour(colour));
        graphics.setLineWidth(selected ? 2 : 1);
        if (face.step() == null) {
            graphics.setLineDash(new int[] {5, 4});
        }
        graphics.drawRoundRectangle(edge, 2 * Card.RADIUS, 2 * Card.RADIUS);
        graphics.setLineStyle(SWT.LINE_SOLID);
        graphics.setLineWidth(1);
    }

    private void paintIcon(Graphics graphics, Rectangle card, Theme theme, double scale) {
        Rgb colour = face.step() == null ? theme.muted() : theme.of(face.step());
        int top = card.y + (card.height - Card.ICON_GROUND) / 2;
        graphics.setBackgroundColor(CanvasTheme.colour(theme.tinted(colour, theme.card())));
        graphics.fillRoundRectangle(new Rectangle(card.x + Card.ICON_X, top, Card.ICON_GROUND, Card.ICON_GROUND),
                2 * Card.ICON_RADIUS, 2 * Card.ICON_RADIUS);
        int size = (int) Math.round(Card.ICON * scale);
        Image image = face.icon() == null || size < 4 ? null : StepIcons.image(face.icon(), colour, size);
        if (image != null) {
            int inset = (Card.ICON_GROUND - Card.ICON) / 2;
            graphics.setInterpolation(SWT.HIGH);
            graphics.drawImage(image, 0, 0, size, size, card.x + Card.ICON_X + inset, top + inset, Card.ICON,
                    Card.ICON);
        }
    }

    private void paintText(Graphics graphics, Rectangle card, Theme theme) {
        int middle = card.y + (card.height - Card.HEIGHT) / 2;
        int x = card.x + Card.TEXT_X;
        int spread = name.size() > 1 ? SPREAD : 0;
        int base = middle + NAME_BASE - spread + (line.isEmpty() ? (LINE_BASE - NAME_BASE) / 2 - 1 : 0);
        graphics.setFont(CanvasTheme.nameFont());
        graphics.setForegroundColor(CanvasTheme.colour(theme.text()));
        for (String each : name) {
            graphics.drawString(each, x, base - Lines.ascent(CanvasTheme.nameFont()));
            base += NAME_STEP;
        }
        graphics.setFont(CanvasTheme.lineFont());
        graphics.setForegroundColor(CanvasTheme.colour(face.wrong() ? theme.error() : theme.muted()));
        graphics.drawString(line, x, middle + LINE_BASE + spread - 1 - Lines.ascent(CanvasTheme.lineFont()));
    }

    /** In the middle below the icon, over its edge. */
    private void paintBadge(Graphics graphics, Rectangle card, Theme theme) {
        int width = Lines.width(face.badge(), CanvasTheme.badgeFont()) + 2 * BADGE_SIDE;
        int height = Lines.height(CanvasTheme.badgeFont());
        int x = Math.max(card.x + 2, card.x + Card.ICON_X + (Card.ICON_GROUND - width) / 2);
        int y = card.bottom() - height - 3;
        graphics.setBackgroundColor(CanvasTheme.colour(theme.accent()));
        graphics.fillRoundRectangle(new Rectangle(x, y, width, height), height, height);
        graphics.setFont(CanvasTheme.badgeFont());
        graphics.setForegroundColor(CanvasTheme.colour(theme.card()));
        graphics.drawString(face.badge(), x + BADGE_SIDE, y);
    }

    /** Where the bar of a card lies that tells how far a node has come. */
    static Rectangle bar(Rectangle card) {
        return new Rectangle(card.x + 12, card.bottom() - BAR - 2, card.width - 24, BAR);
    }

    /** Fills as the node comes further; while nobody knows how far it is, a piece goes to and fro. */
    private void paintBar(Graphics graphics, Rectangle card, Theme theme) {
        Rectangle bar = bar(card);
        graphics.setBackgroundColor(CanvasTheme.colour(theme.line()));
        graphics.fillRoundRectangle(bar, BAR, BAR);
        if (Double.isNaN(face.progress())) {
            int whole = bar.width;
            bar.width = (int) (whole * PIECE);
            double phase = System.currentTimeMillis() % SWING_MILLIS / (double) SWING_MILLIS;
            bar.x += (int) Math.round((whole - bar.width) * (1 - Math.cos(2 * Math.PI * phase)) / 2);
        } else {
            bar.width = (int) Math.round(bar.width * Math.clamp(face.progress(), 0, 1));
        }
        graphics.setBackgroundColor(CanvasTheme.colour(theme.accent()));
        graphics.fillRoundRectangle(bar, BAR, BAR);
    }
}
