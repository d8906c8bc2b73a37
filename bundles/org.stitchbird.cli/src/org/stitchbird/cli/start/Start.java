// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli.start;

import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugInHome;

/**
 * Starts the command line of a product: a framework that holds only what works without a display.
 *
 * <p>Called as {@code java -cp org.eclipse.osgi.jar:org.stitchbird.cli.jar:org.stitchbird.plugins.jar
 * org.stitchbird.cli.start.Start PRODUCT CACHE ARGUMENTS…}. The set of bundles is chosen once for a product and kept in the cache folder; as long as the product's
 * list of bundles stays as it is, a start only reads it.
 */
public final class Start {
    private static final String COMMAND_LINE = "org.stitchbird.cli";
    private static final String PROBE = "probe";

    /** Where an IDE says in which folders the classes of bundles are. */
    private static final String DEV = "osgi.dev";

    private Start() {
    }

    /** Runs a command and ends this process with its exit code. */
    public static void main(String[] words) {
        int exit = 1;
        try {
            exit = run(new File(words[0]), new File(words[1]), List.of(List.of(words).subList(2, words.length)));
        } catch (Throwable e) {
            // Threads of the framework would keep a process alive whose main thread has died.
            e.printStackTrace();
        }
        // Ending the framework in order would take longer than many a command; nothing in it needs it.
        Runtime.getRuntime().halt(exit);
    }

    /** Runs commands one after the other; answers the exit code of the last. */
    static int run(File product, File cache, List<List<String>> commands) throws Exception {
        System.setProperty("stitchbird.product", product.getPath());
        PlugInHome home = PlugInHome.standard();
        List<String> first = commands.getFirst();
        if (!first.isEmpty() && first.getFirst().equals(PROBE)) {
            return probe(product, cache, home, first);
        }
        HeadlessArea area = area(product, cache, home);
        if (!area.isReady()) {
            new Newcomers(home, product, cache).tryOut();
        }
        File folder = area.ready();
        Framework framework = framework(folder, true);
        framework.start();
        PlugInStart.start(framework.getBundleContext(), folder, home);
        int exit = 0;
        for (List<String> words : commands) {
            exit = call(framework.getBundleContext(), words);
        }
        return exit;
    }

    private static HeadlessArea area(File product, File cache, PlugInHome home) {
        return new HeadlessArea(product, cache, System.getProperty("java.class.path"), home);
    }

    /** A framework with plug-ins that nobody has tried; the command itself starts them. */
    private static int probe(File product, File cache, PlugInHome home, List<String> words) throws Exception {
        List<PlugIn> with = home.plugIns().stream()
                .filter(each -> each.state() == PlugIn.State.ON || words.contains(each.id())).toList();
        File folder = area(product, cache, home).with(with);
        try {
            Framework framework = framework(folder, true);
            framework.start();
            return call(framework.getBundleContext(), words);
        } finally {
            OldAreas.delete(folder.toPath());
        }
    }

    private static int call(BundleContext context, List<String> words) throws Exception {
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getSymbolicName().equals(COMMAND_LINE)) {
                return (Integer) bundle.loadClass(COMMAND_LINE + ".CommandLine").getMethod("call", List.class)
                        .invoke(null, words);
            }
        }
        throw new IllegalStateException("The product has no bundle " + COMMAND_LINE);
    }

    /** A framework, initialised but not started, that keeps its state in a folder. */
    static Framework framework(File area, boolean readOnly) throws Exception {
        Map<String, String> settings = new HashMap<>(Map.of(
                "osgi.configuration.area", area.toURI().toString(),
                "osgi.configuration.area.readOnly", Boolean.toString(readOnly),
                "osgi.instance.area", "@none",
                "osgi.user.area", "@none",
                "osgi.framework.useSystemProperties", "false",
                // As in the workbench: bundles see the classes of the JDK without importing them.
                "osgi.compatibility.bootdelegation.default", "true",
                // What the components declare is read from their XML once, when the folder is made.
                "ds.cache.metadata", "true",
                "ds.delayed.keepInstances", "true"));
        String dev = System.getProperty(DEV);
        if (dev != null) {
            // An IDE compiles plug-ins into folders that only it knows, and declarations change under its hand.
            settings.putAll(Map.of(DEV, dev, "ds.cache.metadata", "false"));
        }
        Framework framework = ServiceLoader.load(FrameworkFactory.class, Start.class.getClassLoader()).iterator()
                .next().newFramework(settings);
        framework.init();
        return framework;
    }
}
