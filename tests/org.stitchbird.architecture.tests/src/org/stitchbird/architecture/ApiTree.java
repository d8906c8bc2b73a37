// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.architecture;

import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Analyzer;
import aQute.bnd.osgi.Clazz;
import aQute.bnd.osgi.Descriptors.TypeRef;
import aQute.bnd.osgi.Jar;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** Reads what packages offer to others out of compiled classes. */
final class ApiTree {
    private ApiTree() {
    }

    /**
     * What packages offer: their types, their members, and their version, by the name of the package.
     *
     * @param classes the folder of a bundle's classes
     * @param versions the packages to look at, each with its version
     */
    static SortedMap<String, Tree> of(Path classes, Map<String, String> versions) throws Exception {
        Jar jar = new Jar("api", classes.toFile());
        // The rest would take most of the time, and no type of the API is made of it.
        List.copyOf(jar.getResources().keySet()).stream()
                .filter(path -> !versions.containsKey(folder(path).replace('/', '.'))).forEach(jar::remove);
        jar.setManifest(manifest(versions));
        try (Analyzer analyzer = new WithoutJava(jar)) {
            Tree api = new DiffPluginImpl().tree(analyzer).get("<api>");
            return Arrays.stream(api.getChildren()).filter(each -> each.getType() == Type.PACKAGE)
                    .collect(Collectors.toMap(Tree::getName, each -> each, (one, other) -> one, TreeMap::new));
        }
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static Manifest manifest(Map<String, String> versions) {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "api");
        headers.putValue("Export-Package", versions.entrySet().stream()
                .map(each -> each.getKey() + ";version=\"" + each.getValue() + "\"").collect(Collectors.joining(",")));
        return manifest;
    }

    /** Does not look into Java's own classes: what they hand down is another with each Java. */
    private static final class WithoutJava extends Analyzer {
        WithoutJava(Jar jar) throws Exception {
            super(jar);
        }

        @Override
        public Clazz findClass(TypeRef type) throws Exception {
            return type.isJava() ? null : super.findClass(type);
        }
    }
}
