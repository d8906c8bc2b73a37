// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.collect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypeProvider;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;

/** Offers each of Weka's loaders and data generators. */
@Component(service = NodeTypeProvider.class)
public final class SourceNodes implements NodeTypeProvider {
    private final List<NodeType> types = of(Schemes.own());

    /**
     * The node types of all loaders and data generators among some algorithms; with plain means, for each start does
     * it.
     */
    public static List<NodeType> of(List<Scheme> schemes) {
        List<NodeType> types = new ArrayList<>();
        for (Scheme scheme : schemes) {
            if (scheme.node() && scheme.is("Loader")) {
                types.add(new LoaderNode(scheme));
            } else if (scheme.node() && scheme.is("DataGenerator")) {
                types.add(new GeneratorNode(scheme));
            }
        }
        return types;
    }

    @Override
    public Collection<? extends NodeType> types() {
        return Collections.unmodifiableList(types);
    }
}
