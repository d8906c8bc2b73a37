// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is no option is a file. */
class CommandLineTest {
    @Test
    void takesEveryWordThatIsNoOption() {
        Path here = Path.of("").toAbsolutePath();
        assertEquals(List.of(here.resolve("a.flow"), Path.of("/tmp/b c.flow")),
                CommandLine.files("a.flow", "-showLocation", "/tmp/x/../b c.flow"));
    }

    @Test
    void leavesOutTheValuesOfOptions() {
        assertEquals(List.of(), CommandLine.files("-product", "org.stitchbird.workbench.product", "-testproperties",
                "/tmp/surefire.properties", " "));
    }
}
