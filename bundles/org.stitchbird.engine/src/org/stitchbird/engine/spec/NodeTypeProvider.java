// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import java.util.Collection;

/** Offers many node types at once, known without loading what they wrap; registered as an OSGi service. */
public interface NodeTypeProvider {
    /** All types offered; the same each time. */
    Collection<? extends NodeType> types();
}
