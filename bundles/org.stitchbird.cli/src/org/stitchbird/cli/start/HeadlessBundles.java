// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli.start;

import java.io.File;
import java.util.Dictionary;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.stitchbird.plugins.PlugIn;

/** Chooses among the bundles of a product those that the command line is made of, and installs them. */
final class HeadlessBundles {
    /** A bundle whose manifest names one of these needs a display. */
    private static final List<String> DISPLAY = List.of("org.eclipse.ui", "org.eclipse.swt", "org.eclipse.gef",
            "org.eclipse.jface", "org.stitchbird.editor", "org.stitchbird.workbench");

    private HeadlessBundles() {
    }

    /**
     * The bundles that work without a display, with all that they cannot do without.
     *
     * @param bundles every bundle of the product but the framework
     * @param scratch an empty folder for the framework that resolves them
     */
    static List<File> choose(List<File> bundles, File scratch) throws Exception {
        Framework framework = framework(scratch);
        Map<Bundle, File> files = new LinkedHashMap<>();
        for (File file : bundles) {
            files.put(install(framework, file), file);
        }
        Set<Bundle> needed = new LinkedHashSet<>();
        for (Bundle root : resolve(framework)) {
            need(root, needed);
        }
        end(framework);
        files.keySet().retainAll(needed);
        return List.copyOf(files.values());
    }

    /**
     * Installs these bundles in a folder so that a framework there starts what is needed by itself.
     *
     * @param others the product's other bundles, of which plug-ins may need some
     * @param plugIns plug-ins to be put beside them
     */
    static void install(List<File> bundles, File folder, List<File> others, List<PlugIn> plugIns) throws Exception {
        Framework framework = framework(folder);
        for (File file : bundles) {
            install(framework, file);
        }
        for (Bundle root : resolve(framework)) {
            root.start(Bundle.START_ACTIVATION_POLICY);
        }
        if (!plugIns.isEmpty()) {
            PlugInBundles.install(framework, others, plugIns).write(folder);
        }
        // Ran once and ended in order, the bundles have stored what they can look up the next time.
        framework.start();
        end(framework);
    }

    private static Framework framework(File folder) throws Exception {
        Framework framework = Start.framework(folder, false);
        framework.getBundleContext().registerService(ResolverHookFactory.class, triggers -> new OnlyWhatIsNeeded(),
                null);
        return framework;
    }

    static Bundle install(Framework framework, File file) throws BundleException {
        return framework.getBundleContext().installBundle("reference:" + file.toURI());
    }

    /** Resolves whatever offers services by declaration, and the command line itself; gives these. */
    private static List<Bundle> resolve(Framework framework) {
        BundleContext context = framework.getBundleContext();
        List<Bundle> roots = List.of(context.getBundles()).stream().filter(HeadlessBundles::isRoot).toList();
        framework.adapt(FrameworkWiring.class).resolveBundles(roots);
        return roots;
    }

    private static boolean isRoot(Bundle bundle) {
        Dictionary<String, String> headers = bundle.getHeaders("");
        if (DISPLAY.stream().anyMatch(requires(headers)::contains)) {
            return false;
        }
        String name = bundle.getSymbolicName();
        return name.equals("org.stitchbird.cli") || name.equals("org.apache.felix.scr")
                || headers.get("Service-Component") != null && requires(headers).contains("org.stitchbird.");
    }

    /** What a manifest requires, as one text. */
    static String requires(Dictionary<String, String> headers) {
        return headers.get("Require-Bundle") + "," + headers.get("Import-Package");
    }

    /** Whether a bundle or package of that name brings a display along. */
    static boolean isDisplay(String name) {
        return DISPLAY.stream().anyMatch(name::startsWith);
    }

    /** Adds a bundle and whatever it is wired to: the framework resolves more than it is asked for. */
    static void need(Bundle bundle, Set<Bundle> needed) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring == null || bundle.getBundleId() == 0 || !needed.add(bundle)) {
            return;
        }
        wiring.getRequiredWires(null).forEach(wire -> need(wire.getProvider().getBundle(), needed));
        wiring.getProvidedWires(HostNamespace.HOST_NAMESPACE)
                .forEach(wire -> need(wire.getRequirer().getBundle(), needed));
    }

    private static void end(Framework framework) throws Exception {
        framework.stop();
        framework.waitForStop(0);
    }
}
