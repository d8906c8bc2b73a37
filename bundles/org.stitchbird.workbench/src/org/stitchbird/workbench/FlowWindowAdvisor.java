// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.ui.model.application.ui.SideValue;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimElement;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuFactory;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.workbench.bar.TopBar;
import org.stitchbird.workbench.command.Commands;
import org.stitchbird.workbench.file.FileDrop;
import org.stitchbird.workbench.file.FlowFiles;
import org.stitchbird.workbench.file.Handover;
import org.stitchbird.workbench.file.Rescue;
import org.stitchbird.workbench.file.SavedFiles;
import org.stitchbird.workbench.look.SashLines;
import org.stitchbird.workbench.panels.ActiveFlow;
import org.stitchbird.workbench.plugins.PlugInCare;
import org.stitchbird.workbench.problems.ProblemsView;
import org.stitchbird.workbench.text.Messages;
import org.stitchbird.workbench.tour.TourView;
import org.stitchbird.workbench.welcome.WelcomePage;

/** Tells the platform what the window looks like, and brings its parts to life. */
final class FlowWindowAdvisor extends WorkbenchWindowAdvisor {
    private static final String BAR = "org.stitchbird.workbench.bar";
    private final PersonalFolder folder;
    private final List<Path> files;

    FlowWindowAdvisor(IWorkbenchWindowConfigurer configurer, PersonalFolder folder, List<Path> files) {
        super(configurer);
        this.folder = folder;
        this.files = files;
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new ActionBarAdvisor(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer window = getWindowConfigurer();
        Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
        window.setInitialSize(new Point(Math.min(FlowPerspective.WIDTH, screen.width),
                Math.min(FlowPerspective.HEIGHT, screen.height)));
        window.setShowMenuBar(true);
        window.setShowCoolBar(true);
        window.setShowStatusLine(false);
        window.setShowPerspectiveBar(false);
        window.setShowProgressIndicator(false);
        window.addEditorAreaTransfer(FileTransfer.getInstance());
        window.configureEditorAreaDropListener(new FileDrop(window.getWindow()));
        title(Optional.empty());
    }

    @Override
    public void postWindowCreate() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        Commands.install(window);
        showBar(window);
    }

    @Override
    public void postWindowOpen() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        SashLines.in(window);
        ActiveFlow.of(window).onAny(this::title);
        ActiveFlow.of(window).watch(new SavedFiles());
        TourView.forget(window);
        create(window, ProblemsView.ID);
        FlowFiles flows = FlowFiles.of(window);
        if (folder.path() != null) {
            Rescue.start(window, folder.path());
            Handover.receive(folder.path(), more -> window.getShell().getDisplay().asyncExec(() -> takeOver(more)));
        }
        window.getShell().getDisplay().asyncExec(() -> {
            files.forEach(flows::open);
            WelcomePage.whileNothingIsOpen(window);
            PlugInCare.get().windowIsOpen();
        });
    }

    /** A view behind another one is not made before it is looked at, but its title counts problems. */
    private static void create(IWorkbenchWindow window, String view) {
        try {
            if (window.getActivePage().findViewReference(view) != null) {
                window.getActivePage().showView(view, null, IWorkbenchPage.VIEW_CREATE);
            }
        } catch (PartInitException e) {
            ILog.of(FlowWindowAdvisor.class).warn("The view " + view + " could not be made", e);
        }
    }

    private void takeOver(List<Path> more) {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        if (window.getShell() != null) {
            window.getShell().setMinimized(false);
            window.getShell().forceActive();
            more.forEach(FlowFiles.of(window)::open);
        }
    }

    private void title(Optional<OpenFlow> flow) {
        String title = flow.map(each -> Messages.text("window.title", each.title())).orElse("Stitchbird");
        if (!title.equals(getWindowConfigurer().getTitle())) {
            getWindowConfigurer().setTitle(title);
        }
    }

    /** Puts our bar where the platform would have its tool bars, and takes everything else away from there. */
    private static void showBar(IWorkbenchWindow window) {
        EModelService models = window.getService(EModelService.class);
        MTrimBar top = models.getTrim((MTrimmedWindow) window.getService(MWindow.class), SideValue.TOP);
        for (MTrimElement each : top.getChildren()) {
            each.setToBeRendered(BAR.equals(each.getElementId()));
        }
        if (top.getChildren().stream().noneMatch(each -> BAR.equals(each.getElementId()))) {
            MToolControl bar = MMenuFactory.INSTANCE.createToolControl();
            bar.setElementId(BAR);
            bar.setContributionURI(TopBar.URI);
            bar.getTags().add(IPresentationEngine.NO_MOVE);
            bar.getTags().add("stretch");
            top.getChildren().add(0, bar);
        }
    }
}
