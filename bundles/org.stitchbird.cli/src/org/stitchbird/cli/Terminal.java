// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What is known of the terminal in which a command runs. */
final class Terminal {
    /** Said by the launcher, which knows it for nothing; Java would load a library to find out. */
    private static final String PROPERTY = "stitchbird.terminal";
    private static final int USUAL_COLUMNS = 80;

    private Terminal() {
    }

    /** Whether a person looks at both what is printed and what is said. */
    static boolean interactive() {
        return Boolean.getBoolean(PROPERTY);
    }

    /** How many columns it has; as many as usual when nobody says. */
    static int columns() {
        try {
            Process asked = new ProcessBuilder("stty", "size").redirectInput(Redirect.from(Path.of("/dev/tty").toFile()))
                    .redirectError(Redirect.DISCARD).start();
            String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            asked.waitFor(1, TimeUnit.SECONDS);
            int columns = Integer.parseInt(answer.strip().split(" ")[1]);
            return columns > 0 ? columns : USUAL_COLUMNS;
        } catch (IOException | UncheckedIOException | NumberFormatException | IndexOutOfBoundsException e) {
            return USUAL_COLUMNS;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL_COLUMNS;
        }
    }
}
