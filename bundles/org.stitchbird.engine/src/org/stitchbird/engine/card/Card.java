// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.card;

/** Sizes and places on the card of a node, in canvas units (pixels at 100 %), relative to its top left corner. */
public final class Card {
    /** Width of every card. */
    public static final int WIDTH = 176;
    /** Height of a card with up to two ports on a side. */
    public static final int HEIGHT = 60;
    /** Radius of the corners. */
    public static final int RADIUS = 10;
    /** Left and top of the ground of the icon. */
    public static final int ICON_X = 10;
    /** Edge of the ground of the icon. */
    public static final int ICON_GROUND = 36;
    /** Radius of the corners of the ground of the icon. */
    public static final int ICON_RADIUS = 9;
    /** Edge of the icon. */
    public static final int ICON = 20;
    /** Left of both lines of text. */
    public static final int TEXT_X = 56;
    /** Radius of a port. */
    public static final int PORT = 5;
    /** Distance between ports. */
    public static final int PORT_STEP = 20;
    /** The centre of the status mark, from the right edge and from the top. */
    public static final int STATUS = 14;
    /** Radius of the status mark. */
    public static final int STATUS_RADIUS = 6;
    /** The grid that cards snap to. */
    public static final int GRID = 8;

    private Card() {
    }

    /** The height of a card with so many ports on its fuller side. */
    public static int height(int ports) {
        return Math.max(HEIGHT, PORT_STEP * ports + PORT_STEP);
    }

    /** The y of the centre of a port, with its number counted from 0 out of so many on that side. */
    public static int portY(int index, int count, int height) {
        return height / 2 - (count - 1) * PORT_STEP / 2 + index * PORT_STEP;
    }

    /** How far the control points of a wire reach out horizontally, for the width between its ends. */
    public static int reach(int dx) {
        return Math.max(36, Math.abs(dx) / 2);
    }
}
