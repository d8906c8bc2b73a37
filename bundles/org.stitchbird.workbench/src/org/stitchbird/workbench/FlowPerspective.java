// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.stitchbird.workbench.export.CodeView;
import org.stitchbird.workbench.history.HistoryView;
import org.stitchbird.workbench.panels.OverviewView;
import org.stitchbird.workbench.panels.PaletteView;
import org.stitchbird.workbench.panels.SettingsView;
import org.stitchbird.workbench.problems.ProblemsView;
import org.stitchbird.workbench.results.ResultsView;
import org.stitchbird.workbench.tour.TourView;

/** The arrangement in which a flow is drawn, set and judged. */
public final class FlowPerspective implements IPerspectiveFactory {
    /** The perspective's id. */
    public static final String ID = "org.stitchbird.workbench.perspective";
    /** The widest window that is opened at first. */
    static final int WIDTH = 1440;
    /** The tallest window that is opened at first. */
    static final int HEIGHT = 900;
    private static final int PALETTE = 224;
    private static final int SETTINGS = 340;
    private static final float RESULTS = 0.4f;
    private static final float OUTLINE = 0.2f;
    private static final float TOUR = 0.5f;
    private static final String BOTTOM = "bottom";
    private static final String CORNER = "corner";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        String canvas = layout.getEditorArea();
        float width = windowWidth();
        layout.addStandaloneView(PaletteView.ID, false, IPageLayout.LEFT, PALETTE / width, canvas);
        layout.addStandaloneView(SettingsView.ID, false, IPageLayout.RIGHT, 1 - SETTINGS / (width - PALETTE), canvas);
        IFolderLayout bottom = layout.createFolder(BOTTOM, IPageLayout.BOTTOM, 1 - RESULTS, canvas);
        bottom.addView(ResultsView.ID);
        bottom.addView(ProblemsView.ID);
        bottom.addView(HistoryView.ID);
        bottom.addView(CodeView.ID);
        layout.addPlaceholder(TourView.ID, IPageLayout.BOTTOM, 1 - TOUR, PaletteView.ID);
        IFolderLayout corner = layout.createFolder(CORNER, IPageLayout.BOTTOM, 1 - OUTLINE, SettingsView.ID);
        corner.addView(OverviewView.ID);
        for (String view : new String[] {PaletteView.ID, SettingsView.ID, ResultsView.ID, ProblemsView.ID,
            HistoryView.ID, CodeView.ID, OverviewView.ID}) {
            layout.getViewLayout(view).setCloseable(false);
        }
    }

    private static int windowWidth() {
        Display display = Display.getCurrent();
        Rectangle screen = display.getPrimaryMonitor().getClientArea();
        return Math.max(800, Math.min(WIDTH, screen.width));
    }
}
