// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.stitchbird.export.Flows;

/** An exported project that has been built, with its tests, as Maven builds it. */
final class BuiltProject {
    private static final Path CONSOLE = Flows.project().resolve("tests/org.stitchbird.export.tests/target/evaluators/junit");
    private static final Path WEKA = Flows.project().resolve("bundles/org.stitchbird.weka/lib");

    private final Path folder;
    private final Path classes;

    private BuiltProject(Path folder) {
        this.folder = folder;
        this.classes = folder.resolve("target/classes");
    }

    /** Builds the project in a folder; a warning of the compiler is a failure. */
    static BuiltProject of(Path folder) throws IOException {
        assumeTrue(Files.isDirectory(CONSOLE) || BuiltProject.class.getClassLoader().toString().contains("Equinox"));
        BuiltProject project = new BuiltProject(folder);
        Files.createDirectories(project.classes);
        project.compile();
        project.copy("src/main/resources");
        project.copy("src/test/resources");
        return project;
    }

    private void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> all = Files.walk(folder.resolve("src"))) {
            List<String> options = List.of("--release", "17", "-encoding", "UTF-8", "-Xlint:all,-processing,-options",
                    "-proc:none", "-cp", libraries(), "-d", classes.toString());
            compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(
                    all.filter(path -> path.toString().endsWith(".java")).toList())).call();
        }
        assertEquals("", said.toString());
    }

    private void copy(String resources) throws IOException {
        Path from = folder.resolve(resources);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path to = classes.resolve(from.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private static String libraries() {
        List<String> paths = new ArrayList<>();
        for (Path folder : List.of(WEKA, CONSOLE)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(Path::toString).filter(path -> path.endsWith(".jar")).sorted().forEach(paths::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return String.join(File.pathSeparator, paths);
    }

    /** Runs those of its own tests whose classes have such names: there must be some, and all must pass. */
    void test(String names) throws Exception {
        String report = run("org.junit.platform.console.ConsoleLauncher", "execute", "--scan-classpath", classes.toString(),
                "--include-classname", names, "--details=summary", "--disable-banner", "--disable-ansi-colors",
                "--fail-if-no-tests");
        assertEquals("[         0 tests failed          ]", report.lines().filter(line -> line.contains("tests failed"))
                .findFirst().orElse(report));
    }

    /** The text of a file beside its classes. */
    String text(String file) throws IOException {
        return Files.readString(classes.resolve(file));
    }

    /** Runs one of its programs in its folder; what it writes. */
    String run(String program, String... arguments) throws Exception {
        Process process = program(program, arguments).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }

    /** One of its programs, to be started. */
    ProcessBuilder program(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classes + File.pathSeparator + libraries(), program));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    }
}
