// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;

/**
 * The folder in which the workbench keeps what it remembers for the person: {@code -data}, else {@code .stitchbird}
 * in the home folder. One program at a time works in it.
 */
public final class PersonalFolder {
    private final Location location;
    private final Path path;
    private final boolean inUse;

    private PersonalFolder(Location location, Path path, boolean inUse) {
        this.location = location;
        this.path = path;
        this.inUse = inUse;
    }

    /** Chooses the folder and takes it, unless another program has it. */
    static PersonalFolder take() {
        Location location = Platform.getInstanceLocation();
        if (location == null) {
            return new PersonalFolder(null, null, false);
        }
        try {
            if (!location.isSet()) {
                Path home = Path.of(System.getProperty("user.home"), ".stitchbird");
                Files.createDirectories(home);
                location.set(home.toUri().toURL(), false);
            }
            return new PersonalFolder(location, path(location.getURL()), !location.lock());
        } catch (IOException | IllegalStateException e) {
            ILog.of(PersonalFolder.class).warn("The personal folder cannot be locked", e);
            return new PersonalFolder(null, location.isSet() ? path(location.getURL()) : null, false);
        }
    }

    /** Where it is; {@code null} when nothing is to be remembered. */
    public Path path() {
        return path;
    }

    /** Whether another program works in it. */
    public boolean inUse() {
        return inUse;
    }

    /** Leaves it to the next program. */
    void release() {
        if (location != null && !inUse) {
            location.release();
        }
    }

    static Path path(URL url) {
        try {
            return Path.of(URI.create(url.toString().replace(" ", "%20")));
        } catch (IllegalArgumentException e) {
            return Path.of(url.getPath());
        }
    }
}
