// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.guard.GuardedNodeType;

/** Tells where the code of a node type comes from: another build of it may give other results. */
final class Origins {
    private static final ClassValue<String> KNOWN = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            Bundle bundle = FrameworkUtil.getBundle(type);
            return bundle == null ? "" : bundle.getSymbolicName() + " " + bundle.getVersion();
        }
    };

    private Origins() {
    }

    /** Name and version of the bundle of a node's type and of the library behind it; empty outside of OSGi. */
    static String of(GraphNode node) {
        String library = node.spec().library();
        return KNOWN.get(GuardedNodeType.behind(node.type()).getClass()) + (library.isEmpty() ? "" : " " + library);
    }
}
