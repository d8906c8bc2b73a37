// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where drop-ins go that somebody has taken out: out of the way, and not lost. */
final class RemovedFiles {
    private RemovedFiles() {
    }

    /** Moves a file into a folder, beside any of its name that is there. */
    static void take(Path file, Path folder) throws IOException {
        String name = file.getFileName().toString();
        try {
            Files.createDirectories(folder);
            Path to = folder.resolve(name);
            for (int count = 2; Files.exists(to); count++) {
                to = folder.resolve(count + "-" + name);
            }
            Files.move(file, to);
        } catch (IOException e) {
            throw new SentenceException(Messages.get("dropin.stays", file, String.valueOf(e.getMessage())));
        }
    }
}
