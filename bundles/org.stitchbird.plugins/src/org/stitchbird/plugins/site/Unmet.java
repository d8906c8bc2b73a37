// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.internal.p2.metadata.IRequiredCapability;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IProvidedCapability;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.query.QueryUtil;

/** Says why plug-ins do not fit: p2 itself answers in lists of capabilities that only its makers read. */
final class Unmet {
    private final Collection<IInstallableUnit> here;
    private final Collection<IInstallableUnit> there;
    /** What stays and of which there can be one version only. */
    private final Map<String, IInstallableUnit> only = new HashMap<>();

    /**
     * With what there is.
     *
     * @param fixed the units of installed plug-ins that stay
     */
    Unmet(PlugInSite site, Here here, Collection<IInstallableUnit> pooled, Collection<IInstallableUnit> fixed) {
        this.here = new LinkedHashSet<>(here.units());
        this.here.addAll(fixed);
        there = new LinkedHashSet<>(site.metadata().query(QueryUtil.ALL_UNITS, null).toUnmodifiableSet());
        there.addAll(pooled);
        this.here.stream().filter(IInstallableUnit::isSingleton).forEach(unit -> only.put(unit.getId(), unit));
    }

    /** A sentence for each thing that is in the way of these features. */
    List<String> of(List<IInstallableUnit> roots, IStatus status) {
        Set<String> sentences = new LinkedHashSet<>();
        for (IInstallableUnit root : roots) {
            Set<IInstallableUnit> seen = new HashSet<>();
            Deque<IInstallableUnit> open = new ArrayDeque<>(List.of(root));
            while (!open.isEmpty()) {
                IInstallableUnit unit = open.pop();
                if (seen.add(unit)) {
                    for (IRequirement requirement : unit.getRequirements()) {
                        candidate(root, unit, requirement, sentences).ifPresent(open::push);
                    }
                }
            }
        }
        if (sentences.isEmpty()) {
            sentences.add(Messages.get("plan.not-together", names(roots), innermost(status)));
        }
        return List.copyOf(sentences);
    }

    /** What would come for a requirement, if anything has to; says so when nothing can. */
    private Optional<IInstallableUnit> candidate(IInstallableUnit root, IInstallableUnit unit, IRequirement requirement,
            Set<String> sentences) {
        if (requirement.getMin() == 0 || requirement.getFilter() != null
                || here.stream().anyMatch(requirement::isMatch)) {
            return Optional.empty();
        }
        List<IInstallableUnit> fitting = there.stream().filter(requirement::isMatch).toList();
        Optional<IInstallableUnit> free = fitting.stream().filter(each -> !only.containsKey(each.getId()))
                .max(Comparator.comparing(IInstallableUnit::getVersion));
        if (free.isEmpty()) {
            sentences.add(fitting.isEmpty() ? missing(root, unit, requirement)
                    : taken(root, unit, requirement, fitting.getFirst()));
        }
        return free;
    }

    private String missing(IInstallableUnit root, IInstallableUnit unit, IRequirement requirement) {
        Required required = Required.of(requirement);
        String versions = required.versions(here);
        String elsewhere = required.versions(there);
        String end = !versions.isEmpty() ? Messages.get("plan.here", versions)
                : !elsewhere.isEmpty() ? Messages.get("plan.there", elsewhere) : Messages.get("plan.nowhere");
        return Messages.get("plan.needs", who(root, unit), required.words(), end);
    }

    private String taken(IInstallableUnit root, IInstallableUnit unit, IRequirement requirement,
            IInstallableUnit fitting) {
        return Messages.get("plan.needs", who(root, unit), Required.of(requirement).words(),
                Messages.get("plan.taken", only.get(fitting.getId()).getVersion(), fitting.getId()));
    }

    private static String who(IInstallableUnit root, IInstallableUnit unit) {
        String plugIn = Units.name(root) + " " + root.getVersion();
        return unit.equals(root) ? plugIn
                : Messages.get("plan.part", plugIn, Units.plainId(unit) + " " + unit.getVersion());
    }

    private static String names(List<IInstallableUnit> units) {
        return units.stream().map(unit -> Units.name(unit) + " " + unit.getVersion()).collect(Collectors.joining(", "));
    }

    private static String innermost(IStatus status) {
        IStatus inner = status;
        while (inner.getChildren().length > 0) {
            inner = inner.getChildren()[0];
        }
        return inner.getMessage();
    }

    /** A requirement as people name it. */
    private record Required(String space, String name, String words) {
        static Required of(IRequirement requirement) {
            if (!(requirement instanceof IRequiredCapability capability)) {
                return new Required("", "", requirement.toString());
            }
            String name = capability.getName();
            String kind = switch (capability.getNamespace()) {
                case "java.package" -> "plan.package";
                case "osgi.bundle" -> "plan.bundle";
                case "osgi.ee" -> "plan.java";
                default -> name.endsWith(Units.GROUP) ? "plan.feature" : "plan.bundle";
            };
            return new Required(capability.getNamespace(), name,
                    Messages.get(kind, Units.plainId(name), Versions.words(capability.getRange())));
        }

        /** The versions of it that some units provide, in a list. */
        String versions(Collection<IInstallableUnit> units) {
            Set<Version> versions = new TreeSet<>();
            for (IInstallableUnit unit : units) {
                for (IProvidedCapability provided : unit.getProvidedCapabilities()) {
                    if (provided.getNamespace().equals(space) && provided.getName().equals(name)) {
                        versions.add(provided.getVersion());
                    }
                }
            }
            return versions.stream().map(Version::toString).collect(Collectors.joining(", "));
        }
    }
}
