// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugInHome;
import org.stitchbird.plugins.site.InstallPlan.Coming;
import org.stitchbird.plugins.site.InstallPlan.Step;

/**
 * Finds out what has to come for some plug-ins, given the product and what is installed beside it.
 *
 * <p>Installed plug-ins keep the very libraries that they have. Only when nothing fits so, their libraries may change.
 */
final class Planning {
    private final PlugInSite site;
    private final PlugInHome home;
    private final Here here;
    private final Pool pool;
    private final Set<IInstallableUnit> pooled;
    private final Planner planner;
    private final List<IInstallableUnit> roots = new ArrayList<>();
    private final List<PlugIn> present = new ArrayList<>();
    private final Map<String, PlugIn> replaced = new HashMap<>();
    /** The installed plug-ins that stay, under the units of their features. */
    private final Map<IInstallableUnit, PlugIn> staying = new LinkedHashMap<>();

    Planning(PlugInSite site, PlugInHome home, Progress progress) throws PlugInException {
        this.site = site;
        this.home = home;
        here = Here.of(site.agent(), home.folder());
        pool = Pool.of(home);
        pooled = pool.units(site.agent());
        planner = new Planner(site, here, pooled, new Monitor(progress));
    }

    InstallPlan plan(List<OfferedPlugIn> wanted) throws PlugInException {
        sort(wanted);
        if (roots.isEmpty()) {
            return new InstallPlan(site, home, List.of(), present, Set.of(), List.of());
        }
        Set<IInstallableUnit> fixed = new LinkedHashSet<>();
        staying.forEach((root, plugIn) -> fixed.addAll(pool.unitsOf(plugIn, root, pooled)));
        Planner.Outcome outcome = planner.plan(roots, fixed);
        boolean moving = false;
        if (outcome.failed() && !staying.isEmpty()) {
            Planner.Outcome free = planner.plan(roots, staying.keySet());
            moving = !free.failed();
            outcome = moving ? free : outcome;
        }
        if (outcome.failed()) {
            return new InstallPlan(site, home, List.of(), present, Set.of(),
                    new Unmet(site, here, pooled, fixed).of(roots, outcome.status()));
        }
        List<Coming> coming = new ArrayList<>();
        for (IInstallableUnit root : roots) {
            coming.add(coming(root, planner.needed(root, outcome.units())));
        }
        if (moving) {
            for (Map.Entry<IInstallableUnit, PlugIn> each : staying.entrySet()) {
                coming.add(new Coming(null, each.getValue(), planner.needed(each.getKey(), outcome.units())));
            }
        }
        return new InstallPlan(site, home, coming, present, missing(coming), List.of());
    }

    /** Parts what is wanted from what is there, and what is there into what stays and what makes way. */
    private void sort(List<OfferedPlugIn> wanted) throws PlugInException {
        Map<String, PlugIn> installed = new LinkedHashMap<>();
        home.plugIns().stream().filter(plugIn -> plugIn.origin() == PlugIn.Origin.SITE)
                .forEach(plugIn -> installed.put(plugIn.id(), plugIn));
        for (OfferedPlugIn offer : wanted) {
            PlugIn old = installed.get(offer.id());
            if (old != null && old.version().equals(offer.version()) && old.state() == PlugIn.State.ON) {
                present.add(old);
                continue;
            }
            roots.add(site.known().unit(offer.id(), offer.version()).orElseThrow(() -> new PlugInException(
                    Messages.get("plan.gone", offer.name(), offer.version(), site.address()))));
            if (old != null) {
                replaced.put(offer.id(), installed.remove(offer.id()));
            }
        }
        installed.values().stream().filter(plugIn -> plugIn.state() != PlugIn.State.REFUSED)
                .forEach(plugIn -> pool.root(plugIn, pooled).ifPresent(root -> staying.put(root, plugIn)));
    }

    private Coming coming(IInstallableUnit root, Set<IInstallableUnit> units) {
        OfferedPlugIn offer = site.known().offer(root);
        Set<IInstallableUnit> own = Wired.included(root, site.metadata());
        List<String> libraries = units.stream().filter(unit -> !own.contains(unit) && hasBundle(unit))
                .map(unit -> Units.name(unit) + " " + unit.getVersion()).sorted().toList();
        PlugIn old = replaced.get(offer.id());
        PlugIn plugIn = new PlugIn(offer.id(), offer.version(), offer.name(), offer.provider(), offer.licence(),
                PlugIn.Origin.SITE, site.address(), PlugIn.State.NEW, List.of(), List.of(), List.of(), "");
        return new Coming(new Step(offer, old == null ? "" : old.version(), libraries), plugIn, units);
    }

    private static boolean hasBundle(IInstallableUnit unit) {
        return unit.getArtifacts().stream().anyMatch(Units::isBundle);
    }

    private Set<IArtifactKey> missing(List<Coming> coming) {
        Set<IArtifactKey> missing = new LinkedHashSet<>();
        for (Coming each : coming) {
            each.units().stream().flatMap(unit -> unit.getArtifacts().stream())
                    .filter(key -> Units.isBundle(key) && !pool.has(key)).forEach(missing::add);
        }
        return missing;
    }
}
