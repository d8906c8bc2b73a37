// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli.start;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.stitchbird.plugins.PlugInHome;

/**
 * Makes later starts of the command line fast: chooses its bundles, rehearses and keeps the classes that this has loaded
 * in a class data archive.
 *
 * <p>Called as {@code java -cp org.eclipse.osgi.jar:org.stitchbird.cli.jar:org.stitchbird.plugins.jar
 * org.stitchbird.cli.start.Prepare PRODUCT CACHE COMMAND…}. What it leaves behind is the file {@code java.args} in the cache folder: {@code java @java.args
 * ARGUMENTS…} then starts the command line. Nothing depends on the archive: without it a start is only slower.
 */
public final class Prepare {
    private static final int FEW_PROCESSORS = 2;

    private Prepare() {
    }

    /** Prepares and ends; a failure of the command that is run for its classes is none of this. */
    public static void main(String[] words) throws Exception {
        File product = new File(words[0]);
        File cache = new File(words[1]);
        String classPath = HeadlessArea.archivable(product, cache);
        HeadlessArea area = new HeadlessArea(product, cache, classPath, PlugInHome.none());
        List<String> start = start(classPath, Start.class, product, cache);
        // The first start makes the folder of its framework; only the second is as all later ones are.
        run(List.of("-Djava.awt.headless=true"), start, List.of("--version"));
        File archive = new File(area.folder(), HeadlessArea.ARCHIVE);
        run(List.of("-Djava.awt.headless=true", "-XX:ArchiveClassesAtExit=" + archive),
                start(classPath, Rehearsal.class, product, cache), List.of(words).subList(2, words.length));
        List<String> options = new ArrayList<>(List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto",
                // A short command ends before much compiling has paid off; long ones get all of it a little later.
                "-XX:CompileThresholdScaling=3",
                // A word about an archive that does not fit would stand amid the results.
                "-Xlog:disable", "-Xlog:all=error:stderr"));
        if (Runtime.getRuntime().availableProcessors() <= FEW_PROCESSORS) {
            // A collector that works beside the program would take these from it, and lets memory grow for no gain.
            options.add("-XX:+UseSerialGC");
        }
        options.addAll(start);
        write(new File(cache, "java.args").toPath(), options);
        area.forgetOthers();
    }

    private static List<String> start(String classPath, Class<?> program, File product, File cache) {
        return List.of("-cp", classPath, program.getName(), product.getPath(), cache.getPath());
    }

    private static void run(List<String> options, List<String> start, List<String> words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        // What is kept holds with every set of plug-ins, and none of them can spoil it.
        command.add("-Dstitchbird.plugins=none");
        command.addAll(start);
        command.addAll(words);
        new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.INHERIT).start().waitFor();
    }

    /** One option a line, quoted as java reads them; there at once or not at all. */
    private static void write(Path file, List<String> options) throws IOException {
        List<String> lines = options.stream()
                .map(option -> '"' + option.replace("\\", "\\\\").replace("\"", "\\\"") + '"').toList();
        Path made = Files.createTempFile(file.getParent(), "java", ".args");
        Files.write(made, lines);
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
