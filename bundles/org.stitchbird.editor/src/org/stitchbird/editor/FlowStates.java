// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.util.ArrayList;
import java.util.EnumMap;
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
import org.stitchbird.engine.session.Scope;

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
    /** What the report and the states are of; {@code wanted} is what the next report will be of. */
    private Scope scope = Scope.FULL;
    private Scope wanted = Scope.FULL;
    private Scope runningOf = Scope.FULL;
    private final Map<Scope, RunEvent.Finished> lastRuns = new EnumMap<>(Scope.class);
    private RunEvent.Outlook outlook;
    private Runnable reported = () -> { };
    private Runnable ended = () -> { };
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

    /** The last run in the scope that is shown. */
    Optional<RunEvent.Finished> lastRun() {
        return Optional.ofNullable(lastRuns.get(scope));
    }

    /** On which rows the results are of which this tells. */
    Scope scope() {
        return scope;
    }

    /** Changes to another scope, as soon as the check has told how the nodes stand there. */
    void show(Scope other) {
        if (wanted != other) {
            wanted = other;
            checkNow();
        }
    }

    /** The run that has just been started is of that scope. */
    void begins(Scope of) {
        runningOf = of;
    }

    /** Calls back before all others when a report is there. */
    void onReport(Runnable listener) {
        reported = listener;
    }

    /** Calls back before all others when a run is over. */
    void onEnd(Runnable listener) {
        ended = listener;
    }

    boolean closed() {
        return closed;
    }

    Optional<RunEvent.Outlook> outlook() {
        return Optional.ofNullable(outlook);
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
        Scope of = wanted;
        Job job = new Job(Messages.get("job.check", text.name())) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    CheckReport found = session.check(text, of);
                    onDisplay(() -> checked(mine, found, of));
                } catch (RuntimeException e) {
                    // the last report stays; a dialog after every edit would only be in the way
                    ILog.of(FlowStates.class).error("The check of " + text.name() + " failed", e);
                    onDisplay(() -> unchecked(mine));
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
    private void checked(int number, CheckReport found, Scope of) {
        if (number == turn) {
            report = found;
            boolean another = scope != of;
            scope = of;
            if (another || !session.running()) {
                running.clear();
            }
            reported.run();
            changed.accept(OpenFlow.Change.REPORT);
            if (another) {
                changed.accept(OpenFlow.Change.RUN);
            }
        }
    }

    /** A run that waits for the check says better what is wrong. */
    private void unchecked(int number) {
        if (number == turn) {
            reported.run();
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
            case RunEvent.Started started -> begun(started.scope());
            case RunEvent.NodeChanged node -> {
                if (runningOf == scope) {
                    running.put(node.node(), node.status());
                }
            }
            case RunEvent.Outlook now -> outlook = now;
            case RunEvent.Finished finished -> {
                outlook = null;
                lastRuns.put(runningOf, finished);
                if (runningOf == Scope.FULL && finished.outcome() == RunEvent.Outcome.REFUSED
                        && finished.sentence() != null) {
                    tell.accept(finished.sentence());
                }
                ended.run();
                checkNow();
            }
        }
    }

    private void begun(Scope of) {
        runningOf = of;
        running.clear();
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
