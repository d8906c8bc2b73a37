// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.file;

import java.util.Optional;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.OpenFlow.Change;
import org.stitchbird.workbench.panels.FlowWatcher;

/** Lets a flow that is saved under a name come to the front of the recent files. */
public final class SavedFiles implements FlowWatcher {
    @Override
    public void switched(Optional<OpenFlow> flow) {
        // Looking at a flow does not make it more recent.
    }

    @Override
    public void changed(OpenFlow flow, Change change) {
        if (change == Change.FILE) {
            flow.file().ifPresent(RecentFiles::add);
        }
    }
}
