// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import java.util.Collection;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypeProvider;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;

/** Offers each of Weka's savers. */
@Component(service = NodeTypeProvider.class)
public final class SaverNodes implements NodeTypeProvider {
    private final List<SaverNode> types = Schemes.family("Saver").stream().filter(Scheme::node).map(SaverNode::new)
            .toList();

    @Override
    public Collection<? extends NodeType> types() {
        return types;
    }
}
