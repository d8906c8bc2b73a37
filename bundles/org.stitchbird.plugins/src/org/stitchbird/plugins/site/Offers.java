// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.ILicense;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactDescriptor;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;

/** The features of a site in words for people. */
final class Offers {
    /** A first line longer than this is a text, not a name. */
    private static final int LONGEST_NAME = 80;
    /** What Stitchbird consists of, and what it is developed with, besides what is installed. */
    private static final Set<String> OURS = Set.of("org.stitchbird.feature", "org.stitchbird.weka.feature",
            "org.stitchbird.rcp.feature", "org.stitchbird.sdk.feature");

    private final IMetadataRepository metadata;
    private final IArtifactRepository artifacts;
    private final Set<String> ours;
    private final Map<String, Set<String>> categories = new LinkedHashMap<>();

    Offers(IMetadataRepository metadata, IArtifactRepository artifacts, Here here) {
        this.metadata = metadata;
        this.artifacts = artifacts;
        ours = here.units().stream().map(IInstallableUnit::getId).collect(Collectors.toSet());
        for (IInstallableUnit category : metadata.query(QueryUtil.createIUCategoryQuery(), null)) {
            for (IInstallableUnit member : metadata.query(QueryUtil.createIUCategoryMemberQuery(category), null)) {
                categories.computeIfAbsent(member.getId(), id -> new TreeSet<>()).add(Units.name(category));
            }
        }
    }

    List<OfferedPlugIn> listed() {
        Map<String, IInstallableUnit> newest = new LinkedHashMap<>();
        Set<String> included = new HashSet<>();
        for (IInstallableUnit unit : metadata.query(QueryUtil.createIUGroupQuery(), null)) {
            if (isOffered(unit)) {
                newest.merge(unit.getId(), unit, (a, b) -> a.getVersion().compareTo(b.getVersion()) > 0 ? a : b);
                Wired.included(unit, metadata).stream().filter(part -> !part.equals(unit))
                        .forEach(part -> included.add(part.getId()));
            }
        }
        boolean sorted = newest.keySet().stream().anyMatch(categories::containsKey);
        return newest.values().stream()
                .filter(unit -> sorted ? categories.containsKey(unit.getId()) : !included.contains(unit.getId()))
                .map(this::offer)
                .sorted(Comparator.comparing((OfferedPlugIn offer) -> String.join(",", offer.categories()))
                        .thenComparing(OfferedPlugIn::name).thenComparing(OfferedPlugIn::id))
                .toList();
    }

    Optional<OfferedPlugIn> find(String id, String version) {
        return unit(id, version).map(this::offer);
    }

    /** The unit of that id and version; of the newest version when that is null. */
    Optional<IInstallableUnit> unit(String id, String version) {
        String unit = Units.plainId(id) + Units.GROUP;
        return metadata.query(QueryUtil.createIUQuery(unit), null).toUnmodifiableSet().stream()
                .filter(this::isOffered)
                .filter(each -> version == null || sameVersion(each.getVersion(), version))
                .max(Comparator.comparing(IInstallableUnit::getVersion));
    }

    private static boolean sameVersion(Version version, String written) {
        try {
            return version.equals(Version.parseVersion(written));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether a feature belongs to Stitchbird itself. */
    boolean isOurs(String id) {
        return ours.contains(Units.plainId(id) + Units.GROUP) || OURS.contains(Units.plainId(id));
    }

    private boolean isOffered(IInstallableUnit unit) {
        return unit.getId().endsWith(Units.GROUP) && !isOurs(unit.getId());
    }

    OfferedPlugIn offer(IInstallableUnit unit) {
        Collection<ILicense> licences = unit.getLicenses(Units.locale());
        String text = licences.stream().map(ILicense::getBody).filter(body -> body != null && !body.startsWith("%"))
                .map(body -> Units.readable(body).strip()).collect(Collectors.joining("\n\n"));
        return new OfferedPlugIn(Units.plainId(unit), unit.getVersion().toString(), Units.name(unit),
                Units.text(unit, IInstallableUnit.PROP_DESCRIPTION), Units.text(unit, IInstallableUnit.PROP_PROVIDER),
                licences.stream().findFirst().map(Offers::name).orElse(""), text,
                List.copyOf(categories.getOrDefault(unit.getId(), Set.of())), size(unit));
    }

    /** A licence in one line: its first line when that is short, else its address. */
    private static String name(ILicense licence) {
        String body = licence.getBody() == null || licence.getBody().startsWith("%") ? ""
                : Units.readable(licence.getBody()).strip();
        String first = body.lines().findFirst().orElse("").strip();
        String address = licence.getLocation() == null ? "" : licence.getLocation().toString();
        return first.isEmpty() || first.length() > LONGEST_NAME && !address.isEmpty() ? address
                : first.substring(0, Math.min(first.length(), LONGEST_NAME));
    }

    private long size(IInstallableUnit feature) {
        Set<IArtifactKey> keys = new LinkedHashSet<>();
        Wired.included(feature, metadata).forEach(part -> keys.addAll(part.getArtifacts()));
        return keys.stream().filter(Units::isBundle).mapToLong(this::size).sum();
    }

    /** How many bytes it takes to fetch an artifact; 0 when the site does not say. */
    long size(IArtifactKey key) {
        for (IArtifactDescriptor descriptor : artifacts.getArtifactDescriptors(key)) {
            for (String property : List.of(IArtifactDescriptor.DOWNLOAD_SIZE, IArtifactDescriptor.ARTIFACT_SIZE)) {
                String size = descriptor.getProperty(property);
                if (size != null && size.matches("\\d{1,18}")) {
                    return Long.parseLong(size);
                }
            }
        }
        return 0;
    }
}
