// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.palette;

import org.stitchbird.engine.spec.Step;

/**
 * A row of the palette.
 *
 * @param step the step of the heading or of the entry
 * @param entry the node type, or {@code null} for a heading
 * @param count for a heading: how many node types stand under it
 */
record PaletteRow(Step step, PaletteEntry entry, int count) {
    boolean heading() {
        return entry == null;
    }
}
