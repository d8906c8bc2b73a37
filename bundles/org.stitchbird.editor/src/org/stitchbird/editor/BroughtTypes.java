// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.util.Objects;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;

/** Notes in a flow which plug-ins bring the types of its nodes, wherever that is known. */
final class BroughtTypes {
    private BroughtTypes() {
    }

    /** Brings the notes up to date, which is no step of a person; what is noted of types that are not known stays. */
    static void note(Flow flow, OpenFlow open) {
        PlugInDesk desk = null;
        for (Node node : flow.getNodes()) {
            if (open.spec(node).isPresent()) {
                desk = desk == null ? PlugInDesk.now() : desk;
                // A type may be there for a moment before it is known who has brought it.
                desk.bringer(node.getType()).ifPresent(bringer -> note(node, bringer));
            }
        }
    }

    private static void note(Node node, PlugInDesk.Bringer bringer) {
        if (!Objects.equals(bringer.id(), node.getPlugIn()) || !Objects.equals(bringer.name(), node.getPlugInName())
                || !Objects.equals(bringer.site(), node.getPlugInSite())) {
            FlowEdits.setPlugIn(node, bringer.id(), bringer.name(), bringer.site());
        }
    }
}
