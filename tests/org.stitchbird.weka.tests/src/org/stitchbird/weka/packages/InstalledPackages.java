// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.packages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypeProvider;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.weka.WekaPackages;

/** Packages that were made plug-ins and run in the framework of the tests. */
final class InstalledPackages implements AutoCloseable {
    private final BundleContext context = FrameworkUtil.getBundle(PackageNodes.class).getBundleContext();
    private final Map<String, PlugIn> plugIns = new LinkedHashMap<>();
    private final Map<String, Bundle> bundles = new LinkedHashMap<>();

    /** Makes bundles of all packages and starts them. */
    InstalledPackages(Path folder) throws Exception {
        Path zips = Files.createDirectory(folder.resolve("zips"));
        Path pool = folder.resolve("pool");
        List<WekaZip> alone = WekaZip.ALL.stream().filter(zip -> !zip.depends().contains(",")).toList();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Map<String, Future<PlugIn>> made = new LinkedHashMap<>();
            for (WekaZip zip : alone) {
                made.put(zip.name(), two.submit(() -> new WekaPackages(List.of()).make(zip.pack(zips), pool)));
            }
            for (Map.Entry<String, Future<PlugIn>> each : made.entrySet()) {
                plugIns.put(each.getKey(), each.getValue().get());
            }
        }
        for (WekaZip zip : WekaZip.ALL) {
            if (!alone.contains(zip)) {
                plugIns.put(zip.name(), new WekaPackages(List.copyOf(plugIns.values())).make(zip.pack(zips), pool));
            }
        }
        for (String name : plugIns.keySet()) {
            install(name);
        }
    }

    /** Puts the bundle of a package into the framework. */
    void install(String name) throws BundleException {
        Bundle bundle = context.installBundle("reference:" + plugIns.get(name).bundles().getFirst().toUri());
        bundles.put(name, bundle);
        bundle.start();
    }

    /** Takes the bundle of a package out of the framework. */
    void remove(String name) throws BundleException {
        bundles.remove(name).uninstall();
    }

    /** The plug-in that a package has become. */
    PlugIn plugIn(String name) {
        return plugIns.get(name);
    }

    /** The bundle of a package. */
    Bundle bundle(String name) {
        return bundles.get(name);
    }

    /** The node types that the bundles of packages have registered themselves. */
    List<NodeType> types() throws Exception {
        List<NodeType> types = new ArrayList<>();
        Collection<ServiceReference<NodeTypeProvider>> all = context.getServiceReferences(NodeTypeProvider.class, null);
        for (ServiceReference<NodeTypeProvider> each : all) {
            if (bundles.containsValue(each.getBundle())) {
                types.addAll(context.getService(each).types());
            }
        }
        return types;
    }

    @Override
    public void close() throws BundleException {
        for (Bundle bundle : bundles.values()) {
            bundle.uninstall();
        }
    }
}
