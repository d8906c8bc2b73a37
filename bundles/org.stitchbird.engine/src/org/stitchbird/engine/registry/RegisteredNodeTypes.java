// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.registry;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypeProvider;
import org.stitchbird.engine.spec.NodeTypes;

/** The node types that are registered as OSGi services. */
@Component(service = NodeTypes.class)
public final class RegisteredNodeTypes extends ChangingNodeTypes {
    @Override
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addType(NodeType type) {
        super.addType(type);
    }

    @Override
    public void removeType(NodeType type) {
        super.removeType(type);
    }

    @Override
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addProvider(NodeTypeProvider provider) {
        super.addProvider(provider);
    }

    @Override
    public void removeProvider(NodeTypeProvider provider) {
        super.removeProvider(provider);
    }
}
