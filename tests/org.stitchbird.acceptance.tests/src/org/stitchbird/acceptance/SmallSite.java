// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A p2 site in a folder with one plug-in of one bundle with one node type, as somebody else might have built it. */
final class SmallSite {
    /** The id of the plug-in. */
    static final String PLUG_IN = "com.example.rows.feature";
    /** The id of its node type. */
    static final String TYPE = "com.example.rows.every";
    private static final String BUNDLE = "com.example.rows";

    private SmallSite() {
    }

    /** Makes one in an empty folder. */
    static Path in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("plugins"));
        bundle(folder.resolve("plugins/" + BUNDLE + "_1.0.0.jar"));
        Files.writeString(folder.resolve("content.xml"), """
                <?xml version='1.0' encoding='UTF-8'?>
                <?metadataRepository version='1.1.0'?>
                <repository name='Example site' version='1.0.0'
                    type='org.eclipse.equinox.internal.p2.metadata.repository.LocalMetadataRepository'>
                <units size='2'>
                <unit id='com.example.rows.feature.feature.group' version='1.0.0' singleton='false'>
                  <properties size='4'>
                    <property name='org.eclipse.equinox.p2.name' value='Thin rows'/>
                    <property name='org.eclipse.equinox.p2.description' value='Nodes that keep fewer rows.'/>
                    <property name='org.eclipse.equinox.p2.provider' value='Example Ltd'/>
                    <property name='org.eclipse.equinox.p2.type.group' value='true'/>
                  </properties>
                  <provides size='1'>
                    <provided namespace='org.eclipse.equinox.p2.iu' name='com.example.rows.feature.feature.group'
                        version='1.0.0'/>
                  </provides>
                  <requires size='1'>
                    <required namespace='org.eclipse.equinox.p2.iu' name='com.example.rows' range='[1.0.0,1.0.0]'/>
                  </requires>
                  <touchpoint id='null' version='0.0.0'/>
                  <licenses size='1'>
                    <license uri='https://example.com/licence' url='https://example.com/licence'>MIT License</license>
                  </licenses>
                </unit>
                <unit id='com.example.rows' version='1.0.0'>
                  <provides size='3'>
                    <provided namespace='org.eclipse.equinox.p2.iu' name='com.example.rows' version='1.0.0'/>
                    <provided namespace='osgi.bundle' name='com.example.rows' version='1.0.0'/>
                    <provided namespace='org.eclipse.equinox.p2.eclipse.type' name='bundle' version='1.0.0'/>
                  </provides>
                  <requires size='1'>
                    <required namespace='osgi.bundle' name='org.stitchbird.engine' range='0.1.0'/>
                  </requires>
                  <artifacts size='1'>
                    <artifact classifier='osgi.bundle' id='com.example.rows' version='1.0.0'/>
                  </artifacts>
                  <touchpoint id='org.eclipse.equinox.p2.osgi' version='1.0.0'/>
                </unit>
                </units>
                </repository>
                """);
        Files.writeString(folder.resolve("artifacts.xml"), """
                <?xml version='1.0' encoding='UTF-8'?>
                <?artifactRepository version='1.1.0'?>
                <repository name='Example site' version='1.0.0'
                    type='org.eclipse.equinox.p2.artifact.repository.simpleRepository'>
                <mappings size='1'>
                  <rule filter='(&amp; (classifier=osgi.bundle))' output='${repoUrl}/plugins/${id}_${version}.jar'/>
                </mappings>
                <artifacts size='1'>
                  <artifact classifier='osgi.bundle' id='com.example.rows' version='1.0.0'/>
                </artifacts>
                </repository>
                """);
        return folder;
    }

    private static void bundle(Path file) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        Map.of("Manifest-Version", "1.0", "Bundle-ManifestVersion", "2", "Bundle-SymbolicName", BUNDLE,
                "Bundle-Version", "1.0.0", "Bundle-Name", "Thin rows", "Require-Bundle", "org.stitchbird.engine",
                "Bundle-ActivationPolicy", "lazy", "Service-Component", "OSGI-INF/every.xml").forEach(main::putValue);
        String path = EveryOtherRow.class.getName().replace('.', '/');
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (String ending : new String[] {".class", ".svg"}) {
                jar.putNextEntry(new ZipEntry(path + ending));
                try (InputStream content = EveryOtherRow.class.getResourceAsStream("EveryOtherRow" + ending)) {
                    content.transferTo(jar);
                }
            }
            jar.putNextEntry(new ZipEntry("OSGI-INF/every.xml"));
            jar.write("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.1.0" name="every">
                      <service><provide interface="org.stitchbird.engine.spec.NodeType"/></service>
                      <implementation class="%s"/>
                    </scr:component>
                    """.formatted(EveryOtherRow.class.getName()).getBytes(StandardCharsets.UTF_8));
        }
    }
}
