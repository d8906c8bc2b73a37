// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.code;

import org.stitchbird.engine.data.NodeFailure;

/** How the nodes of a type become Python: one function for each node, on pandas and scikit-learn. */
@FunctionalInterface
public interface PythonForm {
    /**
     * Writes the body of a node's function, and says with {@link PythonFunction#differs} how it is not the same.
     * Nothing is run. Must write the same each time.
     *
     * @throws NodeFailure if this node has no counterpart, with a sentence for people that says why
     */
    void write(PythonFunction function) throws NodeFailure;
}
