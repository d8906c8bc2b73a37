// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.bundled;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/**
 * A folder of a bundle with files for the workbench.
 *
 * <p>A bundle declares it in its manifest, as {@code Provide-Capability: stitchbird.examples;folder=examples}: the
 * framework has capabilities at hand, while looking through the manifests of all bundles would take time at each start.
 *
 * @param bundle the bundle
 * @param path the folder in it, ending in a slash
 */
public record BundledFolder(Bundle bundle, String path) {
    private static final String FOLDER = "folder";
    private static final int USABLE = Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE;

    /** All folders that bundles declare under that name now; those of the product first, then by name. */
    public static List<BundledFolder> all(String namespace) {
        List<BundledFolder> all = new ArrayList<>();
        for (Bundle each : context().getBundles()) {
            BundleRevision revision = (each.getState() & USABLE) == 0 ? null : each.adapt(BundleRevision.class);
            if (revision == null) {
                continue;
            }
            for (BundleCapability capability : revision.getDeclaredCapabilities(namespace)) {
                String folder = String.valueOf(capability.getAttributes().get(FOLDER)).replaceAll("^/+|/+$", "");
                all.add(new BundledFolder(each, folder + "/"));
            }
        }
        all.sort((one, other) -> Boolean.compare(other.own(), one.own()) != 0
                ? Boolean.compare(other.own(), one.own())
                : one.bundle.getSymbolicName().compareTo(other.bundle.getSymbolicName()));
        return all;
    }

    /** Calls back, on any thread, when a bundle has come or gone; answers what ends that. */
    public static Runnable onChange(Runnable listener) {
        BundleListener own = event -> {
            if ((event.getType() & (BundleEvent.RESOLVED | BundleEvent.UNRESOLVED | BundleEvent.UNINSTALLED
                    | BundleEvent.STARTED | BundleEvent.STOPPED)) != 0) {
                listener.run();
            }
        };
        BundleContext context = context();
        context.addBundleListener(own);
        return () -> context.removeBundleListener(own);
    }

    /** What tells it from the same folder of another version of its bundle. */
    public String stamp() {
        return bundle.getBundleId() + " " + bundle.getLastModified() + " " + path;
    }

    /** Whether it is one of the product. */
    public boolean own() {
        return bundle.getSymbolicName().startsWith("org.stitchbird.");
    }

    /** The folders directly in it, in alphabetical order. */
    public List<BundledFolder> folders() {
        TreeSet<String> names = new TreeSet<>();
        for (String each : entries()) {
            int slash = each.indexOf('/');
            if (slash > 0) {
                names.add(each.substring(0, slash));
            }
        }
        return names.stream().map(name -> new BundledFolder(bundle, path + name + "/")).toList();
    }

    /** Its own name. */
    public String name() {
        String whole = path.substring(0, path.length() - 1);
        return whole.substring(whole.lastIndexOf('/') + 1);
    }

    /** The files in it and in folders in it, by their paths from here, in alphabetical order. */
    public List<String> files() {
        return entries().stream().filter(each -> !each.endsWith("/")).toList();
    }

    /**
     * Opens a file.
     *
     * @param file its path from here
     * @throws IOException if it is not there or cannot be read
     */
    public InputStream open(String file) throws IOException {
        URL entry = bundle.getEntry(path + file);
        if (entry == null) {
            throw new NoSuchFileException(path + file);
        }
        return entry.openStream();
    }

    private List<String> entries() {
        var found = bundle.findEntries(path, "*", true);
        return found == null ? List.of() : Collections.list(found).stream().map(URL::getPath)
                .map(each -> each.startsWith("/") ? each.substring(1) : each).filter(each -> each.startsWith(path))
                .map(each -> each.substring(path.length())).filter(BundledFolder::inside).sorted().toList();
    }

    /** Whether a path leads nowhere else. */
    static boolean inside(String path) {
        return !path.isEmpty() && !path.startsWith("/") && !path.contains("\\") && !path.contains(":")
                && Arrays.stream(path.split("/")).noneMatch(each -> each.equals("..") || each.equals("."));
    }

    private static BundleContext context() {
        return FrameworkUtil.getBundle(BundledFolder.class).getBundleContext();
    }
}
