// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.train;

import java.util.Collection;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypeProvider;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;

/** Offers each of Weka's classifiers and clusterers that the catalogue calls a node. */
@Component(service = NodeTypeProvider.class)
public final class LearnerNodes implements NodeTypeProvider {
    private final List<NodeType> types = Schemes.all().stream().filter(Scheme::node)
            .filter(scheme -> scheme.task() != null).<NodeType>map(LearnerNode::new).toList();

    @Override
    public Collection<? extends NodeType> types() {
        return types;
    }
}
