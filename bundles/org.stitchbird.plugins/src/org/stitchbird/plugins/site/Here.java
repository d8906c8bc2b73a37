// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/**
 * What the product consists of, as p2 sees it: a copy of the product's own profile, or, when it was not installed by p2
 * (as in an IDE), what the running bundles offer.
 *
 * @param profile what is planned for; never written to the product
 * @param running what runs here without being in the profile; empty when the product has one
 */
record Here(IProfile profile, List<IInstallableUnit> running) {
    private static final String PROFILE_IF_NONE = "running";

    /** Reads what is here; the home of plug-ins and what runs out of it do not count. */
    static Here of(Agent agent, Path home) throws PlugInException {
        BundleContext context = FrameworkUtil.getBundle(Agent.class).getBundleContext();
        try {
            String name = context.getProperty("eclipse.p2.profile");
            Optional<Path> product = name == null ? Optional.empty() : newest(context, name);
            if (product.isPresent()) {
                Path copy = agent.profilesFolder().resolve(name + ".profile");
                Files.createDirectories(copy);
                Path file = copy.resolve(product.get().getFileName());
                if (!Files.exists(file)) {
                    Files.copy(product.get(), file);
                }
                IProfile profile = agent.profiles().getProfile(name);
                if (profile != null) {
                    return new Here(profile, List.of());
                }
            }
            IProfile empty = agent.profiles().getProfile(PROFILE_IF_NONE);
            return new Here(empty != null ? empty : agent.profiles().addProfile(PROFILE_IF_NONE, Map.of(
                    IProfile.PROP_ENVIRONMENTS, environment(context))), RunningUnits.of(context, home));
        } catch (IOException | ProvisionException e) {
            throw new PlugInException(Messages.get("p2.failed", e.getMessage()), e);
        }
    }

    /** All units that are here. */
    List<IInstallableUnit> units() {
        List<IInstallableUnit> units = new ArrayList<>(running);
        units.addAll(profile.query(QueryUtil.ALL_UNITS, null).toUnmodifiableSet());
        return units;
    }

    private static String environment(BundleContext context) {
        return "osgi.os=" + context.getProperty("osgi.os") + ",osgi.ws=" + context.getProperty("osgi.ws")
                + ",osgi.arch=" + context.getProperty("osgi.arch");
    }

    /** The newest state of the product's profile. */
    private static Optional<Path> newest(BundleContext context, String name) throws IOException {
        for (Path area : areas(context)) {
            Path states = area.resolve("org.eclipse.equinox.p2.engine/profileRegistry/" + name + ".profile");
            if (Files.isDirectory(states)) {
                try (Stream<Path> files = Files.list(states)) {
                    // Named by their time, in as many digits for some centuries.
                    return files.filter(file -> file.getFileName().toString().matches("\\d+\\.profile(\\.gz)?"))
                            .max(Comparator.comparing(file -> file.getFileName().toString()));
                }
            }
        }
        return Optional.empty();
    }

    /** Where p2's data may be: beside the configuration of the one who runs it, or of the product. */
    private static List<Path> areas(BundleContext context) {
        List<Path> areas = new ArrayList<>();
        String area = context.getProperty("eclipse.p2.data.area");
        for (String property : List.of("osgi.configuration.area", "osgi.sharedConfiguration.area")) {
            String configuration = context.getProperty(property);
            if (area != null && configuration != null) {
                String place = area.startsWith("@config.dir") ? configuration + area.substring("@config.dir".length())
                        : area;
                path(place).ifPresent(areas::add);
            }
        }
        return areas;
    }

    private static Optional<Path> path(String place) {
        try {
            // Equinox writes file addresses with blanks.
            return Optional.of(Path.of(place.startsWith("file:") ? URI.create(place.replace(" ", "%20")).getPath()
                    : place).normalize());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
