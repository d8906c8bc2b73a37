// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.testing;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A bundle whose classes are compiled while a test runs. */
public final class MadeBundle {
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> components = new ArrayList<>();

    private MadeBundle() {
    }

    /** A bundle of that symbolic name, in version 1.0.0, with nothing in it. */
    public static MadeBundle named(String id) {
        return new MadeBundle().header("Bundle-ManifestVersion", "2").header("Bundle-SymbolicName", id)
                .header("Bundle-Version", "1.0.0").header("Bundle-Name", "Made " + id);
    }

    /** With that header of its manifest, in the place of one of the name. */
    public MadeBundle header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** With that class, by its whole name. */
    public MadeBundle source(String type, String text) {
        sources.put(type, text);
        return this;
    }

    /** With that file. */
    public MadeBundle file(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** With a component: the class offers the service. */
    public MadeBundle component(String type, String service) {
        String path = "OSGI-INF/" + type + ".xml";
        components.add(path);
        header("Service-Component", String.join(",", components));
        return file(path, """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%1$s">
                  <implementation class="%1$s"/>
                  <service><provide interface="%2$s"/></service>
                </scr:component>
                """.formatted(type, service));
    }

    /**
     * Makes the jar.
     *
     * @param classPath what the sources are compiled against
     */
    public Path jar(Path jar, List<Path> classPath) {
        try {
            Path work = Files.createTempDirectory("made-bundle");
            compile(work, classPath);
            Files.createDirectories(jar.toAbsolutePath().getParent());
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            headers.forEach(manifest.getMainAttributes()::putValue);
            try (OutputStream out = Files.newOutputStream(jar); JarOutputStream zip = new JarOutputStream(out, manifest)) {
                for (Path each : files(work, ".class")) {
                    put(zip, work.relativize(each).toString().replace('\\', '/'), Files.readAllBytes(each));
                }
                for (Map.Entry<String, byte[]> each : files.entrySet()) {
                    put(zip, each.getKey(), each.getValue());
                }
            }
            for (Path each : files(work, "").reversed()) {
                Files.delete(each);
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(Path work, List<Path> classPath) throws IOException {
        if (sources.isEmpty()) {
            return;
        }
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> each : sources.entrySet()) {
            Path file = work.resolve(each.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            written.add(Files.writeString(file, each.getValue()));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(problems, null, null)) {
            List<String> options = List.of("-d", work.toString(), "--release", "21", "-proc:none", "-cp",
                    String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList()));
            if (!compiler.getTask(said, manager, problems, options, null, manager.getJavaFileObjectsFromPaths(written))
                    .call()) {
                throw new IllegalArgumentException(problems.getDiagnostics() + said.toString());
            }
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(each -> each.toString().endsWith(ending)
                    && (ending.isEmpty() || Files.isRegularFile(each))).toList();
        }
    }

    private static void put(JarOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** Where the classes of these types lie, to compile against: jars, or folders of a bundle that is being built. */
    public static List<Path> classPath(Class<?>... types) {
        List<Path> all = new ArrayList<>();
        for (Class<?> type : types) {
            URI place = URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()
                    .replace(" ", "%20"));
            Path classes = Path.of(place).resolve("target/classes");
            all.add(Files.isDirectory(classes) ? classes : Path.of(place));
        }
        return all;
    }
}
