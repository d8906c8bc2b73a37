// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.stitchbird.export.Flows;

/** Builds exported projects by the Maven of this project. */
public final class MavenBuild {
    /** Dozens of Javas are started, each of which lives for a second or two. */
    private static final String SHORT = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private MavenBuild() {
    }

    /**
     * Builds projects together, without network: {@code mvn -o -q test}. What Maven needs is fetched before by one build
     * of the first of them.
     *
     * @param folder the folder of the projects
     * @param names the names of their folders
     * @return what was wrong, in Maven's words; empty when all tests have passed
     */
    public static String test(Path folder, Collection<String> names) throws IOException, InterruptedException {
        String first = names.iterator().next();
        if (!run(folder.resolve(first), "-o", "-q", "test").isEmpty()) {
            String online = run(folder.resolve(first), "-q", "test");
            if (!online.isEmpty()) {
                return first + "\n" + online;
            }
        }
        Files.writeString(folder.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                    <modelVersion>4.0.0</modelVersion>
                    <groupId>all</groupId>
                    <artifactId>all</artifactId>
                    <version>1</version>
                    <packaging>pom</packaging>
                    <modules>%s</modules>
                </project>
                """.formatted(names.stream().map(name -> "<module>" + name + "</module>")
                        .collect(Collectors.joining())));
        return run(folder, "-o", "-q", "-T", "2", "--fail-at-end", "test");
    }

    /** What Maven prints; with {@code -q} nothing when all is well. */
    private static String run(Path folder, String... arguments) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Path maven = Flows.project().resolve(windows ? "mvnw.cmd" : "mvnw");
        List<String> command = new ArrayList<>(List.of(maven.toString(), "-B", "-DargLine=" + SHORT));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile("maven", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MAVEN_OPTS", SHORT);
        int exit = builder.start().waitFor();
        String text = Files.readString(log, StandardCharsets.UTF_8);
        Files.delete(log);
        // Newer Java warns about what Maven itself does; that is not about the project.
        return exit == 0 ? text.lines().filter(line -> line.startsWith("[")).collect(Collectors.joining("\n"))
                : "Maven has ended with " + exit + "\n" + text;
    }
}
