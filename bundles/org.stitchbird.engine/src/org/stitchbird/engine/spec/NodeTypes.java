// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** All node types that are known now, with their words in the language of the person. */
@ProviderType
public interface NodeTypes {
    /** The type of that id. */
    Optional<NodeType> find(String id);

    /** The declaration of the type of that id, in the language of the person. */
    Optional<NodeSpec> spec(String id);

    /** The declaration of the type that takes over nodes of a type that had that id before, if the id is nobody's now. */
    default Optional<NodeSpec> successor(String formerId) {
        return spec(formerId).isPresent() ? Optional.empty()
                : specs().stream().filter(spec -> spec.formerly().contains(formerId)).findFirst();
    }

    /** All declarations in the language of the person, by step and then by name. */
    Collection<NodeSpec> specs();

    /** What could not be brought by plug-ins that are there, in the order in which it came out. */
    default List<TypeFailure> failures() {
        return List.of();
    }

    /**
     * Why there is no type of that id, as a sentence in the language of the person; empty when nobody knows.
     *
     * @param plugIn the plug-in that brings it, its id or name; {@code null} when nobody says
     */
    default Optional<String> absence(String id, String plugIn) {
        return Optional.empty();
    }

    /** Calls back, on any thread, whenever types come or go; answers what ends that. */
    AutoCloseable onChange(Runnable listener);
}
