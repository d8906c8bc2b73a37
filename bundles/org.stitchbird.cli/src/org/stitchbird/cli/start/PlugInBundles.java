// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli.start;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.Unresolved;

/**
 * Installs the bundles of plug-ins beside those of the product, which are there and resolved already: so nothing that a
 * plug-in brings, an old library for instance, can change what the product is wired to.
 */
final class PlugInBundles {
    private static final String OURS = "org.stitchbird.";

    private final Framework framework;
    private final Map<String, Bundle> products = new HashMap<>();
    private final Set<Bundle> unneeded = new LinkedHashSet<>();
    private final Map<String, List<Long>> start = new LinkedHashMap<>();
    private final Map<String, String> left = new LinkedHashMap<>();

    private PlugInBundles(Framework framework) {
        this.framework = framework;
    }

    /**
     * Installs what can be resolved without a display, and nothing else.
     *
     * @param others the product's bundles that its command line does not need, but a plug-in may
     */
    static AreaPlugIns install(Framework framework, List<File> others, List<PlugIn> plugIns) throws BundleException {
        PlugInBundles adding = new PlugInBundles(framework);
        for (File other : others) {
            Bundle bundle = HeadlessBundles.install(framework, other);
            String host = String.valueOf(bundle.getHeaders("").get("Fragment-Host"));
            if (host.startsWith("org.eclipse.osgi") || host.startsWith("system.bundle")) {
                // It would become part of the framework, and the framework could not keep how the others are wired.
                bundle.uninstall();
            } else {
                adding.unneeded.add(bundle);
            }
        }
        for (Bundle bundle : framework.getBundleContext().getBundles()) {
            adding.products.put(bundle.getSymbolicName(), bundle);
        }
        for (PlugIn plugIn : plugIns) {
            adding.add(plugIn);
        }
        for (Bundle bundle : adding.unneeded) {
            bundle.uninstall();
        }
        return new AreaPlugIns(adding.start, adding.left);
    }

    private void add(PlugIn plugIn) throws BundleException {
        List<Bundle> own = new ArrayList<>();
        for (Path file : plugIn.bundles()) {
            if (!Files.isReadable(file)) {
                left.put(plugIn.id(), StartMessages.get("plugin.file-gone", file));
                return;
            }
            try {
                Bundle bundle = bundle(file);
                if (bundle != null) {
                    own.add(bundle);
                }
            } catch (BundleException e) {
                left.put(plugIn.id(), StartMessages.get("plugin.no-bundle", file, e.getMessage()));
                return;
            }
        }
        List<Bundle> roots = own.stream().filter(bundle -> isRoot(bundle, own.size())).toList();
        for (Bundle root : roots) {
            // Equinox would start those that are activated lazily with itself, before anybody guards that.
            root.stop();
        }
        framework.adapt(FrameworkWiring.class).resolveBundles(roots);
        List<Long> resolved = new ArrayList<>();
        for (Bundle root : roots) {
            if (root.getState() != Bundle.INSTALLED) {
                resolved.add(root.getBundleId());
            } else if (!new NeedsDisplay(framework).is(root)) {
                left.put(plugIn.id(), Unresolved.sentence(root, framework));
                return;
            }
        }
        List<Bundle> fragments = own.stream().filter(PlugInBundles::isFragment).toList();
        framework.adapt(FrameworkWiring.class).resolveBundles(fragments);
        Set<Bundle> needed = new LinkedHashSet<>();
        roots.forEach(root -> HeadlessBundles.need(root, needed));
        fragments.stream().filter(each -> each.getState() == Bundle.RESOLVED).forEach(needed::add);
        unneeded.removeAll(needed);
        start.put(plugIn.id(), resolved);
    }

    /** The bundle of that file, or the same one from elsewhere; {@code null} where only the product's may be. */
    private Bundle bundle(Path file) throws BundleException {
        try {
            Bundle bundle = HeadlessBundles.install(framework, file.toFile());
            Bundle product = products.get(bundle.getSymbolicName());
            if (bundle.getSymbolicName() == null || product != null && product != bundle && stands(product)) {
                bundle.uninstall();
                return null;
            }
            // Equinox would start one that is activated lazily by itself, before anybody minds what it does.
            bundle.stop();
            unneeded.add(bundle);
            return bundle;
        } catch (BundleException e) {
            // Somebody has brought the same bundle in the same version.
            if (e.getType() == BundleException.DUPLICATE_BUNDLE_ERROR) {
                return null;
            }
            throw e;
        }
    }

    /** Whether no other version of a product's bundle may be there. */
    private static boolean stands(Bundle product) {
        String name = product.getHeaders("").get("Bundle-SymbolicName");
        return name.startsWith(OURS) || name.replace(" ", "").contains("singleton:=true");
    }

    /** Whether it adds to a bundle that is there, as a language does; the framework takes one that needs nothing. */
    private static boolean isFragment(Bundle bundle) {
        return bundle.getHeaders("").get("Fragment-Host") != null;
    }

    /** What offers something by itself; all else is there for those who need it. */
    private static boolean isRoot(Bundle bundle, int all) {
        Dictionary<String, String> headers = bundle.getHeaders("");
        boolean active = headers.get("Bundle-Activator") != null;
        return !isFragment(bundle) && !NeedsDisplay.isAtOnce(bundle.adapt(BundleRevision.class))
                && (headers.get("Service-Component") != null
                        || active && (all == 1 || HeadlessBundles.requires(headers).contains(OURS)));
    }
}
