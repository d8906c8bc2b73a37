// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.install;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugInHome;
import org.stitchbird.plugins.Trial;

/** Tries plug-ins in processes of a product's command line. */
final class ProbeTrials implements Trials {
    private static final String START = "org.stitchbird.cli.start.Start";
    private static final String LIST = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";

    private final Path product;
    private final Path cache;

    /**
     * For a product.
     *
     * @param product its folder
     * @param cache where its command line keeps what it has prepared
     */
    ProbeTrials(Path product, Path cache) {
        this.product = product;
        this.cache = cache;
    }

    @Override
    public List<Verdict> of(PlugInHome home, List<PlugIn> fresh) throws IOException, InterruptedException {
        return new Trial(home, command(home.folder())).of(fresh).stream()
                .map(outcome -> new Verdict(outcome.plugIn(), outcome.warnings())).toList();
    }

    private List<String> command(Path home) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true", "-Dstitchbird.plugins=" + home,
                "-Duser.language=" + Locale.getDefault().getLanguage(),
                "-Duser.country=" + Locale.getDefault().getCountry()));
        Path prepared = cache.resolve("java.args");
        if (Files.isReadable(prepared) && Files.getLastModifiedTime(prepared)
                .compareTo(Files.getLastModifiedTime(product.resolve(LIST))) > 0) {
            command.add("@" + prepared);
        } else {
            command.addAll(List.of("-cp", String.join(File.pathSeparator, jar("org.eclipse.osgi"),
                    jar("org.stitchbird.cli"), jar("org.stitchbird.plugins")), START, product.toString(),
                    cache.toString()));
        }
        return command;
    }

    private String jar(String bundle) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(product.resolve("plugins"), bundle + "_*.jar")) {
            Iterator<Path> found = jars.iterator();
            if (!found.hasNext()) {
                throw new IOException(Messages.get("product.incomplete", bundle, product));
            }
            return found.next().toString();
        }
    }
}
