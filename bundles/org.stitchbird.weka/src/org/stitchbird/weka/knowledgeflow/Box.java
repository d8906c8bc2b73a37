// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

/**
 * A rectangle on the canvas, in pixels.
 *
 * @param x its left edge
 * @param y its top edge
 * @param width its width
 * @param height its height
 */
record Box(int x, int y, int width, int height) {
    /** Whether they have a place in common. */
    boolean meets(Box other) {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }

    /** The same somewhere else. */
    Box moved(int dx, int dy) {
        return new Box(x + dx, y + dy, width, height);
    }

    /** The same with so much more on each side. */
    Box grown(int by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }
}
