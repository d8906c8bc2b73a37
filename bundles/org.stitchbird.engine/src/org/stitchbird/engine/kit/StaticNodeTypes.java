// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.kit;

import java.util.Collection;
import java.util.List;
import org.stitchbird.engine.registry.ChangingNodeTypes;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypes;

/** Makes fixed sets of node types, for tests and for programs without OSGi. */
public final class StaticNodeTypes {
    private StaticNodeTypes() {
    }

    /** These node types and no others, with their words in the language of the default locale. */
    public static NodeTypes of(NodeType... types) {
        return of(List.of(types));
    }

    /** These node types and no others, with their words in the language of the default locale. */
    public static NodeTypes of(Collection<? extends NodeType> types) {
        ChangingNodeTypes fixed = new ChangingNodeTypes();
        types.forEach(fixed::addType);
        return fixed;
    }
}
