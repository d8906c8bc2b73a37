// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.panels;

import java.util.Optional;
import org.stitchbird.editor.OpenFlow;

/** Is told about the flow in the active editor; always on the UI thread. */
public interface FlowWatcher {
    /** Another flow, or none, has become the active one. */
    void switched(Optional<OpenFlow> flow);

    /** Something of the active flow has changed. */
    void changed(OpenFlow flow, OpenFlow.Change change);
}
