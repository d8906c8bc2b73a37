// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** The workbench comes up with its own window and perspective. */
class WorkbenchOpensTest {
    @Test
    void opensOneWindowWithTheFlowPerspective() {
        var display = PlatformUI.getWorkbench().getDisplay();
        assertNotEquals(display.getThread(), Thread.currentThread(), "tests must not block the window");
        display.syncExec(() -> {
            var windows = PlatformUI.getWorkbench().getWorkbenchWindows();
            assertEquals(1, windows.length);
            assertTrue(windows[0].getShell().isVisible());
            var perspective = windows[0].getActivePage().getPerspective();
            assertEquals("org.stitchbird.workbench.perspective", perspective.getId());
        });
    }
}
