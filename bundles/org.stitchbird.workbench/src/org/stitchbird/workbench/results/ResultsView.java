// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.OpenFlow.Change;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.workbench.command.Commands;
import org.stitchbird.workbench.command.Ids;
import org.stitchbird.workbench.evaluation.EvaluationSheet;
import org.stitchbird.workbench.panels.ActiveFlow;
import org.stitchbird.workbench.panels.FlowWatcher;
import org.stitchbird.workbench.panels.Hint;
import org.stitchbird.workbench.panels.RunEnds;
import org.stitchbird.workbench.text.Messages;

/** The view of what the selected node, or else the last evaluation, has come to. */
public final class ResultsView extends ViewPart implements FlowWatcher {
    /** The view's id. */
    public static final String ID = "org.stitchbird.workbench.results";
    private static final int SETTLE_MILLIS = 60;
    private Composite root;
    private ResultHeader header;
    private Banner banner;
    private Composite body;
    private final StackLayout stack = new StackLayout();
    private Optional<OpenFlow> flow = Optional.empty();
    private final RunEnds ends = new RunEnds();
    private Subject shown;
    private ResultTab tab;
    private int viewers;
    private final Runnable refresh = this::refresh;

    @Override
    public void createPartControl(Composite parent) {
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        root = Themed.composite(parent, layout);
        header = new ResultHeader(root, this::choose);
        header.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        banner = new Banner(root);
        banner.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        body = Themed.composite(root, stack);
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Runnable end = ActiveFlow.of(getSite().getWorkbenchWindow()).watch(this);
        root.addDisposeListener(event -> end.run());
    }

    @Override
    public void setFocus() {
        // A click on a tab has given the focus to the tabs already.
        if (stack.topControl != null && !header.hasFocus()) {
            stack.topControl.setFocus();
        }
    }

    @Override
    public void switched(Optional<OpenFlow> now) {
        flow = now;
        ends.follow(now.orElse(null));
        shown = null;
        refresh();
    }

    @Override
    public void changed(OpenFlow now, Change change) {
        if (change == Change.RUN) {
            ends.onNew(now, end -> {
                if (end.outcome() != RunEvent.Outcome.REFUSED) {
                    ends.bringUp(this, ID);
                }
            });
        }
        if (change != Change.FILE) {
            root.getDisplay().timerExec(SETTLE_MILLIS, refresh);
        }
    }

    private void refresh() {
        if (root.isDisposed()) {
            return;
        }
        Subject now = flow.flatMap(Subject::of).orElse(null);
        boolean sameViewers = viewers == Viewers.count();
        viewers = Viewers.count();
        if (now != null && shown != null && now.looksLike(shown) && stack.topControl != null && sameViewers) {
            return;
        }
        boolean sameNode = now != null && shown != null && now.node() == shown.node();
        boolean sameScope = sameNode && now.scope() == shown.scope();
        List<ResultInfo> before = shown == null ? List.of() : shown.results();
        shown = now;
        header.show(now);
        banner.show(now);
        if (!(sameScope && sameViewers && before.equals(now.results()) && tab != null && !now.results().isEmpty())) {
            choose(now == null || now.results().isEmpty() ? null : next(ResultTab.of(now.results()), sameNode));
        }
        root.layout();
    }

    /** What is like that which is shown now, if it is of the same node; else the first. */
    private ResultTab next(List<ResultTab> tabs, boolean sameNode) {
        return tabs.stream().filter(each -> sameNode && each.isLike(tab)).findFirst().orElse(tabs.getFirst());
    }

    private void choose(ResultTab chosen) {
        tab = chosen;
        header.mark(chosen);
        Control before = stack.topControl;
        stack.topControl = chosen == null ? nothing() : sheet(chosen);
        body.layout();
        if (before != null) {
            before.dispose();
        }
    }

    private Control sheet(ResultTab chosenTab) {
        ResultInfo chosen = chosenTab.result();
        if (chosenTab.viewer() != null) {
            return new ViewerSheet(body, shown, chosen, chosenTab.viewer());
        }
        if (chosenTab.part() != null) {
            return new EvaluationSheet(body, chosen.evaluation(), chosenTab.part());
        }
        if (ResultTab.tabular(chosen)) {
            return new TableSheet(body, shown, chosen);
        }
        return new TextSheet(body, chosen.text());
    }

    private Control nothing() {
        if (flow.isEmpty()) {
            return new Hint(body, Messages.text("results.noFlow"), null, null);
        }
        if (shown == null) {
            return new Hint(body, Messages.text("results.none"), Messages.text("results.run"), this::runAll);
        }
        if (shown.in(NodeState.FAILED) || shown.in(NodeState.UNSET)) {
            return new Hint(body, "", null, null);
        }
        if (shown.in(NodeState.RUNNING) || shown.in(NodeState.QUEUED)) {
            return new Hint(body, Messages.text("results.running", shown.name()), null, null);
        }
        boolean ran = shown.in(NodeState.FRESH);
        return new Hint(body, Messages.text(ran ? "results.nothing" : "results.notRun", shown.name()),
                ran ? null : Messages.text("results.runToHere"), this::runToHere);
    }

    private void runAll() {
        Commands.run(getSite().getWorkbenchWindow(), Ids.RUN);
    }

    private void runToHere() {
        if (shown.flow().runnable()) {
            shown.flow().run(Set.of(shown.node().getId()));
        }
    }
}
