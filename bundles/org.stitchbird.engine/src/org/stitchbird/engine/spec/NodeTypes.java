// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import java.util.Collection;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** All node types that are known now, with their words in the language of the person. */
@ProviderType
public interface NodeTypes {
    /** The type of that id. */
    Optional<NodeType> find(String id);

    /** The declaration of the type of that id, in the language of the person. */
    Optional<NodeSpec> spec(String id);

    /** All declarations in the language of the person, by step and then by name. */
    Collection<NodeSpec> specs();

    /** Calls back, on any thread, whenever types come or go; answers what ends that. */
    AutoCloseable onChange(Runnable listener);
}
