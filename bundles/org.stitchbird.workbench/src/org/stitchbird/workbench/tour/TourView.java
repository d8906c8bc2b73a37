// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.tour;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.workbench.file.FlowFiles;
import org.stitchbird.workbench.panels.ActiveFlow;
import org.stitchbird.workbench.panels.FlowWatcher;
import org.stitchbird.workbench.text.Messages;

/** The view that leads through a tour, beside the flow on which it is done; there only while a tour is. */
public final class TourView extends ViewPart implements FlowWatcher {
    /** The view's id. */
    public static final String ID = "org.stitchbird.workbench.tour";
    private TourPanel panel;

    /** Opens the flow that a tour begins with, and leads through the tour from its first step. */
    public static void start(IWorkbenchWindow window, Tour tour) {
        try {
            FlowFiles flows = FlowFiles.of(window);
            Optional<OpenFlow> flow = tour.begin().map(flows::open).orElseGet(flows::openNew);
            if (flow.isPresent() && window.getActivePage().showView(ID) instanceof TourView view) {
                view.lead(tour, flow.get());
            }
        } catch (IOException e) {
            MessageDialog.openError(window.getShell(), Messages.text("open.failed"),
                    Messages.text("tour.copyFailed", tour.title(), e.getMessage()));
        } catch (PartInitException e) {
            ILog.of(TourView.class).error("The tour cannot be shown", e);
        }
    }

    /** Takes the view out of a window that comes back as it was left, in the midst of a tour. */
    public static void forget(IWorkbenchWindow window) {
        IViewReference view = window.getActivePage().findViewReference(ID);
        if (view != null) {
            window.getActivePage().hideView(view);
        }
    }

    @Override
    public void createPartControl(Composite parent) {
        panel = new TourPanel(parent, () -> getSite().getPage().hideView(this));
        Runnable end = ActiveFlow.of(getSite().getWorkbenchWindow()).watch(this);
        panel.addDisposeListener(event -> end.run());
    }

    private void lead(Tour tour, OpenFlow flow) {
        setPartName(Messages.text("tour.tab"));
        panel.lead(tour, flow);
    }

    @Override
    public void setFocus() {
        panel.setFocus();
    }

    @Override
    public void switched(Optional<OpenFlow> flow) {
        panel.look(flow.orElse(null));
    }

    @Override
    public void changed(OpenFlow flow, OpenFlow.Change change) {
        panel.look(flow);
    }
}
