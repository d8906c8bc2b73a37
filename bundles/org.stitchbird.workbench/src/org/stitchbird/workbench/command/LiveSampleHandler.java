// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.command;

import java.util.Map;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.workbench.panels.ActiveFlow;

/** Switches whether a run on a sample follows each edit of the active flow; its menu item is checked while it does. */
final class LiveSampleHandler extends AbstractHandler implements IElementUpdater {
    private final ActiveFlow active;

    LiveSampleHandler(ActiveFlow active) {
        this.active = active;
    }

    /** Asked by the platform just before it matters. */
    @Override
    public void setEnabled(Object evaluationContext) {
        setBaseEnabled(active.flow().isPresent());
    }

    @Override
    public Object execute(ExecutionEvent event) {
        active.flow().ifPresent(flow -> flow.live(!flow.live()));
        return null;
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        element.setChecked(active.flow().filter(OpenFlow::live).isPresent());
    }
}
