// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.stitchbird.engine.data.Table;
import weka.core.Instances;
import weka.core.converters.ArffSaver;

/** Weka alone, in a Java of its own with nothing of ours on its class path but what lies in its folder. */
public final class PlainWeka {
    private static final int LONGEST_MINUTES = 5;

    private PlainWeka() {
    }

    /**
     * Runs one of Weka's classes; what it writes on both channels is the answer.
     *
     * @throws AssertionError if it does not end well
     */
    public static String run(Path folder, String type, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-Xmx512m", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
                "-Dweka.packageManager.offline=true", "-Dweka.packageManager.loadPackages=false", "-cp",
                libraries() + File.separator + "*" + File.pathSeparator + folder));
        for (String library : List.of("ARPACK", "BLAS", "LAPACK")) {
            command.add(1, "-Dcom.github.fommil.netlib." + library + "=com.github.fommil.netlib.F2j" + library);
        }
        command.add(type);
        command.addAll(Arrays.asList(arguments));
        Path printed = Files.createTempFile(folder, "printed", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().put("WEKA_HOME", folder.resolve("wekahome").toString());
        Process process = builder.start();
        boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        String text = Files.readString(printed, StandardCharsets.UTF_8);
        if (!ended || process.exitValue() != 0) {
            throw new AssertionError(type + " did not end well:\n" + text);
        }
        return text;
    }

    /** Writes a table as a file that Weka reads, with its target last or where it is. */
    public static Path arff(Table table, Path file) throws Exception {
        return arff(WekaTables.instances(table), file);
    }

    /** Writes rows as a file that Weka reads, with all digits. */
    public static Path arff(Instances rows, Path file) throws IOException {
        ArffSaver saver = new ArffSaver();
        saver.setMaxDecimalPlaces(17);
        saver.setInstances(rows);
        saver.setFile(file.toFile());
        saver.writeBatch();
        return file;
    }

    /** The folder of Weka's own jars. */
    public static Path libraries() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path found = folder.resolve("bundles/org.stitchbird.weka/lib");
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        throw new IllegalStateException("No jars of Weka's above " + Path.of("").toAbsolutePath());
    }
}
