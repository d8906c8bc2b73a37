// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IProvidedCapability;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.eclipse.equinox.p2.metadata.MetadataFactory.InstallableUnitDescription;
import org.eclipse.equinox.p2.metadata.Version;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Describes to p2 what runs here: for each bundle what it provides, and the features that our own bundles stand for. It
 * needs nothing, for it runs.
 */
final class RunningUnits {
    private static final Map<String, String> FEATURES = Map.of(
            "org.stitchbird.engine", "org.stitchbird.feature",
            "org.stitchbird.weka", "org.stitchbird.weka.feature",
            "org.stitchbird.workbench", "org.stitchbird.rcp.feature");
    private static final String UNIT = "org.eclipse.equinox.p2.iu";

    private RunningUnits() {
    }

    static List<IInstallableUnit> of(BundleContext context, Path home) {
        List<IInstallableUnit> units = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            BundleRevision revision = bundle.adapt(BundleRevision.class);
            if (revision == null || bundle.getLocation().contains(home.toString())) {
                continue;
            }
            Version version = version(bundle.getVersion());
            List<IProvidedCapability> provides = new ArrayList<>();
            revision.getDeclaredCapabilities(null)
                    .forEach(capability -> provides.addAll(provided(capability, version)));
            units.add(unit(bundle.getSymbolicName(), version, singleton(revision), provides));
            String feature = FEATURES.get(bundle.getSymbolicName());
            if (feature != null) {
                units.add(unit(feature + Units.GROUP, version, true, new ArrayList<>()));
            }
        }
        return units;
    }

    private static IInstallableUnit unit(String id, Version version, boolean singleton,
            List<IProvidedCapability> provides) {
        InstallableUnitDescription description = new InstallableUnitDescription();
        description.setId(id);
        description.setVersion(version);
        description.setSingleton(singleton);
        provides.add(MetadataFactory.createProvidedCapability(UNIT, id, version));
        description.addProvidedCapabilities(provides);
        return MetadataFactory.createInstallableUnit(description);
    }

    private static boolean singleton(BundleRevision revision) {
        return revision.getDeclaredCapabilities("osgi.identity").stream()
                .anyMatch(identity -> "true".equals(identity.getDirectives().get(Constants.SINGLETON_DIRECTIVE)));
    }

    /** A capability as p2 names it; one that has several versions becomes several. */
    private static List<IProvidedCapability> provided(BundleCapability capability, Version bundle) {
        String space = capability.getNamespace();
        Map<String, Object> attributes = capability.getAttributes();
        if (space.equals(BundleNamespace.BUNDLE_NAMESPACE)) {
            // The framework has two names.
            return several(attributes.get(space)).stream().map(name -> MetadataFactory.createProvidedCapability(
                    "osgi.bundle", name.toString(), bundle)).toList();
        }
        if (space.equals(PackageNamespace.PACKAGE_NAMESPACE)) {
            return List.of(MetadataFactory.createProvidedCapability("java.package", attributes.get(space).toString(),
                    version(attributes.get("version"))));
        }
        if (space.equals(HostNamespace.HOST_NAMESPACE)) {
            return List.of();
        }
        List<IProvidedCapability> provided = new ArrayList<>();
        for (Object version : several(attributes.getOrDefault("version", Version.emptyVersion))) {
            Map<String, Object> plain = new HashMap<>(attributes);
            plain.put("version", version);
            plain.replaceAll((name, value) -> plain(value));
            plain.compute(space, (name, value) -> value instanceof String ? value
                    : capability.getRevision().getSymbolicName());
            provided.add(MetadataFactory.createProvidedCapability(space, plain));
        }
        return provided;
    }

    /** A value of the framework as p2 knows it. */
    private static Object plain(Object value) {
        return value instanceof List<?> values ? values.stream().map(RunningUnits::plain).toList()
                : value instanceof org.osgi.framework.Version version ? version(version) : value;
    }

    private static List<?> several(Object value) {
        return value instanceof List<?> values ? values : List.of(value);
    }

    private static Version version(Object version) {
        return version == null ? Version.emptyVersion : Version.create(version.toString());
    }
}
