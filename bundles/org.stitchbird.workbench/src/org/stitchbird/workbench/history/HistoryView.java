// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.part.ViewPart;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.OpenFlow.Change;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.RunLog;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.workbench.panels.ActiveFlow;
import org.stitchbird.workbench.panels.FlowWatcher;
import org.stitchbird.workbench.panels.Hint;
import org.stitchbird.workbench.panels.RunEnds;
import org.stitchbird.workbench.text.Messages;

/** The view of the earlier runs of the open flow: one is told in full, two are compared. */
public final class HistoryView extends ViewPart implements FlowWatcher {
    /** The view's id. */
    public static final String ID = "org.stitchbird.workbench.history";
    private static final int LIST = 260;
    private final StackLayout stack = new StackLayout();
    private final RunEnds ends = new RunEnds();
    private Composite root;
    private Composite pages;
    private RunList list;
    private Paragraph summary;
    private NodeGrid grid;
    private Hint none;
    private Hint noFlow;
    private OpenFlow flow;

    @Override
    public void createPartControl(Composite parent) {
        root = Themed.composite(parent, stack);
        none = new Hint(root, Messages.text("history.none"), null, null);
        noFlow = new Hint(root, Messages.text("history.noFlow"), null, null);
        GridLayout columns = flat(2);
        pages = Themed.composite(root, columns);
        GridLayout listed = flat(1);
        listed.marginBottom = 8;
        Composite left = Themed.composite(pages, listed);
        GridData width = new GridData(SWT.FILL, SWT.FILL, false, true);
        width.widthHint = LIST;
        left.setLayoutData(width);
        Composite right = Themed.composite(pages, flat(1));
        right.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        summary = new Paragraph(right, Fonts.BODY, Theme::text);
        GridData above = new GridData(SWT.FILL, SWT.TOP, true, false);
        above.horizontalIndent = 20;
        above.verticalIndent = 10;
        summary.setLayoutData(above);
        grid = new NodeGrid(right, this::reveal);
        grid.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        list = new RunList(left, this::choose);
        GridData runs = new GridData(SWT.FILL, SWT.FILL, true, true);
        runs.verticalIndent = 6;
        list.setLayoutData(runs);
        Paragraph hint = Paragraph.of(left, Fonts.REMARK, Theme::muted, Messages.text("history.compareHint"));
        GridData below = new GridData(SWT.FILL, SWT.BOTTOM, true, false);
        below.horizontalIndent = 20;
        hint.setLayoutData(below);
        Runnable end = ActiveFlow.of(getSite().getWorkbenchWindow()).watch(this);
        root.addDisposeListener(event -> end.run());
    }

    private static GridLayout flat(int columns) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 0;
        layout.verticalSpacing = 4;
        return layout;
    }

    @Override
    public void setFocus() {
        (stack.topControl == pages ? list : root).setFocus();
    }

    @Override
    public void switched(Optional<OpenFlow> now) {
        flow = now.orElse(null);
        ends.follow(flow);
        list.show(List.of());
        look();
    }

    @Override
    public void changed(OpenFlow now, Change change) {
        if (change == Change.RUN) {
            ends.onNew(now, end -> look());
        } else if (change == Change.FILE) {
            look();
        }
    }

    /** Reads the runs in the background. */
    private void look() {
        if (flow == null) {
            show(List.of());
            return;
        }
        OpenFlow of = flow;
        FlowSession session = of.session();
        FlowSource source = of.source();
        Display display = root.getDisplay();
        Job job = new Job(Messages.text("history.title")) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    List<RunLog> runs = session.runs(source);
                    if (!display.isDisposed()) {
                        display.asyncExec(() -> {
                            if (of == flow && !root.isDisposed()) {
                                show(runs);
                            }
                        });
                    }
                } catch (RuntimeException e) {
                    // What is shown stays.
                    ILog.of(HistoryView.class).error("The runs of " + source.name() + " cannot be read", e);
                }
                return Status.OK_STATUS;
            }
        };
        job.setSystem(true);
        job.schedule();
    }

    private void show(List<RunLog> runs) {
        list.show(runs);
        stack.topControl = flow == null ? noFlow : runs.isEmpty() ? none : pages;
        root.layout();
    }

    private void choose(List<RunLog> runs) {
        if (runs.isEmpty()) {
            grid.show(new NodeTable(List.of(), List.of()));
            summary.setText(Messages.text("history.choose"));
        } else if (runs.size() == 1) {
            grid.show(OneRun.of(runs.get(0)));
            summary.setText(one(runs.get(0)));
        } else {
            grid.show(TwoRuns.of(runs.get(0), runs.get(1), this::settingName));
            summary.setText(two(runs.get(0), runs.get(1)));
        }
        summary.getParent().layout();
    }

    private static String one(RunLog run) {
        String told = Messages.text("history.one", Messages.text("history.outcome." + run.outcome()),
                RunWords.time(run.millis()), RunWords.counts(run), RunWords.memory(run.heap()));
        return run.sentence() == null ? told : told + "\n" + run.sentence();
    }

    private static String two(RunLog earlier, RunLog later) {
        LocalDate today = LocalDate.now();
        return Messages.text("history.two", RunWords.when(earlier, today), RunWords.when(later, today),
                RunWords.time(earlier.millis()), RunWords.time(later.millis()), RunWords.memory(earlier.heap()),
                RunWords.memory(later.heap()));
    }

    private String settingName(String type, String setting) {
        return Optional.ofNullable(flow).flatMap(open -> open.types().spec(type))
                .flatMap(spec -> spec.setting(setting)).map(SettingSpec::label).orElse(setting);
    }

    private void reveal(String node) {
        if (flow != null) {
            flow.reveal(node);
        }
    }
}
