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
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** The folder in which the framework of the command line keeps its state, one for each list of bundles. */
final class HeadlessArea {
    /** A bundle whose manifest names one of these needs a display. */
    private static final List<String> DISPLAY = List.of("org.eclipse.ui", "org.eclipse.swt", "org.eclipse.gef",
            "org.eclipse.jface", "org.stitchbird.editor", "org.stitchbird.workbench");

    private final File product;
    private final File list;
    private final File cache;

    HeadlessArea(File product, File cache) {
        this.product = product;
        this.cache = cache;
        list = new File(product, "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
    }

    /** The folder, made when it is not there for the product as it is. */
    File ready() throws Exception {
        String text = Files.readString(list.toPath());
        File area = new File(cache, "headless-" + Integer.toHexString((text + product.getPath()).hashCode()) + "-"
                + Long.toHexString(list.lastModified()));
        if (!area.isDirectory()) {
            Files.createDirectories(cache.toPath());
            Path made = Files.createTempDirectory(cache.toPath(), "headless-new");
            fill(made.toFile(), text);
            try {
                Files.move(made, area.toPath(), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                if (!area.isDirectory()) {
                    throw e;
                }
                delete(made);
            }
        }
        return area;
    }

    /** Installs all bundles, resolves those that the command line is made of, and lets the rest go. */
    private void fill(File area, String text) throws Exception {
        Framework framework = Start.framework(area, false);
        BundleContext context = framework.getBundleContext();
        context.registerService(ResolverHookFactory.class, triggers -> new OnlyWhatIsNeeded(), null);
        List<Bundle> roots = new ArrayList<>();
        for (String line : text.split("\n")) {
            String[] parts = line.strip().split(",");
            if (line.startsWith("#") || parts.length < 3 || parts[0].equals("org.eclipse.osgi")) {
                continue;
            }
            Bundle bundle = context.installBundle("reference:" + new File(product, parts[2]).toURI());
            if (isRoot(bundle)) {
                roots.add(bundle);
            }
        }
        context.getBundle(0).adapt(FrameworkWiring.class).resolveBundles(roots);
        for (Bundle bundle : context.getBundles()) {
            boolean fragment = (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
            if (bundle.getState() == Bundle.INSTALLED) {
                bundle.uninstall();
            } else if (bundle.getBundleId() != 0 && !fragment && roots.contains(bundle)) {
                start(bundle);
            }
        }
        framework.stop();
        framework.waitForStop(0);
    }

    /** Whatever offers services by declaration, and the command line itself, unless it needs a display. */
    private static boolean isRoot(Bundle bundle) {
        String requires = bundle.getHeaders("").get("Require-Bundle") + "," + bundle.getHeaders("").get("Import-Package");
        if (DISPLAY.stream().anyMatch(requires::contains)) {
            return false;
        }
        String name = bundle.getSymbolicName();
        return name.equals("org.stitchbird.cli") || name.equals("org.apache.felix.scr")
                || bundle.getHeaders("").get("Service-Component") != null && requires.contains("org.stitchbird.");
    }

    private static void start(Bundle bundle) throws BundleException {
        bundle.start(Bundle.START_ACTIVATION_POLICY);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
