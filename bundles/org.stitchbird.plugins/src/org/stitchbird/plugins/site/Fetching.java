// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRequest;
import org.eclipse.equinox.p2.repository.artifact.IFileArtifactRepository;
import org.stitchbird.plugins.site.InstallPlan.Coming;

/** Fetches bundles from a site into a folder beside the pool and checks each of them. */
final class Fetching {
    /** Some more than what comes: file systems take whole blocks. */
    private static final double ROOM = 1.1;

    private final PlugInSite site;
    private final Pool pool;
    private final Progress progress;

    Fetching(PlugInSite site, Pool pool, Progress progress) {
        this.site = site;
        this.pool = pool;
        this.progress = progress;
    }

    FetchedPlugIns fetch(List<Coming> coming, Collection<IArtifactKey> missing) throws PlugInException {
        Path apart = pool.apart();
        boolean complete = false;
        try {
            requireRoom(missing);
            Map<IArtifactKey, Path> fetched = fetch(missing, apart);
            FetchedPlugIns result = new FetchedPlugIns(site, pool, apart, coming, fetched, progress);
            complete = true;
            return result;
        } catch (OperationCanceledException e) {
            throw new CancellationException();
        } finally {
            if (!complete) {
                Agent.delete(apart);
            }
        }
    }

    private void requireRoom(Collection<IArtifactKey> missing) throws PlugInException {
        long size = missing.stream().mapToLong(site.known()::size).sum();
        long room;
        try {
            room = Files.getFileStore(pool.folder()).getUsableSpace();
        } catch (IOException e) {
            // Some file systems do not say: then writing will.
            return;
        }
        if (size * ROOM > room) {
            throw new PlugInException(Messages.get("fetch.no-room", pool.folder(), Bytes.text(size), Bytes.text(room)));
        }
    }

    private Map<IArtifactKey, Path> fetch(Collection<IArtifactKey> missing, Path apart) throws PlugInException {
        Map<IArtifactKey, Path> fetched = new HashMap<>();
        IFileArtifactRepository repository;
        try {
            repository = (IFileArtifactRepository) site.agent().artifacts().createRepository(apart.toUri(), "apart",
                    IArtifactRepositoryManager.TYPE_SIMPLE_REPOSITORY, Map.of());
        } catch (ProvisionException e) {
            throw pool.unwritable(e);
        }
        long all = missing.stream().mapToLong(site.known()::size).sum();
        long done = 0;
        int count = 0;
        for (IArtifactKey key : missing) {
            progress.at(Messages.get("progress.fetching", key.getId(), key.getVersion()),
                    all > 0 ? (double) done / all : (double) count / missing.size());
            fetched.put(key, fetch(key, repository));
            done += site.known().size(key);
            count++;
        }
        return fetched;
    }

    private Path fetch(IArtifactKey key, IFileArtifactRepository into) throws PlugInException {
        Monitor monitor = new Monitor(progress);
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        IArtifactRepository from = site.artifacts();
        if (!from.contains(key)) {
            throw new PlugInException(Messages.get("fetch.absent", key.getId(), key.getVersion(), site.address()));
        }
        IArtifactRequest request = site.agent().artifacts().createMirrorRequest(key, into, null, null);
        IStatus status = from.getArtifacts(new IArtifactRequest[] {request}, monitor);
        if (status.getSeverity() == IStatus.CANCEL || monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
        IStatus result = request.getResult() == null ? status : request.getResult();
        Path file = into.getArtifactFile(key) == null ? null : into.getArtifactFile(key).toPath();
        if (result.getSeverity() == IStatus.ERROR || file == null || !Files.isRegularFile(file)) {
            throw Trouble.fetching(key, site.address(), result);
        }
        return file;
    }
}
