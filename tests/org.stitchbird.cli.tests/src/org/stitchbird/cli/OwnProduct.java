// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.stitchbird.cli.start.Start;
import org.stitchbird.plugins.PlugInHome;

/** A product made of the bundles of this framework, whose command line runs in processes of its own. */
final class OwnProduct {
    private final Path folder;
    private final String home;

    /**
     * Makes it.
     *
     * @param folder where all of it goes
     * @param home the folder of its plug-ins, or {@code none}
     */
    OwnProduct(Path folder, String home) throws Exception {
        this.folder = folder;
        this.home = home;
        Path list = folder.resolve("product/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
        Files.createDirectories(list.getParent());
        List<String> lines = new ArrayList<>();
        for (Bundle bundle : FrameworkUtil.getBundle(OwnProduct.class).getBundleContext().getBundles()) {
            if (!bundle.getSymbolicName().matches(".*\\.test(s|ing)")) {
                lines.add(bundle.getSymbolicName() + "," + bundle.getVersion() + ","
                        + FileLocator.getBundleFileLocation(bundle).orElseThrow().toURI() + ",4,false");
            }
        }
        Files.write(list, lines);
    }

    /** A command that has ended. */
    record Ended(int exit, List<String> out, List<String> err) {
        /** All that it has said, for the message of a test that fails. */
        String said() {
            return exit + "\n" + String.join("\n", out) + "\n" + String.join("\n", err);
        }
    }

    /** Calls a command and waits for its end. */
    Ended call(String... words) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = begin(words).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("It does not end: " + Files.readString(out) + Files.readString(err));
        }
        return new Ended(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
    }

    /** How a command is begun. */
    ProcessBuilder begin(String... words) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Duser.language=en", "-Dstitchbird.results=none",
                "-Dstitchbird.plugins=" + home, "-Dstitchbird.plugins.patience=3", "-cp",
                String.join(File.pathSeparator, place(Bundle.class), place(Start.class), place(PlugInHome.class)),
                Start.class.getName(), folder.resolve("product").toString(), folder.resolve("cache").toString()));
        command.addAll(Arrays.asList(words));
        return new ProcessBuilder(command);
    }

    private static String place(Class<?> type) {
        URI place = URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString().replace(" ", "%20"));
        Path classes = Path.of(place).resolve("target/classes");
        return (Files.isDirectory(classes) ? classes : Path.of(place)).toString();
    }
}
