// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An example is copied with its data, and what a person has made of a copy stays. */
class ExampleTest {
    @TempDir
    Path folder;
    private final String home = System.getProperty("user.home");

    @BeforeEach
    void shipOneExample() throws IOException {
        Path iris = Files.createDirectories(folder.resolve("examples/iris"));
        Files.writeString(iris.resolve("iris.flow"), "<flow/>");
        Files.writeString(iris.resolve("iris.csv"), "a,b");
        System.setProperty("stitchbird.examples", folder.resolve("examples").toString());
        System.setProperty("user.home", folder.resolve("home").toString());
    }

    @AfterEach
    void tidyUp() {
        System.clearProperty("stitchbird.examples");
        System.setProperty("user.home", home);
    }

    @Test
    void offersOnlyWhatIsThere() {
        assertEquals(List.of("iris"), Example.all().stream().map(Example::id).toList());
        assertFalse(Example.all().getFirst().title().isBlank());
        assertFalse(Example.all().getFirst().sentence().isBlank());
    }

    @Test
    void copiesTheFlowWithItsDataAndNeverOverwrites() throws IOException {
        Path copy = Example.all().getFirst().copy();
        assertEquals("a,b", Files.readString(copy.resolveSibling("iris.csv")));
        Files.writeString(copy, "<flow title='mine'/>");
        Files.delete(copy.resolveSibling("iris.csv"));
        assertEquals(copy, Example.all().getFirst().copy());
        assertEquals("<flow title='mine'/>", Files.readString(copy));
        assertEquals("a,b", Files.readString(copy.resolveSibling("iris.csv")));
    }
}
