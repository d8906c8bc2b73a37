// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.util.Objects;
import java.util.Optional;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;

/** Notes in a flow which plug-ins bring the types of its nodes, wherever that is known. */
final class BroughtTypes {
    private BroughtTypes() {
    }

    /** Brings the notes up to date; what is noted of types that are not known here stays. No step that can be undone. */
    static void note(Flow flow, OpenFlow open) {
        PlugInDesk desk = null;
        for (Node node : flow.getNodes()) {
            if (open.spec(node).isPresent()) {
                desk = desk == null ? PlugInDesk.now() : desk;
                note(node, desk.bringer(node.getType()));
            }
        }
    }

    private static void note(Node node, Optional<PlugInDesk.Bringer> bringer) {
        String id = bringer.map(PlugInDesk.Bringer::id).orElse(null);
        String name = bringer.map(PlugInDesk.Bringer::name).orElse(null);
        String site = bringer.map(PlugInDesk.Bringer::site).orElse(null);
        if (!Objects.equals(id, node.getPlugIn()) || !Objects.equals(name, node.getPlugInName())
                || !Objects.equals(site, node.getPlugInSite())) {
            FlowEdits.setPlugIn(node, id, name, site);
        }
    }
}
