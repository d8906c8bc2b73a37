// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files are stored so that a flow can move with its folder. */
class FlowFilesTest {
    private static final Path HOME = Path.of("home").toAbsolutePath();
    private static final Optional<Path> FLOW = Optional.of(HOME.resolve("flows").resolve("my.flow"));

    @Test
    void aFileBesideOrBelowTheFlowIsRelative() {
        assertEquals("iris.csv", FlowFiles.stored(FLOW, HOME.resolve("flows/iris.csv")));
        assertEquals("data/iris.csv", FlowFiles.stored(FLOW, HOME.resolve("flows/data/iris.csv")));
        assertEquals("../shared/iris.csv", FlowFiles.stored(FLOW, HOME.resolve("shared/iris.csv")));
    }

    @Test
    void aFlowWithoutAFileStoresWholePaths() {
        String stored = FlowFiles.stored(Optional.empty(), HOME.resolve("iris.csv"));
        assertEquals(HOME.resolve("iris.csv"), Path.of(stored));
        assertEquals(-1, stored.indexOf('\\'));
    }

    @Test
    void whatWasStoredIsFoundAgain() {
        Path file = HOME.resolve("flows/data/iris.csv");
        assertEquals(Optional.of(file), FlowFiles.resolved(FLOW, FlowFiles.stored(FLOW, file)));
        assertEquals(Optional.empty(), FlowFiles.resolved(Optional.empty(), "data/iris.csv"));
        assertEquals(Optional.empty(), FlowFiles.resolved(FLOW, " "));
    }
}
