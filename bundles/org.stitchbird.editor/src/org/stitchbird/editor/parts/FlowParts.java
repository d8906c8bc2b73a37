// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.parts;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartFactory;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;
import org.stitchbird.model.flow.Note;
import org.stitchbird.model.flow.Wire;

/** Makes the part for each element of a flow. */
public final class FlowParts implements EditPartFactory {
    private final OpenFlow open;
    private final Faces faces;

    /** Makes parts that show the state of that flow. */
    public FlowParts(OpenFlow open) {
        this.open = open;
        faces = new Faces(open);
    }

    @Override
    public EditPart createEditPart(EditPart context, Object model) {
        return switch (model) {
            case Flow flow -> new FlowPart(open);
            case Node node -> new NodePart(node, faces);
            case Note note -> new NotePart(note);
            case Wire wire -> new WirePart(wire, faces);
            default -> throw new IllegalArgumentException("No part shows " + model);
        };
    }
}
