// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands of this product's command line, started from the workbench. */
public final class HeadlessCommand {
    private HeadlessCommand() {
    }

    /** Whether this product has a command line. */
    public static boolean there() {
        return Headless.there();
    }

    /**
     * A process that is not started yet, in the language of the workbench and with the memory for runs.
     *
     * @param words the command and what stands behind it
     */
    public static ProcessBuilder of(List<String> words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(WorkerLaunch.options());
        command.addAll(Headless.arguments());
        command.addAll(words);
        return new ProcessBuilder(command).directory(new File("").getAbsoluteFile());
    }
}
