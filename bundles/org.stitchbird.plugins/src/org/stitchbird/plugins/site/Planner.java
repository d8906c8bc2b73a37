// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.planner.IProfileChangeRequest;
import org.eclipse.equinox.p2.query.QueryUtil;

/** p2's planner over what is here, what is in the pool, and one site. */
final class Planner {
    private final PlugInSite site;
    private final Here here;
    private final Collection<IInstallableUnit> pooled;
    private final Monitor monitor;
    private final List<IInstallableUnit> units;
    private final Map<IRequirement, Boolean> met = new HashMap<>();

    Planner(PlugInSite site, Here here, Collection<IInstallableUnit> pooled, Monitor monitor) {
        this.site = site;
        this.here = here;
        this.pooled = pooled;
        this.monitor = monitor;
        units = here.units();
    }

    /**
     * What p2 found.
     *
     * @param units what has to be there besides the product; without meaning when it failed
     */
    record Outcome(IStatus status, Set<IInstallableUnit> units) {
        boolean failed() {
            return status.getSeverity() == IStatus.ERROR;
        }
    }

    /** Plans for units to be there: those that are wanted, and those that have to stay. */
    Outcome plan(Collection<IInstallableUnit> wanted, Collection<IInstallableUnit> staying) {
        ProvisioningContext context = new ProvisioningContext(site.agent().agent());
        URI location = site.metadata().getLocation();
        context.setMetadataRepositories(location);
        context.setArtifactRepositories(location);
        List<IInstallableUnit> extra = new ArrayList<>(here.running());
        extra.addAll(pooled);
        context.setExtraInstallableUnits(extra);
        org.eclipse.equinox.p2.planner.IPlanner planner = site.agent().planner();
        IProfileChangeRequest request = planner.createChangeRequest(here.profile());
        request.addAll(here.running());
        request.addAll(List.copyOf(staying));
        request.addAll(List.copyOf(wanted));
        IProvisioningPlan plan = planner.getProvisioningPlan(request, context, monitor);
        if (plan.getStatus().getSeverity() == IStatus.CANCEL || monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        Set<IInstallableUnit> added = new LinkedHashSet<>(
                plan.getAdditions().query(QueryUtil.ALL_UNITS, null).toUnmodifiableSet());
        here.running().forEach(added::remove);
        return new Outcome(plan.getStatus(), added);
    }

    /** A plug-in's feature and what of the outcome it needs, without what the product meets by itself. */
    Set<IInstallableUnit> needed(IInstallableUnit root, Set<IInstallableUnit> outcome) {
        return Wired.needed(root, outcome, requirement -> !draws(requirement)
                || met.computeIfAbsent(requirement, each -> units.stream().anyMatch(each::isMatch)));
    }

    /** What is optional and not asked for by itself is used when it is there, but does not belong to a plug-in. */
    private static boolean draws(IRequirement requirement) {
        return requirement.getMin() > 0 || requirement.isGreedy();
    }
}
