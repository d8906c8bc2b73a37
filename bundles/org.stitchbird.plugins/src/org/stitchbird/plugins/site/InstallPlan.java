// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugInHome;

/** What would come from a site if some plug-ins were installed, or why that cannot be; nothing has been fetched yet. */
public final class InstallPlan {
    private final PlugInSite site;
    private final PlugInHome home;
    private final List<Coming> coming;
    private final List<PlugIn> present;
    private final Set<IArtifactKey> missing;
    private final List<String> problems;

    InstallPlan(PlugInSite site, PlugInHome home, List<Coming> coming, List<PlugIn> present, Set<IArtifactKey> missing,
            List<String> problems) {
        this.site = site;
        this.home = home;
        this.coming = List.copyOf(coming);
        this.present = List.copyOf(present);
        this.missing = missing;
        this.problems = List.copyOf(problems);
    }

    /**
     * A plug-in that comes.
     *
     * @param plugIn what is offered
     * @param replaces the version of it that is installed and makes way; empty when it is not installed
     * @param libraries the bundles that come with it without being part of it, each as "name version"
     */
    public record Step(OfferedPlugIn plugIn, String replaces, List<String> libraries) {
        /** Makes a step; the list is copied. */
        public Step {
            libraries = List.copyOf(libraries);
        }
    }

    /**
     * A plug-in with all that belongs to it.
     *
     * @param step what people see of it; null for an installed one that only changes its libraries
     * @param plugIn as it will be recorded, without its bundles
     * @param units its feature, bundles and libraries, which the product has not
     */
    record Coming(Step step, PlugIn plugIn, Collection<IInstallableUnit> units) {
    }

    /** The plug-ins that would come; empty when there is nothing to do or it cannot be done. */
    public List<Step> steps() {
        return coming.stream().map(Coming::step).filter(step -> step != null).toList();
    }

    /** Plug-ins that were wanted and are installed in that version, and switched on, already. */
    public List<PlugIn> present() {
        return present;
    }

    /**
     * Why it cannot be done, a sentence each: which plug-in needs what in which version, and what is here; empty when
     * it can be done.
     */
    public List<String> problems() {
        return problems;
    }

    /** How many bytes would be fetched, as far as the site says. */
    public long size() {
        return missing.stream().mapToLong(site.known()::size).sum();
    }

    /**
     * Fetches all of it, checks it, and keeps it apart until it is let in; when something is wrong, nothing is left.
     *
     * @throws PlugInException if something could not be fetched, is not what the site says, or bears a broken signature
     * @throws CancellationException if the work was stopped
     * @throws IllegalStateException if there are problems
     */
    public FetchedPlugIns fetch(Progress progress) throws PlugInException {
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        return new Fetching(site, Pool.of(home), progress).fetch(coming, missing);
    }
}
