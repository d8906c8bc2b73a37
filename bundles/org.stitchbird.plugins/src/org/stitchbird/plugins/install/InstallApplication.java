// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.install;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.FrameworkUtil;
import org.stitchbird.plugins.PlugInHome;

/**
 * {@code stitchbird install …}: runs in the whole product, because only that has p2 and knows what is there, and
 * needs no window.
 */
public final class InstallApplication implements IApplication {
    private static final long TO_CLEAN_UP_MILLIS = 5_000;

    private final StopSignal stop = new StopSignal(TO_CLEAN_UP_MILLIS);

    @Override
    public Object start(IApplicationContext context) throws InterruptedException {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        // There is nothing of its own to draw; a splash screen would stay until it is told to go.
        context.applicationRunning();
        List<String> words = List.of((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
        // The scripts hand on all their words; the first is the command.
        List<String> behind = words.subList(Math.min(1, words.size()), words.size());
        Console console = new Console(out, err,
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                Boolean.getBoolean("stitchbird.terminal"), stop);
        try {
            return new InstallCommand(PlugInHome.standard(), new ProbeTrials(product(), cache()), console).run(behind);
        } finally {
            stop.over();
        }
    }

    @Override
    public void stop() {
        stop.set();
    }

    /** In UTF-8 whatever the locale says. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    private static Path product() {
        String area = FrameworkUtil.getBundle(InstallApplication.class).getBundleContext()
                .getProperty("osgi.install.area");
        // Equinox writes blanks as they are, which no address may.
        return Path.of(URI.create(area.replace(" ", "%20")));
    }

    /** Where the command line keeps what it has prepared; the script that starts us knows. */
    private static Path cache() {
        String given = System.getProperty("stitchbird.cache", "");
        return given.isBlank() ? Path.of(System.getProperty("user.home"), ".cache", "stitchbird", "worker")
                : Path.of(given).toAbsolutePath();
    }
}
