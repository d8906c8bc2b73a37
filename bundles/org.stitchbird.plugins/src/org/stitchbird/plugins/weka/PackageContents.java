// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.weka;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What was found in a package, by a Java of its own in which its classes were touched for the first time.
 *
 * @param heads the index of its algorithms
 * @param settings their settings
 * @param models the classes that may stand in model files
 * @param remarks what was left out, and why, a line each
 */
record PackageContents(String heads, String settings, List<String> models, List<String> remarks) {
    private static final String PROGRAM = "org.stitchbird.weka.packages.Describe";
    private static final int SECONDS = 120;

    /**
     * Looks into a package.
     *
     * @param jars {@code own=}, {@code library=} or {@code needed=}, each with the path of a jar
     * @param scratch an empty folder
     * @throws IOException with a sentence, if it brings nothing for flows, or does harm
     */
    static PackageContents of(WekaPackage found, List<String> jars, Path scratch) throws IOException {
        Path libraries = Files.createDirectory(scratch.resolve("product"));
        Path out = Files.createDirectory(scratch.resolve("out"));
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx512m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
                "-DWEKA_HOME=" + out.resolve("weka"), "-cp",
                ProductClasses.path(libraries), PROGRAM, out.toString(), found.name()));
        command.addAll(jars);
        run(found, command, out);
        String heads = text(out, "index.txt");
        List<String> remarks = lines(text(out, "remarks.txt"));
        if (lines(heads).stream().allMatch(line -> line.startsWith("#"))) {
            throw new UnfitPackageException("package.nothing", found.name(),
                    remarks.isEmpty() ? "" : remarks.getFirst());
        }
        return new PackageContents(heads, text(out, "settings.txt"), lines(text(out, "models.txt")), remarks);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin",
                File.separatorChar == '\\' ? "java.exe" : "java").toString();
    }

    private static void run(WekaPackage found, List<String> command, Path folder) throws IOException {
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("WEKA") || name.equals("CLASSPATH"));
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new UnfitPackageException("package.hangs", found.name(), SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (!Files.exists(folder.resolve("done"))) {
            List<String> lines = lines(Files.readString(said, StandardCharsets.ISO_8859_1));
            throw new UnfitPackageException("package.ends", found.name(), process.exitValue(),
                    lines.isEmpty() ? "" : lines.getFirst());
        }
    }

    private static String text(Path folder, String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
