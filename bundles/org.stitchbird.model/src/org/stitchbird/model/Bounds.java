// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model;

/**
 * A rectangle on the canvas, in pixels at zoom 100 %.
 *
 * @param x the left edge
 * @param y the top edge
 * @param width 0 or more
 * @param height 0 or more
 */
public record Bounds(int x, int y, int width, int height) {
}
