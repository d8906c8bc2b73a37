// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.look;

/**
 * A colour.
 *
 * @param value red, green and blue as 0xRRGGBB
 */
public record Rgb(int value) {
    /** Red from 0 to 255. */
    public int red() {
        return value >> 16 & 0xFF;
    }

    /** Green from 0 to 255. */
    public int green() {
        return value >> 8 & 0xFF;
    }

    /** Blue from 0 to 255. */
    public int blue() {
        return value & 0xFF;
    }

    /** {@code #RRGGBB}. */
    public String hex() {
        return String.format("#%06X", value);
    }

    /** This colour laid over another with an opacity from 0 to 1. */
    public Rgb over(Rgb ground, double opacity) {
        return new Rgb(mix(red(), ground.red(), opacity) << 16 | mix(green(), ground.green(), opacity) << 8
                | mix(blue(), ground.blue(), opacity));
    }

    private static int mix(int top, int ground, double opacity) {
        return (int) Math.round(top * opacity + ground * (1 - opacity));
    }
}
