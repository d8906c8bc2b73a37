// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.command;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.workbench.file.Formats;
import org.stitchbird.workbench.panels.ActiveFlow;

/** The formats in which the flow can be written for other tools, as a menu. */
public final class ExportMenu extends CompoundContributionItem {
    @Override
    protected IContributionItem[] getContributionItems() {
        List<IContributionItem> items = new ArrayList<>();
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        for (FlowExporter format : Formats.all().exports()) {
            Action export = new Action(format.name() + " …") {
                @Override
                public void run() {
                    ActiveFlow.of(window).flow().ifPresent(flow -> new ExportedFlow(window.getShell(), flow, format)
                            .ask());
                }
            };
            export.setEnabled(ActiveFlow.of(window).flow().filter(flow -> !flow.flow().getNodes().isEmpty())
                    .isPresent());
            items.add(new ActionContributionItem(export));
        }
        return items.toArray(IContributionItem[]::new);
    }
}
