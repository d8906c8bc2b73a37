// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Knows of node types that are not there; registered as a service by whoever knows the plug-ins. */
@ProviderType
public interface AbsentTypes {
    /**
     * Why there is no type of that id, and what to do about it.
     *
     * @param plugIn the plug-in that brings it, its id or name; {@code null} when nobody says
     * @return a sentence in the language of the person; empty when nothing is known
     */
    Optional<String> why(String id, String plugIn);
}
