// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.metadata.VersionRange;
import org.eclipse.equinox.internal.p2.metadata.IRequiredCapability;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;

/** Follows what units require of each other. */
final class Wired {
    private Wired() {
    }

    /** A feature and what it includes: what it names with exactly one version, and so on. */
    static Set<IInstallableUnit> included(IInstallableUnit feature, IQueryable<IInstallableUnit> among) {
        Set<IInstallableUnit> found = new LinkedHashSet<>();
        Deque<IInstallableUnit> open = new ArrayDeque<>(List.of(feature));
        while (!open.isEmpty()) {
            IInstallableUnit unit = open.pop();
            if (found.add(unit)) {
                for (IRequirement requirement : unit.getRequirements()) {
                    if (isInclusion(requirement)) {
                        among.query(QueryUtil.createMatchQuery(requirement.getMatches()), null).forEach(open::push);
                    }
                }
            }
        }
        return found;
    }

    /**
     * A unit and all that it draws in.
     *
     * @param among what it may draw in
     * @param met tells which requirements are met without any of them
     */
    static Set<IInstallableUnit> needed(IInstallableUnit root, Collection<IInstallableUnit> among,
            Predicate<IRequirement> met) {
        Set<IInstallableUnit> found = new LinkedHashSet<>();
        Deque<IInstallableUnit> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            IInstallableUnit unit = open.pop();
            if (found.add(unit)) {
                for (IRequirement requirement : unit.getRequirements()) {
                    if (!met.test(requirement)) {
                        among.stream().filter(requirement::isMatch).forEach(open::push);
                    }
                }
            }
        }
        return found;
    }

    private static boolean isInclusion(IRequirement requirement) {
        if (requirement instanceof IRequiredCapability required) {
            VersionRange range = required.getRange();
            return range != null && range.getIncludeMinimum() && range.getIncludeMaximum()
                    && range.getMinimum().equals(range.getMaximum())
                    && !range.getMinimum().equals(Version.emptyVersion);
        }
        return false;
    }
}
