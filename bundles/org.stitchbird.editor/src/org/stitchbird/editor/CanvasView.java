// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.util.Collection;
import java.util.List;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Note;

/** What an {@link EditedFlow} asks of the canvas that shows it. */
interface CanvasView {
    /** The selected nodes, in the order they were selected. */
    List<Node> selectedNodes();

    /** The selected notes, in the order they were selected. */
    default List<Note> selectedNotes() {
        return List.of();
    }

    /** Selects these elements alone and scrolls to them. */
    void reveal(Collection<?> elements);

    /** Lets the next click place a node of that type. */
    void startPlacing(NodeSpec type);

    /** Adds a node of that type at a free place in sight. */
    void addInSight(NodeSpec type);

    /** Tells people a sentence without stopping them. */
    void tell(String sentence);
}
