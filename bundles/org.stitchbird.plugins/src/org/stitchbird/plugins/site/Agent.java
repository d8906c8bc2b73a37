// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.equinox.internal.p2.engine.ProfilePreferences;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.planner.IPlanner;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** A p2 of our own with a folder that is gone when it is closed: what it remembers never reaches the product. */
final class Agent implements AutoCloseable {
    static {
        // These are read when classes of p2 are loaded; what somebody else has set stays. p2 turns http into https, but
        // sites within a company are often http alone: we tell people of it instead of the log. And p2 would give a
        // server one second.
        for (Map.Entry<String, String> setting : Map.of("p2.httpRule", "allow",
                "p2.skipRepositoryProtocolCheck", "true",
                "org.eclipse.ecf.provider.filetransfer.retrieve.readTimeout", "20000").entrySet()) {
            if (System.getProperty(setting.getKey()) == null) {
                System.setProperty(setting.getKey(), setting.getValue());
            }
        }
    }

    private final Path folder;
    private final IProvisioningAgent agent;

    private Agent(Path folder, IProvisioningAgent agent) {
        this.folder = folder;
        this.agent = agent;
    }

    static Agent start() throws PlugInException {
        BundleContext context = FrameworkUtil.getBundle(IProvisioningAgentProvider.class).getBundleContext();
        ServiceReference<IProvisioningAgentProvider> provider = context == null ? null
                : context.getServiceReference(IProvisioningAgentProvider.class);
        if (provider == null) {
            throw new PlugInException(Messages.get("p2.absent"));
        }
        try {
            Path folder = Files.createTempDirectory("stitchbird-p2-");
            return new Agent(folder, context.getService(provider).createAgent(folder.resolve("p2").toUri()));
        } catch (IOException | ProvisionException e) {
            throw new PlugInException(Messages.get("p2.failed", e.getMessage()), e);
        }
    }

    /** A folder for what is needed as long as this is open. */
    Path folder() {
        return folder;
    }

    IMetadataRepositoryManager metadata() {
        return agent.getService(IMetadataRepositoryManager.class);
    }

    IArtifactRepositoryManager artifacts() {
        return agent.getService(IArtifactRepositoryManager.class);
    }

    IPlanner planner() {
        return agent.getService(IPlanner.class);
    }

    IProfileRegistry profiles() {
        return agent.getService(IProfileRegistry.class);
    }

    IProvisioningAgent agent() {
        return agent;
    }

    /** Where its registry of profiles keeps them. */
    Path profilesFolder() {
        return folder.resolve("p2/org.eclipse.equinox.p2.engine/profileRegistry");
    }

    @Override
    public void close() {
        // What it wants to save half a second later is saved now: it would be waited for.
        Job.getJobManager().wakeUp(ProfilePreferences.PROFILE_SAVE_JOB_FAMILY);
        agent.stop();
        delete(folder);
    }

    /** Deletes a folder and what is in it as far as that goes. */
    static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // A folder for a while: what cannot be deleted now harms nobody.
        }
    }
}
