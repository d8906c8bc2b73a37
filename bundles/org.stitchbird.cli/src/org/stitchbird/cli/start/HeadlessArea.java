// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder in which the framework of the command line keeps its state, one for each list of bundles. */
final class HeadlessArea {
    private static final String FRAMEWORK = "org.eclipse.osgi";

    private final File product;
    private final File list;
    private final File cache;
    private final UnsignedJars unsigned;

    private final String classPath;

    /**
     * Names the folder, which need not be there yet.
     *
     * @param classPath where the framework is loaded from: its state holds for the same framework only
     */
    HeadlessArea(File product, File cache, String classPath) {
        this.product = product;
        this.cache = cache;
        this.classPath = classPath;
        list = new File(product, "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
        unsigned = new UnsignedJars(new File(cache, "jars"));
    }

    /** The folder, made when it is not there for the product as it is. */
    File ready() throws Exception {
        File area = folder();
        if (!area.isDirectory()) {
            Files.createDirectories(cache.toPath());
            Path made = Files.createTempDirectory(cache.toPath(), "making");
            fill(made.toFile());
            try {
                Files.move(made, area.toPath(), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                // Another start has been faster.
                if (!area.isDirectory()) {
                    throw e;
                }
                delete(made);
            }
        }
        return area;
    }

    /** Deletes the folders of products that have been replaced. */
    void forgetOthers() throws IOException {
        Path own = folder().toPath();
        try (Stream<Path> areas = Files.list(cache.toPath())) {
            for (Path area : areas.filter(path -> path.getFileName().toString().startsWith("headless-")).toList()) {
                if (!area.equals(own)) {
                    delete(area);
                }
            }
        }
    }

    /** Where it is or will be. */
    File folder() throws IOException {
        String text = Files.readString(list.toPath());
        return new File(cache, "headless-" + Integer.toHexString((text + product + classPath).hashCode()) + "-"
                + Long.toHexString(list.lastModified()));
    }

    private void fill(File area) throws Exception {
        Map<String, File> bundles = bundles();
        bundles.remove(FRAMEWORK);
        Path scratch = Files.createTempDirectory(cache.toPath(), "choosing");
        List<File> chosen = new ArrayList<>();
        for (File bundle : HeadlessBundles.choose(List.copyOf(bundles.values()), scratch.toFile())) {
            chosen.add(unsigned.of(bundle));
        }
        delete(scratch);
        HeadlessBundles.install(chosen, area);
    }

    /** What to start the command line from so that its classes can be archived. */
    static String archivable(File product, File cache) throws IOException {
        HeadlessArea area = new HeadlessArea(product, cache, "");
        Map<String, File> bundles = area.bundles();
        return area.unsigned.of(bundles.get(FRAMEWORK)) + File.pathSeparator
                + area.unsigned.of(bundles.get("org.stitchbird.cli"));
    }

    /** Every bundle of the product under its name. */
    private Map<String, File> bundles() throws IOException {
        Map<String, File> bundles = new LinkedHashMap<>();
        for (String line : Files.readAllLines(list.toPath())) {
            String[] parts = line.strip().split(",");
            if (!line.startsWith("#") && parts.length > 2) {
                // Relative to the product, or anywhere.
                bundles.put(parts[0], new File(product.toURI().resolve(parts[2])));
            }
        }
        return bundles;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
