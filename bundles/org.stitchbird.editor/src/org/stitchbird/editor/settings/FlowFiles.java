// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Turns the files that people choose into what a flow stores, and back. */
final class FlowFiles {
    private FlowFiles() {
    }

    /**
     * A file as a flow stores it: with forward slashes, and relative to the flow's folder where that is possible
     * without leading to another drive.
     *
     * @param flow the flow's own file; empty for one that was never saved
     * @param chosen an absolute path
     */
    static String stored(Optional<Path> flow, Path chosen) {
        Path target = chosen.toAbsolutePath().normalize();
        Path folder = flow.map(Path::toAbsolutePath).map(Path::getParent).map(Path::normalize).orElse(null);
        if (folder != null && folder.getRoot().equals(target.getRoot())
                && folder.getNameCount() > 0 && target.getNameCount() > 0
                && folder.getName(0).equals(target.getName(0))) {
            target = folder.relativize(target);
        }
        return target.toString().replace('\\', '/');
    }

    /** The file that a stored text means; empty when the text is none, or relative to a flow that has no folder. */
    static Optional<Path> resolved(Optional<Path> flow, String stored) {
        try {
            Path path = Path.of(stored.strip());
            return stored.isBlank() ? Optional.empty() : path.isAbsolute() ? Optional.of(path)
                    : flow.map(Path::toAbsolutePath).map(file -> file.resolveSibling(path).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Whether a text can be a path at all. */
    static boolean valid(String text) {
        try {
            Path.of(text.strip());
            return true;
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
