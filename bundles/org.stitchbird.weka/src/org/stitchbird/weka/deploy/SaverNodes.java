// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypeProvider;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;

/** Offers each of Weka's savers. */
@Component(service = NodeTypeProvider.class)
public final class SaverNodes implements NodeTypeProvider {
    private final List<NodeType> types = of(Schemes.own());

    /** The node types of all savers among some algorithms; with plain means, for each start does it. */
    public static List<NodeType> of(List<Scheme> schemes) {
        List<NodeType> types = new ArrayList<>();
        for (Scheme scheme : schemes) {
            if (scheme.node() && scheme.is("Saver")) {
                types.add(new SaverNode(scheme));
            }
        }
        return types;
    }

    @Override
    public Collection<? extends NodeType> types() {
        return Collections.unmodifiableList(types);
    }
}
