// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A terminal as a person sees it: knows line ends, the way back to a line's begin, and how a line is erased. */
final class Screen {
    private static final String ERASE = "\u001B[K";
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    /** Where a program prints. */
    PrintStream stream() {
        return stream;
    }

    /** The lines on the screen, the last being that of the cursor. */
    List<String> lines() {
        StringBuilder screen = new StringBuilder();
        String text = bytes.toString(StandardCharsets.UTF_8);
        int column = 0;
        for (int i = 0; i < text.length(); i++) {
            int line = screen.lastIndexOf("\n") + 1;
            if (text.startsWith(ERASE, i)) {
                screen.setLength(line + column);
                i += ERASE.length() - 1;
            } else if (text.charAt(i) == '\r') {
                column = 0;
            } else if (text.charAt(i) == '\n') {
                screen.append('\n');
                column = 0;
            } else {
                screen.setLength(Math.max(screen.length(), line + column));
                screen.replace(line + column, Math.min(screen.length(), line + column + 1), text.substring(i, i + 1));
                column++;
            }
        }
        return List.of(screen.toString().split("\n", -1));
    }

    /** The line of the cursor. */
    String last() {
        return lines().getLast();
    }
}
