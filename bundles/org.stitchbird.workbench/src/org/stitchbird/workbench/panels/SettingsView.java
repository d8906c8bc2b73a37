// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.panels;

import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.settings.SettingsPanel;

/** The view that holds the settings of what is selected. */
public final class SettingsView extends ViewPart implements FlowWatcher {
    /** The view's id. */
    public static final String ID = "org.stitchbird.workbench.settings";
    private SettingsPanel panel;

    @Override
    public void createPartControl(Composite parent) {
        panel = new SettingsPanel(parent);
        Runnable end = ActiveFlow.of(getSite().getWorkbenchWindow()).watch(this);
        panel.addDisposeListener(event -> end.run());
    }

    @Override
    public void setFocus() {
        panel.setFocus();
    }

    /** Writes what is typed but not written yet, as before saving or running. */
    public void commit() {
        panel.commit();
    }

    @Override
    public void switched(Optional<OpenFlow> flow) {
        panel.show(flow.orElse(null));
    }

    @Override
    public void changed(OpenFlow flow, OpenFlow.Change change) {
        // The panel follows its flow by itself.
    }
}
