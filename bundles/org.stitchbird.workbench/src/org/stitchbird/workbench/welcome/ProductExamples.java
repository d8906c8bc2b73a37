// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.welcome;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.stitchbird.workbench.bundled.OwnCopy;
import org.stitchbird.workbench.text.Messages;

/** The examples that lie beside the product's bundles, each in a folder of its own. */
final class ProductExamples {
    /** Where they are looked for instead. */
    private static final String PROPERTY = "stitchbird.examples";
    private static final List<String> IDS = List.of("iris", "breast-cancer", "diabetes", "wine");

    private ProductExamples() {
    }

    static List<Example> all() {
        return home().stream().flatMap(home -> IDS.stream().map(id -> of(id, home.resolve(id))))
                .filter(Example::complete).toList();
    }

    private static Example of(String id, Path folder) {
        return new Example(id, OwnCopy.in("examples", id), Messages.text("example." + id),
                Messages.text("example." + id + ".about"), files(folder),
                file -> Files.newInputStream(folder.resolve(file)));
    }

    private static List<String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            ILog.of(ProductExamples.class).warn("The example in " + folder + " cannot be read", e);
            return List.of();
        }
    }

    private static Optional<Path> home() {
        String given = System.getProperty(PROPERTY);
        if (given != null) {
            return Optional.of(Path.of(given)).filter(Files::isDirectory);
        }
        return Stream.of(Platform.getInstallLocation()).filter(location -> location != null)
                .map(ProductExamples::path).map(home -> home.resolve("examples")).filter(Files::isDirectory)
                .findFirst();
    }

    private static Path path(Location location) {
        String url = location.getURL().toString();
        return url.startsWith("file:") ? new File(URI.create(url.replace(" ", "%20"))).toPath() : Path.of("");
    }
}
