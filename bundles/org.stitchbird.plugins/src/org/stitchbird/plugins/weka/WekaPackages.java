// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.weka;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.stitchbird.plugins.PlugIn;

/** Makes plug-ins of the files of Weka's package manager, without fetching anything. */
public final class WekaPackages {
    private final List<PlugIn> there;

    /**
     * For somebody who has these plug-ins.
     *
     * @param there the plug-ins that are installed: packages build on each other
     */
    public WekaPackages(List<PlugIn> there) {
        this.there = List.copyOf(there);
    }

    /** Whether a file is a package of Weka's: a zip with a {@code Description.props}. Cheap. */
    public static boolean is(Path file) {
        return PackageFile.is(file);
    }

    /**
     * What the file of a package says of itself; none of its code is run.
     *
     * @throws IOException with a sentence, if the file is no package, or one that could harm
     */
    public static WekaPackage read(Path file) throws IOException {
        try (PackageFile zip = new PackageFile(file)) {
            return zip.description();
        }
    }

    /**
     * Makes a bundle of a package and puts it into a folder; what is in the package is found out in a process of its own.
     *
     * @param file the file of the package; stays as it is
     * @param pool where bundles of plug-ins lie; made when it is not there
     * @return the plug-in, which nobody has tried yet and no home knows
     * @throws IOException with a sentence, if the file is no package, needs what is not there, brings nothing for flows,
     *     or does harm when it is looked at; then nothing has changed
     */
    public PlugIn make(Path file, Path pool) throws IOException {
        throw new UnsupportedOperationException();
    }
}
