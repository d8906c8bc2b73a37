// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.sample;

import java.io.File;
import java.io.IOException;
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

/** A program of the tests that runs in a Java of its own, without OSGi. */
public final class OtherJava implements AutoCloseable {
    /** A class of each bundle that the engine needs. */
    private static final Map<String, String> NEEDED = Map.of(
            "org.stitchbird.model", "org.stitchbird.model.file.FlowFile",
            "org.eclipse.emf.common", "org.eclipse.emf.common.util.EList",
            "org.eclipse.emf.ecore", "org.eclipse.emf.ecore.EObject",
            "org.eclipse.emf.ecore.xmi", "org.eclipse.emf.ecore.xmi.XMLResource",
            "org.eclipse.emf.ecore.change", "org.eclipse.emf.ecore.change.ChangeDescription",
            "org.eclipse.osgi", "org.osgi.framework.Bundle",
            "com.google.gson", "com.google.gson.stream.JsonReader",
            "org.apache.arrow.format", "org.apache.arrow.flatbuf.Footer",
            "com.google.flatbuffers.java", "com.google.flatbuffers.FlatBufferBuilder");

    private final Process process;
    private final Path printed;

    private OtherJava(Process process, Path printed) {
        this.process = process;
        this.printed = printed;
    }

    /**
     * Starts a class.
     *
     * @param before words of a command that starts Java, such as a shell that sets limits; may be empty
     * @param folder where what it prints is noted
     */
    public static OtherJava start(List<String> before, Path folder, Class<?> main, String... arguments)
            throws Exception {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(program(), "-Xmx128m", "-XX:+UseSerialGC", "-XX:-UsePerfData",
                "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-cp", classPath(), main.getName()));
        command.addAll(Arrays.asList(arguments));
        Path printed = Files.createTempFile(folder, "printed", ".txt");
        return new OtherJava(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile())
                .start(), printed);
    }

    /** Waits for its end, and answers what it printed. */
    public String text() throws Exception {
        if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new AssertionError("It did not end well:\n" + printed());
        }
        return printed();
    }

    /** What it has printed up to now. */
    public String printed() throws IOException {
        return Files.readString(printed, StandardCharsets.UTF_8);
    }

    /** Kills it without a word; it is gone then. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** The program that Java is started with here. */
    public static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The class path of the engine and its tests. */
    public static String classPath() throws Exception {
        Bundle own = FrameworkUtil.getBundle(OtherJava.class);
        if (own == null) {
            // Without OSGi, as some launchers run tests.
            return OtherJava.class.getClassLoader() instanceof URLClassLoader loader
                    ? Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                    : System.getProperty("java.class.path");
        }
        Set<String> path = new LinkedHashSet<>();
        path.add(place(org.stitchbird.engine.data.Table.class));
        path.add(place(OtherJava.class));
        for (Bundle bundle : own.getBundleContext().getBundles()) {
            if (NEEDED.containsKey(bundle.getSymbolicName())) {
                path.add(place(bundle.loadClass(NEEDED.get(bundle.getSymbolicName()))));
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
