// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Display;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.Scope;

/**
 * Starts the runs of an open flow: those that a person asks for and, while it is switched on, one on a sample after
 * each edit. Of two at once, a person's goes first and a newer sample's in place of an older one.
 *
 * <p>For the UI thread only.
 */
final class LiveSample {
    /** After the check of an edit, which waits for the next edit itself. */
    private static final int PAUSE_MILLIS = 100;

    private final FlowSession session;
    private final Supplier<FlowSource> source;
    private final FlowStates states;
    private final Consumer<String> tell;
    private final Display display = Display.getCurrent();
    private boolean on;
    /** The scope of the run whose end has not been heard of yet; {@code null} when there is none. */
    private Scope underWay;
    /** What a person wants to be run next; {@code null} for nothing. */
    private Set<String> wanted;
    private boolean sampleWanted;
    private int turn;

    LiveSample(FlowSession session, Supplier<FlowSource> source, FlowStates states, Consumer<String> tell) {
        this.session = session;
        this.source = source;
        this.states = states;
        this.tell = tell;
        states.onReport(this::checked);
        states.onEnd(this::ended);
    }

    boolean on() {
        return on;
    }

    /** Switches it; what is shown follows once the check has looked. */
    void set(boolean now) {
        on = now;
        if (on) {
            edited();
        } else {
            stopSample();
            if (underWay == Scope.SAMPLE) {
                session.cancel();
            }
        }
        if (underWay != Scope.FULL) {
            states.show(on ? Scope.SAMPLE : Scope.FULL);
        }
    }

    /** The flow is another one now, and will be checked soon. */
    void edited() {
        if (on) {
            sampleWanted = true;
            turn++;
            if (underWay == Scope.SAMPLE) {
                session.cancel();
            }
        }
    }

    /** A person asks for a run on all rows. */
    void run(Set<String> targets) {
        if (underWay == Scope.FULL || underWay == null && session.running()) {
            tell.accept(Messages.get("run.already"));
        } else if (underWay == null && states.scope() == Scope.FULL) {
            start(targets, Scope.FULL);
        } else {
            wanted = targets;
            stopSample();
            session.cancel();
            states.show(Scope.FULL);
        }
    }

    /** A person wants nothing to run any more, until the next edit. */
    void stop() {
        wanted = null;
        stopSample();
        session.cancel();
    }

    private void stopSample() {
        sampleWanted = false;
        turn++;
    }

    /** The states are those of the flow as it is, so that a run may begin to change them. */
    private void checked() {
        if (underWay != null) {
            return;
        }
        if (wanted != null) {
            start(wanted, Scope.FULL);
        } else if (sampleWanted && states.scope() == Scope.FULL) {
            states.show(Scope.SAMPLE);
        } else if (sampleWanted) {
            int mine = ++turn;
            display.timerExec(PAUSE_MILLIS, () -> {
                if (mine == turn && underWay == null && sampleWanted && !states.closed()) {
                    start(Set.of(), Scope.SAMPLE);
                }
            });
        }
    }

    private void start(Set<String> targets, Scope scope) {
        wanted = null;
        stopSample();
        session.start(source.get(), targets, scope);
        underWay = scope;
        states.begins(scope);
    }

    /** A check follows, and with it the next run, if one is wanted. */
    private void ended() {
        underWay = null;
    }
}
