// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.code;

import org.stitchbird.engine.data.NodeFailure;

/** How the nodes of a type become Java: one method for each node, in a project whose only library is Weka. */
@FunctionalInterface
public interface JavaForm {
    /**
     * Writes the body of a node's method; nothing is run. Must write the same each time.
     *
     * @throws NodeFailure if this node has no Java, with a sentence for people that says why
     */
    void write(JavaMethod method) throws NodeFailure;
}
