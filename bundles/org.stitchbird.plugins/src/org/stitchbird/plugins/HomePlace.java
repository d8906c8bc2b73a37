// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins;

import java.net.URI;
import java.nio.file.Path;

/** Finds out which folder a process is to take its plug-ins from. */
final class HomePlace {
    private static final String NONE = "none";

    private HomePlace() {
    }

    /** The home that {@link PlugInHome#standard()} speaks of. */
    static PlugInHome standard() {
        String given = System.getProperty("stitchbird.plugins", "");
        if (given.isBlank()) {
            given = System.getenv("STITCHBIRD_PLUGINS");
        }
        if (given == null || given.isBlank()) {
            return PlugInHome.in(Path.of(System.getProperty("user.home"), ".stitchbird", "plug-ins"), product());
        }
        return given.equals(NONE) ? PlugInHome.none() : PlugInHome.in(Path.of(given), product());
    }

    /** The product's folder; {@code null} when this process is not one. */
    private static Path product() {
        String given = System.getProperty("stitchbird.product", "");
        if (!given.isBlank()) {
            return Path.of(given);
        }
        String area = System.getProperty("osgi.install.area", "");
        try {
            // Equinox writes spaces as they are, which no URI may.
            return area.startsWith("file:") ? Path.of(URI.create(area.replace(" ", "%20"))) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
