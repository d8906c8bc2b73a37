// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.problems;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.OpenFlow.Change;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.workbench.panels.ActiveFlow;
import org.stitchbird.workbench.panels.FlowWatcher;
import org.stitchbird.workbench.panels.Hint;
import org.stitchbird.workbench.panels.RunEnds;
import org.stitchbird.workbench.text.Messages;

/** The view of all that is wrong with the open flow, found without running it. */
public final class ProblemsView extends ViewPart implements FlowWatcher {
    /** The view's id. */
    public static final String ID = "org.stitchbird.workbench.problems";
    private final StackLayout stack = new StackLayout();
    private Composite root;
    private ProblemList list;
    private Hint well;
    private Hint noFlow;
    private final RunEnds ends = new RunEnds();
    private OpenFlow flow;

    @Override
    public void createPartControl(Composite parent) {
        root = Themed.composite(parent, stack);
        list = new ProblemList(root, this::reveal);
        well = new Hint(root, Messages.text("problems.none"), null, null);
        noFlow = new Hint(root, Messages.text("problems.noFlow"), null, null);
        Runnable end = ActiveFlow.of(getSite().getWorkbenchWindow()).watch(this);
        root.addDisposeListener(event -> end.run());
    }

    @Override
    public void setFocus() {
        (stack.topControl == list ? list : root).setFocus();
    }

    @Override
    public void switched(Optional<OpenFlow> now) {
        flow = now.orElse(null);
        ends.follow(flow);
        show();
    }

    @Override
    public void changed(OpenFlow now, Change change) {
        if (change == Change.REPORT) {
            show();
        } else if (change == Change.RUN) {
            ends.onNew(now, end -> {
                if (end.outcome() == RunEvent.Outcome.REFUSED) {
                    ends.bringUp(this, ID);
                }
            });
        }
    }

    private void show() {
        if (root.isDisposed()) {
            return;
        }
        List<Problem> problems = flow == null ? List.of() : flow.report().problems();
        list.show(flow, problems);
        stack.topControl = flow == null ? noFlow : problems.isEmpty() ? well : list;
        root.layout();
        String name = problems.isEmpty() ? Messages.text("problems.title")
                : Messages.text("problems.count", problems.size());
        if (!name.equals(getPartName())) {
            setPartName(name);
        }
    }

    private void reveal(Problem problem) {
        if (flow != null && problem.node() != null) {
            flow.reveal(problem.node());
        }
    }
}
