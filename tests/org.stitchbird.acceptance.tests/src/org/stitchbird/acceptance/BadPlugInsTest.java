// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleActivator;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugIn.State;
import org.stitchbird.plugins.PlugInHome;
import org.stitchbird.testing.BadPlugIn;
import org.stitchbird.testing.MadeBundle;

/** Whatever somebody puts into the folder for drop-ins, the window goes on, and what happened is told. */
class BadPlugInsTest extends Journey {
    /** Every one of these must be refused. */
    private static final List<BadPlugIn> REFUSED = List.of(BadPlugIn.THROWS_IN_ACTIVATOR, BadPlugIn.EXITS_IN_ACTIVATOR,
            BadPlugIn.HANGS_IN_SPEC, BadPlugIn.THROWS_IN_SPEC, BadPlugIn.LACKS_A_PACKAGE,
            BadPlugIn.NEEDS_A_LATER_ENGINE);
    private final PlugInHome home = PlugInHome.standard();

    @AfterEach
    void emptyTheFolder() throws Exception {
        try (var files = Files.list(home.dropins())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        eye.until("all have gone", () -> eye.types().spec(BadPlugIn.GOOD.id()).isEmpty());
        System.clearProperty("stitchbird.plugins.patience");
    }

    @Test
    void theWindowGoesOnAndSaysWhatHappened() throws Exception {
        System.setProperty("stitchbird.plugins.patience", "2");
        openIris();
        Files.createDirectories(home.dropins());
        for (BadPlugIn each : REFUSED) {
            drop(each);
        }
        drop(BadPlugIn.GOOD);
        drop(BadPlugIn.THROWS_IN_RUN);
        // While they are being tried a person works on.
        dragFromPalette("Show table", 480, 330);
        wire("choose-target", "table", "show-table-2", "table");
        eye.until("all have been tried", () -> REFUSED.stream().allMatch(each -> state(each) == State.REFUSED)
                && state(BadPlugIn.GOOD) == State.ON);
        for (BadPlugIn each : REFUSED) {
            assertTrue(home.plugIn(each.id()).reason().length() > 20, each + ": " + home.plugIn(each.id()).reason());
            assertTrue(eye.see(() -> eye.types().spec(each.id())).isEmpty(), each.toString());
        }
        String told = eye.control("the notice", Paragraph.class, each -> each.text().contains("was refused")).text();
        eye.picture("plug-ins-refused");
        for (BadPlugIn each : REFUSED) {
            assertTrue(told.contains(home.plugIn(each.id()).name()), told);
        }
        eye.until("the good one is there", () -> eye.types().spec(BadPlugIn.GOOD.id()).isPresent());
        failsAlone();
    }

    /** One that throws only when its node runs costs that node, with its sentence on it. */
    private void failsAlone() {
        dragFromPalette("Made THROWS_IN_RUN", 60, 420);
        hand.press("F5");
        String node = eye.see(() -> eye.flow().flow().getNodes().getLast().getId());
        eye.until("it has failed", () -> eye.status(node).state() == NodeState.FAILED && !eye.flow().running());
        assertTrue(eye.see(() -> eye.status(node).sentence()).contains("thrown by made.throws-in-run"));
        eye.until("everything else works", () -> eye.status("cross-validate").state() == NodeState.FRESH);
        eye.picture("plug-in-fails-in-run");
    }

    private State state(BadPlugIn bad) {
        return Optional.ofNullable(home.plugIn(bad.id())).map(PlugIn::state).orElse(State.NEW);
    }

    private void drop(BadPlugIn bad) throws Exception {
        Path made = bad.bundle().jar(folder.resolve(bad.id() + ".jar"),
                MadeBundle.classPath(NodeType.class, BundleActivator.class));
        Files.copy(made, home.dropins().resolve(made.getFileName()));
    }
}
