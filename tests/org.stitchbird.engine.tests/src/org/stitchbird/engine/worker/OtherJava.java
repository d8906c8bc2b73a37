// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The class path of the engine and its tests for another Java. */
final class OtherJava {
    /** A class of each bundle that the engine needs. */
    private static final Map<String, String> NEEDED = Map.of(
            "org.stitchbird.model", "org.stitchbird.model.file.FlowFile",
            "org.stitchbird.engine", "org.stitchbird.engine.data.Table",
            "org.eclipse.emf.common", "org.eclipse.emf.common.util.EList",
            "org.eclipse.emf.ecore", "org.eclipse.emf.ecore.EObject",
            "org.eclipse.emf.ecore.xmi", "org.eclipse.emf.ecore.xmi.XMLResource",
            "org.eclipse.emf.ecore.change", "org.eclipse.emf.ecore.change.ChangeDescription",
            "com.google.gson", "com.google.gson.stream.JsonReader",
            "org.apache.arrow.format", "org.apache.arrow.flatbuf.Footer",
            "com.google.flatbuffers.java", "com.google.flatbuffers.FlatBufferBuilder",
            "org.eclipse.osgi", "org.osgi.framework.Bundle");

    private OtherJava() {
    }

    /** The program that Java is started with here. */
    static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static String classPath() throws Exception {
        Bundle own = FrameworkUtil.getBundle(OtherJava.class);
        if (own == null) {
            // Without OSGi, as some launchers run tests.
            return OtherJava.class.getClassLoader() instanceof URLClassLoader loader
                    ? Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                    : System.getProperty("java.class.path");
        }
        Set<String> path = new LinkedHashSet<>();
        for (Bundle bundle : own.getBundleContext().getBundles()) {
            if (NEEDED.containsKey(bundle.getSymbolicName())) {
                path.add(place(bundle.loadClass(NEEDED.get(bundle.getSymbolicName()))));
            }
        }
        path.add(place(OtherJava.class));
        return String.join(File.pathSeparator, path);
    }

    /** The jar or folder that a class comes from. */
    private static String place(Class<?> type) throws Exception {
        Path place = Path.of(new URI(type.getProtectionDomain().getCodeSource().getLocation().toString()
                .replace(" ", "%20")));
        Path classes = place.resolve("target/classes");
        return (Files.isDirectory(classes) ? classes : place).toString();
    }
}
