// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.RunEvent;

/** Where the nodes of an open flow stand: checks it in the background after edits and follows its runs. */
final class FlowStates {
    private static final int PAUSE_MILLIS = 200;
    private static final int GATHER_MILLIS = 40;
    private static final NodeStatus UNKNOWN = NodeStatus.of(NodeState.UNSET);

    private final FlowSession session;
    private final Supplier<FlowSource> source;
    private final Consumer<OpenFlow.Change> changed;
    private final Consumer<String> tell;
    private final Display display = Display.getCurrent();
    private final Map<String, NodeStatus> running = new HashMap<>();
    private final List<RunEvent> arrived = new ArrayList<>();
    private final AutoCloseable endOfEvents;
    private CheckReport report = new CheckReport(List.of(), Map.of(), Map.of(), Map.of());
    private RunEvent.Finished lastRun;
    private int turn;
    private boolean closed;

    /** Follows a session; says, on the UI thread, what has changed, and to people why a run was refused. */
    FlowStates(FlowSession session, Supplier<FlowSource> source, Consumer<OpenFlow.Change> changed,
            Consumer<String> tell) {
        this.session = session;
        this.source = source;
        this.changed = changed;
        this.tell = tell;
        endOfEvents = session.onEvent(this::arrive);
    }

    CheckReport report() {
        return report;
    }

    Optional<RunEvent.Finished> lastRun() {
        return Optional.ofNullable(lastRun);
    }

    /** What the run has told, else what the check has found. */
    NodeStatus status(String node) {
        NodeStatus now = running.get(node);
        return now != null ? now : report.status().getOrDefault(node, UNKNOWN);
    }

    /** Checks once there has been no further edit for a moment. */
    void checkSoon() {
        int mine = ++turn;
        display.timerExec(PAUSE_MILLIS, () -> {
            if (mine == turn) {
                checkNow();
            }
        });
    }

    /** Checks the flow as it is now, in the background. */
    void checkNow() {
        if (closed) {
            return;
        }
        int mine = ++turn;
        FlowSource text = source.get();
        Job job = new Job(Messages.get("job.check", text.name())) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    CheckReport found = session.check(text);
                    onDisplay(() -> checked(mine, found));
                } catch (RuntimeException e) {
                    // the last report stays; a dialog after every edit would only be in the way
                    ILog.of(FlowStates.class).error("The check of " + text.name() + " failed", e);
                }
                return Status.OK_STATUS;
            }
        };
        job.setSystem(true);
        job.schedule();
    }

    private void onDisplay(Runnable action) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!closed) {
                    action.run();
                }
            });
        }
    }

    /** A report of a flow that has been edited since is of no use: another check is on its way. */
    private void checked(int of, CheckReport found) {
        if (of == turn) {
            report = found;
            if (!session.running()) {
                running.clear();
            }
            changed.accept(OpenFlow.Change.REPORT);
        }
    }

    /** Called on any thread: gathers events, because a run may send more of them than can be drawn. */
    private void arrive(RunEvent event) {
        synchronized (arrived) {
            arrived.add(event);
            if (arrived.size() > 1) {
                return;
            }
        }
        onDisplay(() -> display.timerExec(GATHER_MILLIS, this::take));
    }

    private void take() {
        List<RunEvent> events;
        synchronized (arrived) {
            events = List.copyOf(arrived);
            arrived.clear();
        }
        if (closed) {
            return;
        }
        events.forEach(this::take);
        if (!events.isEmpty()) {
            changed.accept(OpenFlow.Change.RUN);
        }
    }

    private void take(RunEvent event) {
        switch (event) {
            case RunEvent.Started started -> running.clear();
            case RunEvent.NodeChanged node -> running.put(node.node(), node.status());
            case RunEvent.Finished finished -> {
                lastRun = finished;
                if (finished.outcome() == RunEvent.Outcome.REFUSED && finished.sentence() != null) {
                    tell.accept(finished.sentence());
                }
                checkNow();
            }
        }
    }

    void close() {
        closed = true;
        try {
            endOfEvents.close();
        } catch (Exception e) {
            ILog.of(FlowStates.class).warn("The session went on sending events", e);
        }
    }
}
