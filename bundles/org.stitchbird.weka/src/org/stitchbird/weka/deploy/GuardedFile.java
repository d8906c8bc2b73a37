// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.WekaWork;

/** Reads one Java object out of a file through the same guard as models. */
public final class GuardedFile {
    private GuardedFile() {
    }

    /**
     * The object in a file.
     *
     * @throws NodeFailure if the file holds something else, or classes that do not belong into it
     */
    public static <T> T read(Path file, Class<T> type) throws NodeFailure {
        String name = file.getFileName().toString();
        AllowedClasses allowed = new AllowedClasses(Set.of(), ModelFile.mostBytes(file));
        try (InputStream bytes = ModelFile.open(file); GuardedObjects objects = new GuardedObjects(bytes, allowed)) {
            return type.cast(objects.readObject());
        } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError e) {
            boolean guarded = allowed.refused() != null || allowed.tooMuch() || e instanceof Error;
            throw new NodeFailure(guarded ? ModelFile.sentence(name, allowed, e)
                    : Messages.get("load.failed", name, WekaWork.reason(e)), e);
        }
    }
}
