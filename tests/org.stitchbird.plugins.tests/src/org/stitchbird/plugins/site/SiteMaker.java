// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.MetadataFactory;
import org.eclipse.equinox.p2.metadata.MetadataFactory.InstallableUnitDescription;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.metadata.VersionRange;
import org.eclipse.equinox.p2.publisher.IPublisherAction;
import org.eclipse.equinox.p2.publisher.IPublisherInfo;
import org.eclipse.equinox.p2.publisher.Publisher;
import org.eclipse.equinox.p2.publisher.PublisherInfo;
import org.eclipse.equinox.p2.publisher.eclipse.BundlesAction;
import org.eclipse.equinox.p2.publisher.eclipse.FeaturesAction;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;

/** Makes small p2 sites of features and bundles that tests describe in a line each, with p2's own publisher. */
public final class SiteMaker {
    private final Path sources;
    private final Map<String, String> categories = new LinkedHashMap<>();

    /** Begins a site; what it is made of is kept in an empty folder. */
    public SiteMaker(Path sources) throws IOException {
        this.sources = sources;
        Files.createDirectories(sources.resolve("plugins"));
        Files.createDirectories(sources.resolve("features"));
    }

    /** Adds a bundle without classes; directives may stand behind its id; the headers are written "Name: value". */
    public SiteMaker bundle(String id, String version, String... headers) throws IOException {
        String file = id.replaceFirst(";.*", "") + "_" + version + ".jar";
        jar(sources.resolve("plugins").resolve(file), id, version, headers);
        return this;
    }

    /** Adds a bundle that somebody has made. */
    public SiteMaker bundle(Path jar) throws IOException {
        Files.copy(jar, sources.resolve("plugins").resolve(jar.getFileName()));
        return this;
    }

    /** Writes the jar of a bundle. */
    public static void jar(Path file, String id, String version, String... headers) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", id);
        main.putValue("Bundle-Version", version);
        for (String header : headers) {
            main.putValue(header.substring(0, header.indexOf(':')), header.substring(header.indexOf(':') + 1).strip());
        }
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new ZipEntry("about.txt"));
            jar.write((id + " " + version).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Adds a feature of bundles that have its version; its name is "Name of ID" and, in Korean, "ID 이름". */
    public SiteMaker feature(String id, String version, String... bundles) throws IOException {
        Path folder = Files.createDirectories(sources.resolve("features").resolve(id + "_" + version));
        String parts = String.join("\n", Arrays.stream(bundles)
                .map(bundle -> "<plugin id='" + bundle + "' version='" + version + "' unpack='false'/>").toList());
        Files.writeString(folder.resolve("feature.xml"), """
                <feature id='%s' version='%s' label='%%name' provider-name='Acme'>
                <description>%%about</description>
                <license url='https://acme.example/licence'>MIT License

                Do what you like.</license>
                %s
                </feature>
                """.formatted(id, version, parts));
        Files.writeString(folder.resolve("feature.properties"), "name=Name of " + id + "\nabout=About " + id + "\n");
        Files.writeString(folder.resolve("feature_ko.properties"), "name=" + id + " 이름\nabout=" + id + " 설명\n");
        return this;
    }

    /** Puts a feature into a category of the site. */
    public SiteMaker category(String name, String feature) {
        categories.put(feature, name);
        return this;
    }

    /** Publishes what has been added so far; what lies there already stays. */
    public Path publish(Path site) throws Exception {
        try (Agent agent = Agent.start()) {
            PublisherInfo info = new PublisherInfo();
            IMetadataRepository metadata;
            if (Files.exists(site.resolve("content.xml"))) {
                metadata = agent.metadata().loadRepository(site.toUri(),
                        IMetadataRepositoryManager.REPOSITORY_HINT_MODIFIABLE, null);
                info.setArtifactRepository(agent.artifacts().loadRepository(site.toUri(),
                        IArtifactRepositoryManager.REPOSITORY_HINT_MODIFIABLE, null));
            } else {
                metadata = agent.metadata().createRepository(site.toUri(), "Acme",
                        IMetadataRepositoryManager.TYPE_SIMPLE_REPOSITORY, Map.of());
                info.setArtifactRepository(agent.artifacts().createRepository(site.toUri(), "Acme",
                        IArtifactRepositoryManager.TYPE_SIMPLE_REPOSITORY, Map.of()));
            }
            info.setMetadataRepository(metadata);
            info.setArtifactOptions(IPublisherInfo.A_INDEX | IPublisherInfo.A_PUBLISH);
            new Publisher(info).publish(new IPublisherAction[] {
                new FeaturesAction(files("features")), new BundlesAction(files("plugins"))}, new NullProgressMonitor());
            categories.forEach((feature, name) -> metadata.addInstallableUnits(List.of(unit(feature, name))));
        }
        return site;
    }

    private java.io.File[] files(String folder) throws IOException {
        try (Stream<Path> inside = Files.list(sources.resolve(folder))) {
            return inside.map(Path::toFile).toArray(java.io.File[]::new);
        }
    }

    private static IInstallableUnit unit(String feature, String name) {
        InstallableUnitDescription category = new InstallableUnitDescription();
        category.setId("category." + name);
        category.setVersion(Version.createOSGi(1, 0, 0));
        category.setProperty("org.eclipse.equinox.p2.type.category", "true");
        category.setProperty(IInstallableUnit.PROP_NAME, name);
        category.addRequirements(List.of(MetadataFactory.createRequirement("org.eclipse.equinox.p2.iu",
                feature + Units.GROUP, VersionRange.emptyRange, null, false, true, true)));
        return MetadataFactory.createInstallableUnit(category);
    }
}
