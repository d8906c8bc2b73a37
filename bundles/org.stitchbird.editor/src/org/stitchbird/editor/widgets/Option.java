// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

/**
 * One of the things that can be picked in a list.
 *
 * @param value what it stands for; {@code null} for a heading, which cannot be picked
 * @param label what people read
 * @param detail a remark at its right end, such as a column's type; may be empty
 */
public record Option(String value, String label, String detail) {
    /** One without a remark. */
    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }

    /** A heading between others. */
    public static Option heading(String label) {
        return new Option(null, label, "");
    }

    /** Whether it cannot be picked. */
    public boolean isHeading() {
        return value == null;
    }
}
