// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugInHome;

/** The folder in which the framework of the command line keeps its state, one for each list of bundles. */
final class HeadlessArea {
    /** How the names of such folders begin, of those for trials, and of the lists of what the product needs. */
    static final String AREA = "headless-";
    static final String TRIAL = "trial-";
    static final String CHOSEN = "chosen-";
    /** The class data archive in a folder that has been prepared. */
    static final String ARCHIVE = "classes.jsa";

    private static final String FRAMEWORK = "org.eclipse.osgi";

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
                OldAreas.delete(made);
            }
            OldAreas old = new OldAreas(cache.toPath());
            old.forgetChanged(area.toPath());
            old.forgetTrials();
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

    /** Deletes the folders of products that have been replaced. */
    void forgetOthers() throws IOException {
        new OldAreas(cache.toPath()).forgetOthers(name());
    }

    /** Where it is or will be. */
    File folder() throws IOException {
        String plugIns = home.fingerprint();
        return new File(cache, AREA + name() + (plugIns.isEmpty() ? "" : "-" + plugIns));
    }

    /** What the product is, as a name. */
    private String name() throws IOException {
        return Integer.toHexString((Files.readString(list.toPath()) + product + classPath).hashCode()) + "-"
                + Long.toHexString(list.lastModified());
    }

    private void fill(File area, List<PlugIn> plugIns) throws Exception {
        Map<String, File> bundles = bundles();
        bundles.remove(FRAMEWORK);
        List<File> chosen = new ArrayList<>();
        List<File> others = new ArrayList<>(bundles.values());
        for (File bundle : choose(List.copyOf(bundles.values()))) {
            chosen.add(unsigned.of(bundle));
            others.remove(bundle);
        }
        HeadlessBundles.install(chosen, area, others, plugIns);
    }

    /** The bundles of the product that are needed; which ones does not depend on plug-ins, so it is kept. */
    private List<File> choose(List<File> bundles) throws Exception {
        Path kept = new File(cache, CHOSEN + name()).toPath();
        if (Files.exists(kept)) {
            List<String> names = Files.readAllLines(kept);
            return bundles.stream().filter(bundle -> names.contains(bundle.getPath())).toList();
        }
        Path scratch = Files.createTempDirectory(cache.toPath(), "choosing");
        List<File> chosen = HeadlessBundles.choose(bundles, scratch.toFile());
        OldAreas.delete(scratch);
        Path made = Files.createTempFile(cache.toPath(), CHOSEN, ".tmp");
        Files.write(made, chosen.stream().map(File::getPath).toList());
        Files.move(made, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return chosen;
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
}
