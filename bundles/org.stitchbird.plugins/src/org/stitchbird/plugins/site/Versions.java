// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.metadata.VersionRange;

/** Ranges of versions in words. */
final class Versions {
    private Versions() {
    }

    /** For instance "1.2.0 or later, but before 2.0.0". */
    static String words(VersionRange range) {
        if (range == null || range.equals(VersionRange.emptyRange)) {
            return Messages.get("versions.any");
        }
        boolean open = range.getMaximum().equals(Version.MAX_VERSION);
        if (range.getMinimum().equals(range.getMaximum())) {
            return Messages.get("versions.exactly", range.getMinimum());
        }
        boolean any = range.getMinimum().equals(Version.emptyVersion);
        String from = any ? "" : Messages.get(range.getIncludeMinimum() ? "versions.from" : "versions.after",
                range.getMinimum());
        if (open) {
            return from;
        }
        String to = Messages.get(range.getIncludeMaximum() ? "versions.to" : "versions.before", range.getMaximum());
        return any ? to : Messages.get("versions.both", from, to);
    }
}
