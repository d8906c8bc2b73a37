// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.inputs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Trait;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.outcome.Deployment.Outlet;

/** Finds where tables enter a flow. */
public final class SourceTables {
    private SourceTables() {
    }

    /** The outputs by which tables leave nodes that take none, in the order of the flow. */
    public static List<Outlet> of(CheckedFlow flow) {
        List<Outlet> outlets = new ArrayList<>();
        for (PlainFlow.Node node : flow.flow().nodes()) {
            Optional<NodeSpec> spec = flow.spec(node.id()).filter(SourceTables::begins);
            spec.map(NodeSpec::outputs).orElse(List.of()).stream().filter(port -> port.kind().equals(Kind.TABLE))
                    .forEach(port -> outlets.add(new Outlet(node.id(), port.name())));
        }
        return outlets;
    }

    private static boolean begins(NodeSpec spec) {
        return !spec.traits().contains(Trait.WRITES) && spec.inputs().isEmpty();
    }
}
