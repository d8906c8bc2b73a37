// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.explain;

import java.util.Collection;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypeProvider;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;

/** Offers each of Weka's associators. */
@Component(service = NodeTypeProvider.class)
public final class RulesNodes implements NodeTypeProvider {
    private final List<RulesNode> types = Schemes.family("Associator").stream().filter(Scheme::node)
            .map(RulesNode::new).toList();

    @Override
    public Collection<? extends NodeType> types() {
        return types;
    }
}
