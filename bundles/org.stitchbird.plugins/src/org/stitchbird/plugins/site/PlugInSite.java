// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.stitchbird.plugins.PlugInHome;

/**
 * A p2 site that has been opened: a folder, a zip file, or an http address. What it offers is read when it is opened;
 * plug-ins are fetched only when that is asked for. One thread at a time may use it.
 *
 * <p>A proxy is taken from Java's own settings ({@code http.proxyHost} and its like), or from Eclipse's where it has
 * them.
 */
public final class PlugInSite implements AutoCloseable {
    private final String address;
    private final Agent agent;
    private final IMetadataRepository metadata;
    private final IArtifactRepository artifacts;
    private final Offers offers;

    private PlugInSite(String address, Agent agent, IMetadataRepository metadata, IArtifactRepository artifacts,
            PlugInHome home) throws PlugInException {
        this.address = address;
        this.agent = agent;
        this.metadata = metadata;
        this.artifacts = artifacts;
        offers = new Offers(metadata, artifacts, Here.of(agent, home.folder()));
    }

    /**
     * Opens a site and reads what it offers.
     *
     * @param address a folder, a zip file, a {@code file:} address of one, or an http or https address
     * @param home the plug-ins there are
     * @throws PlugInException if there is no site, it cannot be reached, or it is damaged
     * @throws CancellationException if the work was stopped
     */
    public static PlugInSite open(String address, PlugInHome home, Progress progress) throws PlugInException {
        String kept = SiteAddress.kept(address);
        progress.at(Messages.get("progress.opening", kept), Double.NaN);
        Agent agent = Agent.start();
        boolean opened = false;
        try {
            URI location = SiteAddress.location(kept, agent.folder(), progress);
            Monitor monitor = new Monitor(progress);
            IMetadataRepository metadata = agent.metadata().loadRepository(location, monitor);
            IArtifactRepository artifacts = agent.artifacts().loadRepository(location, monitor);
            PlugInSite site = new PlugInSite(kept, agent, metadata, artifacts, home);
            opened = true;
            return site;
        } catch (ProvisionException e) {
            throw Trouble.opening(kept, e);
        } catch (OperationCanceledException e) {
            throw new CancellationException();
        } finally {
            if (!opened) {
                agent.close();
            }
        }
    }

    /** The address under which plug-ins from here are remembered: an absolute path, or an http address. */
    public String address() {
        return address;
    }

    /** What the site calls itself; empty when it has no name, or only one that was made of an address. */
    public String name() {
        return metadata.getName() == null || metadata.getName().matches("\\w+:/.*") ? "" : metadata.getName();
    }

    /**
     * What it offers to choose from, the newest version of each plug-in, by name: what stands in its categories, or all
     * features when it has none. What Stitchbird itself consists of is not offered.
     */
    public List<OfferedPlugIn> offers() {
        return offers.listed();
    }

    /**
     * The plug-in of that id, also when it is not among those to choose from.
     *
     * @param id the feature's id, with or without {@code .feature.group}
     * @param version the version to have, or null for the newest
     */
    public Optional<OfferedPlugIn> offer(String id, String version) {
        return offers.find(id, version);
    }

    /**
     * Finds out what would come if these were installed; fetches nothing.
     *
     * @param wanted offers of this site
     * @param home where they would be installed; what is there stays as it is unless it is replaced by name
     * @throws CancellationException if the work was stopped
     */
    public InstallPlan plan(List<OfferedPlugIn> wanted, PlugInHome home, Progress progress) throws PlugInException {
        progress.at(Messages.get("progress.planning"), Double.NaN);
        try {
            return new Planning(this, home, progress).plan(wanted);
        } catch (OperationCanceledException e) {
            throw new CancellationException();
        }
    }

    Agent agent() {
        return agent;
    }

    IMetadataRepository metadata() {
        return metadata;
    }

    IArtifactRepository artifacts() {
        return artifacts;
    }

    Offers known() {
        return offers;
    }

    /** Forgets what was read; what was planned or fetched from here can no longer be used. */
    @Override
    public void close() {
        agent.close();
    }
}
