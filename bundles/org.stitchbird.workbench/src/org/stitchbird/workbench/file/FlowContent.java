// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.file;

import org.stitchbird.model.flow.Flow;

/** Puts all that one flow holds into another; to be called inside an edit, so that it can be undone. */
final class FlowContent {
    private FlowContent() {
    }

    /** Replaces what is in the target by what is in the source, which is empty afterwards. */
    static void replace(Flow target, Flow source) {
        target.getWires().clear();
        target.getNodes().clear();
        target.getNotes().clear();
        target.setTitle(source.getTitle());
        target.setDescription(source.getDescription());
        target.setSeed(source.getSeed());
        target.getNodes().addAll(source.getNodes());
        target.getWires().addAll(source.getWires());
        target.getNotes().addAll(source.getNotes());
    }
}
