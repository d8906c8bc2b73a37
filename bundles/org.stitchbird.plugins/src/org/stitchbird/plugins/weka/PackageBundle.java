// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.weka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Writes the bundle that a package becomes; the same package always becomes the same bytes. */
final class PackageBundle {
    /** In the manifest: the name of the package in Weka. */
    static final String HEADER = "Stitchbird-Weka-Package";
    private static final String WEKA = "org.stitchbird.weka";
    /** At once: files of Weka's are understood before anybody asks for node types. */
    private static final String COMPONENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s" immediate="true"
                activate="activate" deactivate="deactivate">
                <implementation class="org.stitchbird.weka.packages.PackageNodes"/>
                <service>
                    <provide interface="org.stitchbird.engine.spec.NodeTypeProvider"/>
                </service>
            </scr:component>
            """;
    /** The first time that a zip can tell. */
    private static final long TIME = 315_619_200_000L;

    private final WekaPackage found;
    private final PackageContents contents;
    private final List<Path> own;
    private final List<Path> libraries;

    /**
     * A bundle with these jars inside.
     *
     * @param own the package's own jars, with names that no two share
     * @param libraries those of its libraries
     */
    PackageBundle(WekaPackage found, PackageContents contents, List<Path> own, List<Path> libraries) {
        this.found = found;
        this.contents = contents;
        this.own = own;
        this.libraries = libraries;
    }

    /** Writes it into a file. */
    void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            ByteArrayOutputStream manifest = new ByteArrayOutputStream();
            manifest().write(manifest);
            entry(zip, "META-INF/MANIFEST.MF", manifest.toByteArray());
            entry(zip, "OSGI-INF/package.xml", COMPONENT.formatted(found.id()).getBytes(StandardCharsets.UTF_8));
            entry(zip, "index/index.txt", contents.heads().getBytes(StandardCharsets.UTF_8));
            entry(zip, "index/settings.txt", contents.settings().getBytes(StandardCharsets.UTF_8));
            for (Path jar : jars()) {
                entry(zip, name(jar), Files.readAllBytes(jar));
            }
        }
    }

    private List<Path> jars() {
        List<Path> all = new ArrayList<>(own);
        all.addAll(libraries);
        return all;
    }

    private static String name(Path jar) {
        return "jars/" + jar.getFileName();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private Manifest manifest() throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        put(main, "Bundle-ManifestVersion", "2");
        put(main, "Bundle-SymbolicName", found.id());
        put(main, "Bundle-Version", found.osgiVersion());
        put(main, "Bundle-Name", found.name());
        put(main, "Bundle-Description", found.title());
        put(main, "Bundle-Vendor", found.author());
        put(main, "Bundle-License", found.licence());
        put(main, "Bundle-DocURL", found.address());
        put(main, "Bundle-ClassPath", String.join(",", jars().stream().map(PackageBundle::name).toList()));
        put(main, "Require-Bundle", String.join(",", required()));
        put(main, "Export-Package", String.join(",", exported()));
        put(main, "Eclipse-RegisterBuddy", WEKA);
        put(main, "Service-Component", "OSGI-INF/package.xml");
        put(main, "Require-Capability", "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.3))\"");
        put(main, HEADER, found.name());
        put(main, "Stitchbird-Model-Classes", String.join(",", contents.models()));
        return manifest;
    }

    private static void put(Attributes main, String name, String value) {
        if (!value.isEmpty()) {
            main.put(new Attributes.Name(name), value);
        }
    }

    private List<String> required() {
        List<String> required = new ArrayList<>(List.of(WEKA));
        found.needs().stream().filter(need -> !need.isWeka()).forEach(need -> required.add(
                WekaPackage.PREFIX + need.name()));
        return required;
    }

    /**
     * Its packages, for packages that need it. Many are named like Weka's own, so nobody gets them by importing a
     * package by name.
     */
    private List<String> exported() throws IOException {
        Set<String> packages = new TreeSet<>();
        for (Path jar : own) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
                    String name = all.nextElement().getName();
                    if (name.endsWith(".class") && name.matches("(?:[\\w$]+/)+[\\w$-]+\\.class")) {
                        packages.add(name.substring(0, name.lastIndexOf('/')).replace('/', '.'));
                    }
                }
            }
        }
        return packages.stream().map(name -> name + ";weka-package=" + found.name()
                + ";mandatory:=weka-package;x-internal:=true").toList();
    }
}
