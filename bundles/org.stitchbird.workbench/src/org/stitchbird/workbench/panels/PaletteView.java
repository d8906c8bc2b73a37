// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.panels;

import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.palette.PalettePanel;

/** The view that holds the palette. */
public final class PaletteView extends ViewPart implements FlowWatcher {
    /** The view's id. */
    public static final String ID = "org.stitchbird.workbench.palette";
    private PalettePanel panel;

    @Override
    public void createPartControl(Composite parent) {
        panel = new PalettePanel(parent, KnownTypes.get());
        Runnable end = ActiveFlow.of(getSite().getWorkbenchWindow()).watch(this);
        panel.addDisposeListener(event -> end.run());
    }

    @Override
    public void setFocus() {
        panel.setFocus();
    }

    @Override
    public void switched(Optional<OpenFlow> flow) {
        panel.show(flow.orElse(null));
    }

    @Override
    public void changed(OpenFlow flow, OpenFlow.Change change) {
        // The palette looks the same whatever the flow holds.
    }
}
