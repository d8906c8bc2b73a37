// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.big;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Runs a program of ours in another Java with a class path and a heap of its own. */
final class SmallJava {
    private static final int LONGEST_MINUTES = 10;
    /** A class of each bundle that a flow needs. */
    private static final Map<String, String> NEEDED = Map.of(
            "org.stitchbird.model", "org.stitchbird.model.file.FlowFile",
            "org.stitchbird.engine", "org.stitchbird.engine.data.Table",
            "org.stitchbird.nodes", "org.stitchbird.nodes.collect.ReadCsv",
            "org.eclipse.emf.common", "org.eclipse.emf.common.util.EList",
            "org.eclipse.emf.ecore", "org.eclipse.emf.ecore.EObject",
            "org.eclipse.emf.ecore.xmi", "org.eclipse.emf.ecore.xmi.XMLResource",
            "org.eclipse.emf.ecore.change", "org.eclipse.emf.ecore.change.ChangeDescription",
            "de.siegmar.fastcsv", "de.siegmar.fastcsv.reader.CsvReader",
            "org.apache.arrow.format", "org.apache.arrow.flatbuf.Footer",
            "com.google.flatbuffers.java", "com.google.flatbuffers.FlatBufferBuilder");

    private SmallJava() {
    }

    /**
     * Runs a class with a heap of so many megabytes; what it prints is the answer.
     *
     * @throws AssertionError if it does not end well
     */
    static String run(Path folder, int megabytes, Class<?> main, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-Xmx" + megabytes + "m", "-XX:+UseSerialGC", "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8", "-Dstitchbird.tables=" + folder.resolve("tables"),
                "-DWEKA_HOME=" + folder.resolve("weka"), "-cp", classPath(), main.getName()));
        command.addAll(Arrays.asList(arguments));
        Path printed = Files.createTempFile(folder, "printed", ".txt");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile())
                .start();
        boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        String text = Files.readString(printed, StandardCharsets.UTF_8);
        if (!ended || process.exitValue() != 0) {
            throw new AssertionError("It did not end well:\n" + text);
        }
        return text;
    }

    private static String classPath() throws Exception {
        Bundle own = FrameworkUtil.getBundle(SmallJava.class);
        if (own == null) {
            // Without OSGi, as some launchers run tests.
            return SmallJava.class.getClassLoader() instanceof URLClassLoader loader
                    ? Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                    : System.getProperty("java.class.path");
        }
        Set<String> path = new LinkedHashSet<>();
        for (Bundle bundle : own.getBundleContext().getBundles()) {
            if (NEEDED.containsKey(bundle.getSymbolicName())) {
                path.add(place(bundle.loadClass(NEEDED.get(bundle.getSymbolicName()))));
            }
        }
        Path weka = Path.of(place(org.stitchbird.weka.WekaTables.class));
        path.add(weka.toString());
        path.add(place(SmallJava.class));
        path.add(place(Bundle.class));
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path jars = folder.resolve("bundles/org.stitchbird.weka/lib");
            if (Files.isDirectory(jars)) {
                path.add(jars + File.separator + "*");
            }
        }
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
