// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.palette;

import org.stitchbird.engine.spec.Step;

/**
 * A row of the palette.
 *
 * @param kind what it is
 * @param step the step of the heading or of the entry
 * @param entry the node type of an ENTRY, otherwise {@code null}
 * @param text what it says
 * @param count how many node types stand under a STEP or come with ALL; otherwise 0
 */
record PaletteRow(Kind kind, Step step, PaletteEntry entry, String text, int count) {
    /** What a row is. */
    enum Kind {
        /** The heading of a step, which folds it. */
        STEP,
        /** A node type. */
        ENTRY,
        /** What shows all node types of a step, or fewer again. */
        ALL,
        /** A heading among all node types of a step. */
        GROUP
    }

    static PaletteRow of(PaletteEntry entry) {
        return new PaletteRow(Kind.ENTRY, entry.spec().step(), entry, entry.spec().name(), 0);
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
