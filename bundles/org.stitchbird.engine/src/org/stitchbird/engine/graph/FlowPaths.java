// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.graph;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.stitchbird.engine.session.FlowSource;

/** Finds the files that a flow names. */
public final class FlowPaths {
    private FlowPaths() {
    }

    /**
     * The absolute path of a file as a setting names it; a relative one is meant from the flow's folder.
     *
     * @throws InvalidPathException if this system cannot have a file of that name
     */
    public static Path resolve(FlowSource flow, String text) {
        return flow.folderPath().toAbsolutePath().resolve(text.strip()).normalize();
    }
}
