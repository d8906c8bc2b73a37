// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import org.eclipse.swt.graphics.Rectangle;

/**
 * Where the cells of a drawing lie.
 *
 * @param lines how many lines there are
 * @param columns how many columns there are
 * @param left where the first column begins
 * @param top where the first line begins
 * @param width the width of a cell
 * @param height the height of a cell
 */
record MatrixCells(int lines, int columns, int left, int top, int width, int height) {
    private static final int GAP = 4;
    private static final int LEAST = 8;

    /** Cells for counts in that width: large ones for few, small ones for many, smaller where room is short. */
    static MatrixCells counts(int lines, int columns, int left, int room, boolean small) {
        int wanted = columns <= 3 ? small ? 74 : 92 : columns <= 6 ? 68 : 52;
        int height = lines <= 2 ? 60 : lines <= 3 ? small ? 40 : 44 : lines <= 8 ? 32 : 24;
        return new MatrixCells(lines, columns, left, 0, narrow(wanted, columns, room - left), height);
    }

    /** As many columns as lines of that size under a heading, narrower where room is short. */
    static MatrixCells square(int count, int left, int top, int width, int height, int room) {
        return new MatrixCells(count, count, left, top, narrow(width, count, room - left), height);
    }

    private static int narrow(int wanted, int columns, int room) {
        return Math.max(LEAST, Math.min(wanted, (room + GAP) / Math.max(1, columns) - GAP));
    }

    /** Where the last column ends. */
    int right() {
        return left + columns * (width + GAP) - GAP;
    }

    /** Where the last line ends. */
    int bottom() {
        return top + lines * (height + GAP) - GAP;
    }

    Rectangle place(int line, int column) {
        return new Rectangle(left + column * (width + GAP), top + line * (height + GAP), width, height);
    }

    /** The line at a height, or -1. */
    int lineAt(int y) {
        return at(y - top, height, lines);
    }

    /** The column at a distance from the left, or -1. */
    int columnAt(int x) {
        return at(x - left, width, columns);
    }

    private static int at(int distance, int size, int count) {
        int index = distance < 0 ? -1 : distance / (size + GAP);
        return index < count ? index : -1;
    }
}
