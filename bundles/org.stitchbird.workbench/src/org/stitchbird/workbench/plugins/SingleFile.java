// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarFile;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.install.Installer;
import org.stitchbird.plugins.site.PlugInException;
import org.stitchbird.plugins.weka.WekaPackage;
import org.stitchbird.plugins.weka.WekaPackages;
import org.stitchbird.workbench.text.Messages;

/**
 * A file that is a plug-in by itself: a bundle, which becomes a drop-in, or a package of Weka.
 *
 * @param file the file
 */
record SingleFile(Path file) {
    /** Whether a file is one; what is neither may still be a site. */
    static boolean is(Path file) {
        return bundle(file).isPresent() || WekaPackages.is(file);
    }

    /** The symbolic name of a bundle; empty for a file that is none. */
    private static Optional<String> bundle(Path file) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".jar")) {
            return Optional.empty();
        }
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            return Optional.ofNullable(jar.getManifest())
                    .map(manifest -> manifest.getMainAttributes().getValue("Bundle-SymbolicName"))
                    .map(name -> name.split(";", 2)[0].strip());
        } catch (IOException | SecurityException e) {
            return Optional.empty();
        }
    }

    /** What a package of Weka says of itself; empty for a file that is none, or that cannot be read. */
    private Optional<WekaPackage> weka() {
        try {
            return WekaPackages.is(file) ? Optional.of(WekaPackages.read(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What people read. */
    String name() {
        return file.getFileName().toString();
    }

    /** What it will be, in a sentence. */
    String about() {
        return weka().map(found -> Messages.text("plugins.single.weka", found.name(), found.version(), found.title()))
                .orElseGet(() -> Messages.text("plugins.single.bundle"));
    }

    /** Tries it and puts it among the plug-ins; answers it as it is then. */
    PlugIn install(Installer installer) throws PlugInException, InterruptedException {
        return (WekaPackages.is(file) ? installer.wekaPackage(file) : installer.drop(file)).plugIn();
    }
}
