// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.command;

import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.stitchbird.workbench.export.CodeView;
import org.stitchbird.workbench.history.HistoryView;
import org.stitchbird.workbench.panels.OverviewView;
import org.stitchbird.workbench.panels.PaletteView;
import org.stitchbird.workbench.panels.SettingsView;
import org.stitchbird.workbench.problems.ProblemsView;
import org.stitchbird.workbench.results.ResultsView;
import org.stitchbird.workbench.text.Messages;

/** The panels around the canvas, to be shown or hidden. */
public final class PanelsMenu extends ChoiceMenu {
    private static final List<String> VIEWS = List.of(PaletteView.ID, SettingsView.ID, ResultsView.ID,
            ProblemsView.ID, HistoryView.ID, CodeView.ID, OverviewView.ID);

    /** For plugin.xml. */
    public PanelsMenu() {
        super(false);
    }

    @Override
    List<Choice> choices() {
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        return VIEWS.stream().map(id -> new Choice(Messages.text("panel." + id.substring(id.lastIndexOf('.') + 1)),
                page.findViewReference(id) != null, () -> toggle(page, id))).toList();
    }

    private static void toggle(IWorkbenchPage page, String id) {
        IViewReference shown = page.findViewReference(id);
        try {
            if (shown != null) {
                page.hideView(shown);
            } else {
                page.showView(id);
            }
        } catch (PartInitException e) {
            ILog.of(PanelsMenu.class).error("The panel " + id + " cannot be shown", e);
        }
    }
}
