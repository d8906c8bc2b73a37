// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.collect;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypeProvider;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.SchemeNode;
import org.stitchbird.weka.Schemes;

/** Offers each of Weka's loaders and data generators. */
@Component(service = NodeTypeProvider.class)
public final class SourceNodes implements NodeTypeProvider {
    private final List<SchemeNode> types = Stream.concat(
            Schemes.family("Loader").stream().filter(Scheme::node).map(LoaderNode::new),
            Schemes.family("DataGenerator").stream().filter(Scheme::node).map(GeneratorNode::new))
            .map(SchemeNode.class::cast).toList();

    @Override
    public Collection<? extends NodeType> types() {
        return types;
    }
}
