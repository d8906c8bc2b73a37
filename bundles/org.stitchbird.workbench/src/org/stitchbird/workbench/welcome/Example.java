// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.welcome;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.stitchbird.workbench.text.Messages;

/**
 * A flow that comes with the product, in a folder of its own with its data.
 *
 * @param id the name of folder and flow
 * @param folder where it lies in the product
 */
record Example(String id, Path folder) {
    /** Where examples are looked for instead of beside the product's plug-ins. */
    private static final String PROPERTY = "stitchbird.examples";
    private static final List<String> IDS = List.of("iris", "breast-cancer", "diabetes", "wine");

    /** The examples that are there. */
    static List<Example> all() {
        return home().stream().flatMap(home -> IDS.stream().map(id -> new Example(id, home.resolve(id))))
                .filter(each -> Files.isRegularFile(each.flow())).toList();
    }

    /** The flow in the product. */
    Path flow() {
        return folder.resolve(id + ".flow");
    }

    String title() {
        return Messages.text("example." + id);
    }

    String sentence() {
        return Messages.text("example." + id + ".about");
    }

    /**
     * The person's own copy of the flow, made now with its data if it is not there; what is there is never changed.
     *
     * @throws IOException if it cannot be copied
     */
    Path copy() throws IOException {
        Path own = Files.createDirectories(Path.of(System.getProperty("user.home"), "Stitchbird", "examples", id));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                copy(file, own.resolve(file.getFileName().toString()));
            }
        }
        return own.resolve(flow().getFileName().toString());
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.isRegularFile(from) && !Files.exists(to)) {
            try {
                Files.copy(from, to);
            } catch (FileAlreadyExistsException e) {
                // Somebody else was quicker: theirs stays.
            }
        }
    }

    private static Optional<Path> home() {
        String given = System.getProperty(PROPERTY);
        if (given != null) {
            return Optional.of(Path.of(given)).filter(Files::isDirectory);
        }
        return Stream.of(Platform.getInstallLocation()).filter(location -> location != null)
                .map(Example::path).map(home -> home.resolve("examples")).filter(Files::isDirectory).findFirst();
    }

    private static Path path(Location location) {
        String url = location.getURL().toString();
        return url.startsWith("file:") ? new File(URI.create(url.replace(" ", "%20"))).toPath() : Path.of("");
    }
}
