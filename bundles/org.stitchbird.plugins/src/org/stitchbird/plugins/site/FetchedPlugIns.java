// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.site.InstallPlan.Coming;

/**
 * Plug-ins that have been fetched and checked and wait apart to be let in. Closing it without {@link #keep} leaves
 * nothing behind.
 */
public final class FetchedPlugIns implements AutoCloseable {
    private final PlugInSite site;
    private final Pool pool;
    private final Path apart;
    private final Map<IArtifactKey, Path> fetched;
    private final List<Coming> coming;
    private final List<PlugIn> plugIns = new ArrayList<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private PoolLock lock;

    FetchedPlugIns(PlugInSite site, Pool pool, Path apart, List<Coming> coming, Map<IArtifactKey, Path> fetched,
            Progress progress) throws PlugInException {
        this.site = site;
        this.pool = pool;
        this.apart = apart;
        this.fetched = fetched;
        this.coming = coming;
        for (Coming each : coming) {
            plugIns.add(checked(each, progress));
        }
        if (SiteAddress.isOpenToOthers(site.address()) && plugIns.stream().anyMatch(each -> each.signers().isEmpty())) {
            remarks.add(Messages.get("signature.open-way", site.address()));
        }
    }

    /**
     * The plug-ins as they will be recorded once they have been kept: with their bundles and who has signed them. New
     * ones are in the state {@link PlugIn.State#NEW}; installed ones that get other libraries in the one they were in.
     */
    public List<PlugIn> plugIns() {
        return List.copyOf(plugIns);
    }

    /** What people should know of the signatures before they let it in, a sentence each: missing, expired, own. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /**
     * Moves the bundles into the pool. They take part only when their plug-ins are recorded in the home of plug-ins,
     * which has to be done before this is closed. Waits while somebody else is doing the same.
     *
     * @throws PlugInException if they cannot be written; then nothing has changed that matters
     */
    public List<PlugIn> keep() throws PlugInException, InterruptedException {
        try {
            lock = lock == null ? PoolLock.hold(pool.folder()) : lock;
        } catch (IOException e) {
            throw pool.unwritable(e);
        }
        Set<IInstallableUnit> units = new LinkedHashSet<>();
        coming.forEach(each -> units.addAll(each.units()));
        pool.add(units, fetched, site.agent());
        return plugIns();
    }

    /** Deletes what has not been kept. */
    @Override
    public void close() {
        Agent.delete(apart);
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }

    private PlugIn checked(Coming each, Progress progress) throws PlugInException {
        List<Path> bundles = new ArrayList<>();
        List<String> unsigned = new ArrayList<>();
        Set<String> signers = new TreeSet<>();
        for (IArtifactKey key : bundles(each.units())) {
            progress.at(Messages.get("progress.checking", key.getId(), key.getVersion()), Double.NaN);
            Path file = fetched.getOrDefault(key, pool.file(key));
            Signature signature = Signature.of(file);
            signers.addAll(signature.signers());
            if (signature.signers().isEmpty()) {
                unsigned.add(key.getId() + " " + key.getVersion());
            }
            remarks.addAll(signature.remarks());
            bundles.add(pool.file(key));
        }
        PlugIn made = each.plugIn();
        if (!unsigned.isEmpty()) {
            remarks.add(unsigned.size() == bundles.size() ? Messages.get("signature.none", made.name())
                    : Messages.get("signature.not-all", made.name(), String.join(", ", unsigned)));
        }
        return new PlugIn(made.id(), made.version(), made.name(), made.provider(), made.licence(), made.origin(),
                made.from(), made.state(), bundles, unsigned.isEmpty() ? List.copyOf(signers) : List.of(), made.adds(),
                made.reason());
    }

    private static List<IArtifactKey> bundles(Collection<IInstallableUnit> units) {
        return units.stream().flatMap(unit -> unit.getArtifacts().stream()).filter(Units::isBundle).distinct().toList();
    }
}
