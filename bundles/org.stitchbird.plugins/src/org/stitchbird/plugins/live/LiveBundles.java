// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.stitchbird.plugins.GuardedStart;
import org.stitchbird.plugins.Unresolved;

/** The bundles of plug-ins in a running framework; those of the product are never touched. */
final class LiveBundles {
    /** So begin the locations of our bundles, by which they are told from all others. */
    private static final String MARK = "stitchbird-plug-in:";
    private static final int REFRESH_SECONDS = 20;
    private final BundleContext context;
    private final FrameworkWiring wiring;

    LiveBundles(BundleContext system) {
        context = system;
        wiring = system.getBundle().adapt(FrameworkWiring.class);
    }

    /** Under which location a file is installed: another one when its content may have changed. */
    static String location(Path file) throws IOException {
        BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
        return MARK + file.toUri() + "#" + seen.size() + "-" + seen.lastModifiedTime().toMillis();
    }

    /** All bundles of plug-ins that are here. */
    List<Bundle> all() {
        return Arrays.stream(context.getBundles()).filter(LiveBundles::isOurs).toList();
    }

    /** Whether a bundle is one of a plug-in. */
    static boolean isOurs(Bundle bundle) {
        return bundle.getLocation().startsWith(MARK);
    }

    /** The bundle at a location, if it is here. */
    Optional<Bundle> at(String location) {
        return Optional.ofNullable(context.getBundle(location));
    }

    /**
     * Brings a bundle in, not resolved.
     *
     * @param copied whether its file may be changed or deleted at any time, so that the framework needs a copy
     */
    Bundle install(String location, Path file, boolean copied) throws BundleException, IOException {
        try (InputStream content = copied ? Files.newInputStream(file) : referenced(file).openStream()) {
            Bundle bundle = context.installBundle(location, content);
            // Equinox would start one that is activated lazily by itself, before anybody minds what it does.
            bundle.stop();
            return bundle;
        }
    }

    /** An address of Equinox by which it uses a file where it lies. */
    @SuppressWarnings("deprecation")
    private static URL referenced(Path file) throws IOException {
        return new URL("reference:file:" + file);
    }

    /** Lets the framework resolve bundles as far as it can. */
    void resolve(Collection<Bundle> bundles) {
        if (!bundles.isEmpty()) {
            wiring.resolveBundles(bundles);
        }
    }

    /** Starts a bundle; answers in a sentence why it cannot be resolved or started. */
    Optional<String> start(Bundle bundle) {
        if (bundle.getState() == Bundle.INSTALLED) {
            return Optional.of(Unresolved.sentence(bundle, context.getBundle()));
        }
        if ((bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0) {
            return Optional.empty();
        }
        try {
            return GuardedStart.start(List.of(bundle));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Takes bundles away and lets go of their classes; answers a sentence for each that cannot be taken away. */
    Map<Bundle, String> remove(Collection<Bundle> bundles) {
        Map<Bundle, String> troubles = new LinkedHashMap<>();
        Set<Bundle> gone = new HashSet<>();
        for (Bundle bundle : bundles) {
            try {
                bundle.uninstall();
                gone.add(bundle);
            } catch (BundleException | RuntimeException | LinkageError e) {
                troubles.put(bundle, Messages.get("bundle.stuck", bundle.getSymbolicName(), e.getMessage()));
            }
        }
        refresh(gone);
        return troubles;
    }

    /** Classes of a bundle that the product is wired to stay until the next start: the product is not restarted. */
    private void refresh(Set<Bundle> gone) {
        List<Bundle> free = gone.stream().filter(each -> wiring.getDependencyClosure(List.of(each)).stream()
                .allMatch(other -> gone.contains(other) || isOurs(other))).toList();
        if (free.isEmpty()) {
            return;
        }
        CountDownLatch over = new CountDownLatch(1);
        wiring.refreshBundles(free, event -> over.countDown());
        try {
            over.await(REFRESH_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
