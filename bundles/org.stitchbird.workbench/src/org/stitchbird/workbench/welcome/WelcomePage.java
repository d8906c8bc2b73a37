// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.welcome;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Link;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.ScrollPane;
import org.stitchbird.editor.widgets.Shelf;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.workbench.bundled.BundledFolder;
import org.stitchbird.workbench.command.Commands;
import org.stitchbird.workbench.command.Ids;
import org.stitchbird.workbench.file.FlowFiles;
import org.stitchbird.workbench.file.RecentFiles;
import org.stitchbird.workbench.panels.KnownTypes;
import org.stitchbird.workbench.text.Messages;
import org.stitchbird.workbench.tour.Tour;
import org.stitchbird.workbench.tour.TourView;

/** What stands in the place of a canvas while no flow is open: begin anew, go on, or try an example. */
public final class WelcomePage extends EditorPart {
    /** The id under which the page is known to the workbench. */
    public static final String ID = "org.stitchbird.workbench.welcome";
    private static final int START = 220;
    private static final int SETTLE_MILLIS = 200;
    private ScrollPane pane;
    private Composite tours;
    private Composite recent;
    private Composite examples;
    private Control first;
    private List<String> brought;

    /** Shows the page in that window. */
    public static void show(IWorkbenchWindow window) {
        try {
            window.getActivePage().openEditor(new WelcomeInput(), ID, true, IWorkbenchPage.MATCH_ID);
        } catch (PartInitException e) {
            ILog.of(WelcomePage.class).error("The welcome page could not be shown", e);
        }
    }

    /** Shows the page now and whenever nothing else is open in the window; takes it away when a flow is opened. */
    public static void whileNothingIsOpen(IWorkbenchWindow window) {
        new WelcomeWhenEmpty(window).begin();
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        pane = new ScrollPane(parent, new Shelf(28, 36));
        start(pane.content());
        examples = column(pane.content(), 12);
        Display display = parent.getDisplay();
        Runnable look = this::fillBrought;
        List<Runnable> ends = List.of(RecentFiles.onChange(this::fillRecent),
                BundledFolder.onChange(() -> later(display, () -> display.timerExec(SETTLE_MILLIS, look))));
        pane.addDisposeListener(event -> ends.forEach(Runnable::run));
        fillRecent();
        fillBrought();
    }

    private void start(Composite parent) {
        Composite column = column(parent, 10);
        wide(Paragraph.of(column, Fonts.FIGURE, Theme::text, "Stitchbird"));
        wide(Paragraph.of(column, Fonts.BODY, Theme::muted, Messages.text("welcome.claim")));
        first = new StartButton(column, "new-file", Messages.text("welcome.new"), true,
                () -> Commands.run(window(), Ids.NEW));
        wide(first).verticalIndent = 10;
        wide(new StartButton(column, "open", Messages.text("welcome.open"), false,
                () -> Commands.run(window(), Ids.OPEN)));
        tours = column(column, 2);
        wide(tours).verticalIndent = 14;
        recent = column(column, 2);
        wide(recent).verticalIndent = 14;
    }

    private void fillRecent() {
        empty(recent);
        List<Path> files = RecentFiles.all();
        if (!files.isEmpty()) {
            wide(Paragraph.of(recent, Fonts.HEADING, Theme::text, Messages.text("welcome.recent")));
            for (Path file : files) {
                wide(new RecentLine(recent, file, () -> FlowFiles.of(window()).open(file)));
            }
            new Link(recent, Fonts.SMALL, Messages.text("welcome.clear"), RecentFiles::clear);
        }
        pane.fit();
    }

    private static void later(Display display, Runnable action) {
        if (!display.isDisposed()) {
            display.asyncExec(action);
        }
    }

    /** Shows what product and plug-ins bring now: tours and examples. */
    private void fillBrought() {
        if (pane.isDisposed()) {
            return;
        }
        NodeTypes types = KnownTypes.get();
        List<Tour> offered = Tour.all(types);
        List<String> now = Stream.concat(offered.stream().map(each -> each.id() + " " + each.folder().stamp()),
                PlugInExamples.folders().map(BundledFolder::stamp)).toList();
        if (now.equals(brought)) {
            return;
        }
        brought = now;
        List<Example> all = Example.all();
        empty(tours);
        if (!offered.isEmpty()) {
            wide(Paragraph.of(tours, Fonts.HEADING, Theme::text, Messages.text("welcome.tours")));
            offered.forEach(tour -> wide(new TourLine(tours, tour, () -> TourView.start(window(), tour))));
        }
        empty(examples);
        if (!all.isEmpty()) {
            fillExamples(all, types);
        }
        pane.fit();
    }

    private void fillExamples(List<Example> all, NodeTypes types) {
        Paragraph.of(examples, Fonts.HEADING, Theme::text, Messages.text("welcome.examples"));
        GridLayout layout = new GridLayout(2, true);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 16;
        layout.verticalSpacing = 16;
        Composite cards = Themed.composite(examples, layout);
        for (Example each : all) {
            new ExampleCard(cards, each, types, () -> open(each));
        }
        Paragraph.of(examples, Fonts.REMARK, Theme::muted, Messages.text("welcome.copies"));
    }

    private static void empty(Composite part) {
        for (Control each : part.getChildren()) {
            each.dispose();
        }
    }

    private void open(Example example) {
        try {
            FlowFiles.of(window()).open(example.copy());
        } catch (IOException e) {
            MessageDialog.openError(window().getShell(), Messages.text("open.failed"),
                    Messages.text("welcome.copyFailed", example.title(), e.getMessage()));
        }
    }

    private IWorkbenchWindow window() {
        return getSite().getWorkbenchWindow();
    }

    private static Composite column(Composite parent, int gap) {
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = gap;
        return Themed.composite(parent, layout);
    }

    private static GridData wide(Control control) {
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = START;
        control.setLayoutData(data);
        return data;
    }

    @Override
    public void setFocus() {
        first.setFocus();
        pane.toTop();
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // There is nothing to save.
    }

    @Override
    public void doSaveAs() {
        // There is nothing to save.
    }
}
