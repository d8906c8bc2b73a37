// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Listens to the console, and looks whether Weka makes its folder in the person's home, as long as it is open. */
final class Heard implements AutoCloseable {
    private static final Path HOME = Path.of(System.getProperty("user.home"), "wekafiles");
    private final boolean before = Files.exists(HOME);
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    /** Begins to listen. */
    Heard() {
        System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
    }

    /** Fails if there was a word or a folder. */
    void assertNothing() {
        assertEquals("", heard.toString(StandardCharsets.UTF_8));
        assertEquals(before, Files.exists(HOME));
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
    }
}
