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
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugInHome;

/** The folder in which the framework of the command line keeps its state, one for each list of bundles. */
final class HeadlessArea {
    /** The class data archive in a folder that has been prepared. */
    static final String ARCHIVE = "classes.jsa";

    private static final String FRAMEWORK = "org.eclipse.osgi";
    private static final long DAY_MILLIS = 24L * 60 * 60 * 1000;
    private static final int KEPT = 3;
    private static final String TRIAL = "trial-";

    private final File product;
    private final File list;
    private final File cache;
    private final UnsignedJars unsigned;

    private final String classPath;
    private final PlugInHome home;

    /**
     * Names the folder, which need not be there yet.
     *
     * @param classPath where the framework is loaded from: its state holds for the same framework only
     * @param home the plug-ins: those that are switched on are put beside the product's bundles
     */
    HeadlessArea(File product, File cache, String classPath, PlugInHome home) {
        this.product = product;
        this.cache = cache;
        this.classPath = classPath;
        this.home = home;
        list = new File(product, "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
        unsigned = new UnsignedJars(new File(cache, "jars"));
    }

    /** The folder, made when it is not there for the product as it is. */
    File ready() throws Exception {
        File area = folder();
        if (!area.isDirectory()) {
            Files.createDirectories(cache.toPath());
            Path made = Files.createTempDirectory(cache.toPath(), "making");
            fill(made.toFile(), home.plugIns().stream().filter(plugIn -> plugIn.state() == PlugIn.State.ON).toList());
            try {
                Files.move(made, area.toPath(), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                // Another start has been faster.
                if (!area.isDirectory()) {
                    throw e;
                }
                delete(made);
            }
            forgetOld(area.toPath());
            forgetTrials();
        }
        return area;
    }

    /** Whether the folder is there, so that nothing has to be looked at. */
    boolean isReady() throws IOException {
        return folder().isDirectory();
    }

    /** A folder of its own with more plug-ins than those that are switched on; the caller deletes it. */
    File with(List<PlugIn> plugIns) throws Exception {
        Files.createDirectories(cache.toPath());
        Path made = Files.createTempDirectory(cache.toPath(), TRIAL + ProcessHandle.current().pid() + "-");
        fill(made.toFile(), plugIns);
        return made.toFile();
    }

    /** Each change of the plug-ins makes a folder: those are deleted that have not been the last ones for a day. */
    private void forgetOld(Path own) throws IOException {
        long now = System.currentTimeMillis();
        try (Stream<Path> areas = Files.list(cache.toPath())) {
            List<Path> old = areas.filter(path -> path.getFileName().toString().startsWith("headless-")
                    && !path.equals(own) && !Files.exists(path.resolve(ARCHIVE))
                    && now - path.toFile().lastModified() > DAY_MILLIS)
                    .sorted(Comparator.comparing((Path path) -> path.toFile().lastModified()).reversed())
                    .skip(KEPT).toList();
            for (Path area : old) {
                delete(area);
            }
        }
    }

    /** Deletes the folders of trials whose process a plug-in has ended. */
    void forgetTrials() throws IOException {
        try (Stream<Path> areas = Files.list(cache.toPath())) {
            for (Path area : areas.filter(path -> path.getFileName().toString().startsWith(TRIAL)).toList()) {
                String name = area.getFileName().toString();
                String process = name.substring(TRIAL.length(), name.indexOf('-', TRIAL.length()));
                if (ProcessHandle.of(Long.parseLong(process)).isEmpty()) {
                    delete(area);
                }
            }
        }
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
        String plugIns = home.fingerprint();
        return new File(cache, "headless-" + Integer.toHexString((text + product + classPath).hashCode()) + "-"
                + Long.toHexString(list.lastModified()) + (plugIns.isEmpty() ? "" : "-" + plugIns));
    }

    private void fill(File area, List<PlugIn> plugIns) throws Exception {
        Map<String, File> bundles = bundles();
        bundles.remove(FRAMEWORK);
        Path scratch = Files.createTempDirectory(cache.toPath(), "choosing");
        List<File> chosen = new ArrayList<>();
        List<File> others = new ArrayList<>(bundles.values());
        for (File bundle : HeadlessBundles.choose(List.copyOf(bundles.values()), scratch.toFile())) {
            chosen.add(unsigned.of(bundle));
            others.remove(bundle);
        }
        delete(scratch);
        HeadlessBundles.install(chosen, area, others, plugIns);
    }

    /** What to start the command line from so that its classes can be archived. */
    static String archivable(File product, File cache) throws IOException {
        HeadlessArea area = new HeadlessArea(product, cache, "", PlugInHome.none());
        Map<String, File> bundles = area.bundles();
        List<String> jars = new ArrayList<>();
        for (String name : List.of(FRAMEWORK, "org.stitchbird.cli", "org.stitchbird.plugins")) {
            jars.add(area.unsigned.of(bundles.get(name)).getPath());
        }
        return String.join(File.pathSeparator, jars);
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

    static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
