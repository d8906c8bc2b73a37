// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugInHome;

/**
 * The folder of what was installed from sites: a p2 site itself, which can be carried to another machine and installed
 * from. Its bundles lie in {@code plugins/} under their names and versions.
 */
final class Pool {
    /** Before the number of the process that fetches. */
    static final String APART = ".coming-";
    static final String PLUGINS = "plugins";

    private final Path folder;

    private Pool(Path folder) {
        this.folder = folder;
    }

    static Pool of(PlugInHome home) {
        return new Pool(home.pool());
    }

    Path folder() {
        return folder;
    }

    /** Where that bundle lies or would lie. */
    Path file(IArtifactKey key) {
        return folder.resolve(PLUGINS).resolve(key.getId() + "_" + key.getVersion() + ".jar");
    }

    boolean has(IArtifactKey key) {
        return Files.isRegularFile(file(key));
    }

    /** A new folder on the pool's disk for what is not let in yet. */
    Path apart() throws PlugInException {
        try {
            Files.createDirectories(folder);
            return Files.createTempDirectory(folder, APART + ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    PlugInException unwritable(Exception e) {
        return new PlugInException(Messages.get("fetch.not-written", folder, Trouble.reason(e)), e);
    }

    /** All that is known of what lies here. */
    Set<IInstallableUnit> units(Agent agent) throws PlugInException {
        if (!Files.isRegularFile(folder.resolve(PoolIndex.CONTENT))) {
            return Set.of();
        }
        try {
            agent.metadata().addRepository(folder.toUri());
            return agent.metadata().refreshRepository(folder.toUri(), null).query(QueryUtil.ALL_UNITS, null)
                    .toUnmodifiableSet();
        } catch (ProvisionException e) {
            throw new PlugInException(Messages.get("pool.damaged", folder.resolve(PoolIndex.CONTENT)), e);
        }
    }

    /** The unit of an installed plug-in's feature, among those of the pool. */
    Optional<IInstallableUnit> root(PlugIn plugIn, Collection<IInstallableUnit> pooled) {
        return pooled.stream().filter(unit -> unit.getId().equals(plugIn.id() + Units.GROUP)
                && unit.getVersion().toString().equals(plugIn.version())).findFirst();
    }

    /** The units that an installed plug-in consists of, its libraries included. */
    Set<IInstallableUnit> unitsOf(PlugIn plugIn, IInstallableUnit root, Collection<IInstallableUnit> pooled) {
        Set<Path> files = new HashSet<>(plugIn.bundles());
        List<IInstallableUnit> own = pooled.stream().filter(unit -> unit.getArtifacts().stream()
                .allMatch(key -> !Units.isBundle(key) || files.contains(file(key)))).toList();
        return Wired.needed(root, own, requirement -> false);
    }

    /**
     * Takes bundles in, and notes what is known of them. A failure leaves at most files that nobody knows.
     *
     * @param fetched where each of them is now, on the pool's disk
     */
    void add(Set<IInstallableUnit> units, Map<IArtifactKey, Path> fetched, Agent agent) throws PlugInException {
        try {
            Files.createDirectories(folder.resolve(PLUGINS));
            for (Map.Entry<IArtifactKey, Path> each : fetched.entrySet()) {
                // Somebody else may have been faster; what runs out of that file goes on with it.
                if (!has(each.getKey())) {
                    Files.move(each.getValue(), file(each.getKey()));
                }
            }
            Set<IInstallableUnit> all = new LinkedHashSet<>(units(agent));
            all.addAll(units);
            new PoolIndex(this, agent).write(all);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Deletes what no plug-in of the present or an earlier state needs; what cannot go now goes another time. */
    void tidy(Collection<PlugIn> known, Agent agent) throws PlugInException {
        new Tidying(this, known).files();
        Set<IInstallableUnit> pooled = units(agent);
        Set<IInstallableUnit> needed = new LinkedHashSet<>();
        for (PlugIn plugIn : known) {
            root(plugIn, pooled).ifPresent(root -> needed.addAll(unitsOf(plugIn, root, pooled)));
        }
        if (!needed.equals(pooled)) {
            try {
                new PoolIndex(this, agent).write(needed);
            } catch (IOException e) {
                throw unwritable(e);
            }
        }
    }
}
