// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.session;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A flow as text, with the place that its relative files are meant from.
 *
 * @param text the content of a {@code .flow} file
 * @param folder the absolute folder of relative paths, as text so that it travels between processes
 * @param name the file's name for messages
 */
public record FlowSource(String text, String folder, String name) implements Serializable {
    /** Makes a source. */
    public FlowSource {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(name, "name");
    }

    /** The folder of relative paths. */
    public Path folderPath() {
        return Path.of(folder);
    }
}
