// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.panels;

import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.Scope;

/** Notices that a run has ended since it looked last, so that the panel it concerns can come to the front. */
public final class RunEnds {
    private RunEvent.Finished seen;

    /** Looks at another flow, whose last run is no news; {@code null} for none. */
    public void follow(OpenFlow flow) {
        seen = flow == null ? null : flow.lastRun().orElse(null);
    }

    /** Calls back once for each end of a run on all rows: one on a sample follows each edit. */
    public void onNew(OpenFlow flow, Consumer<RunEvent.Finished> listener) {
        RunEvent.Finished now = flow.running() || flow.scope() == Scope.SAMPLE ? null : flow.lastRun().orElse(null);
        if (now != null && now != seen) {
            seen = now;
            listener.accept(now);
        }
    }

    /** Shows a view in front of those beside it, without taking the focus. */
    public void bringUp(IViewPart view, String id) {
        try {
            view.getSite().getPage().showView(id, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            ILog.of(RunEnds.class).warn("The panel " + id + " cannot be shown", e);
        }
    }
}
