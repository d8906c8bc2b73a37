// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * Makes Weka start quietly: no network, no native libraries, no folder in the person's home.
 *
 * <p>Weka reads its properties while its classes initialise, so every class of ours that is the first to touch one
 * of Weka's calls {@link #quietly()} in its static initialiser. What a person has set on the command line stays.
 */
public final class WekaStart {
    private static boolean done;

    private WekaStart() {
    }

    /** Sets the properties that Weka reads; the second call and all further ones do nothing. */
    public static synchronized void quietly() {
        if (done) {
            return;
        }
        done = true;
        for (String library : new String[] {"ARPACK", "BLAS", "LAPACK"}) {
            // The Java implementation: the native ones of 2013 do not load and complain on stderr.
            set("com.github.fommil.netlib." + library, "com.github.fommil.netlib.F2j" + library);
        }
        // Without this Weka looks for classes on java.class.path, where there are none inside OSGi.
        set("weka.test.maventest", "true");
        set("weka.packageManager.offline", "true");
        set("weka.packageManager.loadPackages", "false");
        if (System.getenv("WEKA_HOME") == null && System.getProperty("WEKA_HOME") == null) {
            System.setProperty("WEKA_HOME", home().toString());
        }
    }

    private static void set(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    /** The folder in which Weka makes its own; the bundle's private area, or else one for this process alone. */
    private static Path home() {
        Bundle bundle = FrameworkUtil.getBundle(WekaStart.class);
        File area = bundle == null ? null : bundle.getDataFile("weka");
        if (area != null && Files.isWritable(area.toPath().getParent())) {
            return area.toPath();
        }
        try {
            Path folder = Files.createTempDirectory("stitchbird-weka");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            // Weka does without: it prints that it cannot make its folder, and goes on.
            return Path.of(System.getProperty("java.io.tmpdir"), "stitchbird-weka");
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            // It is an empty folder for temporary files; the system cleans it up.
        }
    }
}
