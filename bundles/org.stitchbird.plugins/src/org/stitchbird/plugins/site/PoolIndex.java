// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.repository.artifact.IArtifactDescriptor;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.artifact.spi.ArtifactDescriptor;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;

/** The two files that make the pool a p2 site; each is replaced in one step. */
final class PoolIndex {
    static final String CONTENT = "content.xml";
    private static final String ARTIFACTS = "artifacts.xml";
    private static final String TITLE = "Stitchbird plug-ins";

    private final Pool pool;
    private final Agent agent;

    PoolIndex(Pool pool, Agent agent) {
        this.pool = pool;
        this.agent = agent;
    }

    /** Writes down these units and the bundles of theirs that are here. */
    void write(Collection<IInstallableUnit> units) throws IOException {
        Path made = Files.createTempDirectory(agent.folder(), "index");
        try {
            content(made.toUri(), units);
            artifacts(made.toUri(), units);
        } catch (ProvisionException e) {
            throw new IOException(e.getMessage(), e);
        }
        // Bundles first: what is told of is there.
        replace(made, ARTIFACTS);
        replace(made, CONTENT);
    }

    private void content(URI made, Collection<IInstallableUnit> units) throws ProvisionException {
        IMetadataRepository repository = agent.metadata().createRepository(made, TITLE,
                IMetadataRepositoryManager.TYPE_SIMPLE_REPOSITORY, Map.of());
        repository.addInstallableUnits(List.copyOf(units));
        agent.metadata().removeRepository(made);
    }

    private void artifacts(URI made, Collection<IInstallableUnit> units) throws ProvisionException, IOException {
        IArtifactRepository repository = agent.artifacts().createRepository(made, TITLE,
                IArtifactRepositoryManager.TYPE_SIMPLE_REPOSITORY, Map.of());
        Set<IArtifactKey> keys = new LinkedHashSet<>();
        units.forEach(unit -> keys.addAll(unit.getArtifacts()));
        for (IArtifactKey key : keys) {
            if (Units.isBundle(key) && pool.has(key)) {
                ArtifactDescriptor descriptor = new ArtifactDescriptor(key);
                descriptor.setProperty(IArtifactDescriptor.DOWNLOAD_SIZE, Long.toString(Files.size(pool.file(key))));
                descriptor.setProperty(IArtifactDescriptor.DOWNLOAD_CHECKSUM + ".sha-256", sum(pool.file(key)));
                repository.addDescriptor(descriptor, null);
            }
        }
        agent.artifacts().removeRepository(made);
    }

    private static String sum(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void replace(Path made, String name) throws IOException {
        Path near = Files.createTempFile(pool.folder(), name, ".new");
        try {
            Files.copy(made.resolve(name), near, StandardCopyOption.REPLACE_EXISTING);
            Files.move(near, pool.folder().resolve(name), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(near);
        }
    }
}
