// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.stitchbird.engine.checking.CheckedFlow;
import org.stitchbird.engine.checking.FlowCheck;
import org.stitchbird.engine.cores.Cores;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.history.RunLogs;
import org.stitchbird.engine.run.FlowRun.Ending;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.RunEvent.Finished;
import org.stitchbird.engine.session.RunEvent.Outcome;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.text.Messages;

/** One run of a session from the check to the last event, on a thread of its own. */
final class SessionRun {
    private final FlowSource source;
    private final Set<String> targets;
    private final NodeTypes types;
    private final Map<Scope, ResultStore> stores;
    private final Fingerprints prints;
    private final Scope scope;
    private final boolean anew;
    private final RunWatch watch;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean running = true;
    private volatile Finished finished;
    private FlowRun run;
    private boolean cancelled;

    SessionRun(FlowSource source, Set<String> targets, NodeTypes types, Map<Scope, ResultStore> stores,
            Fingerprints prints, Scope scope, boolean anew, RunLogs logs, Consumer<RunEvent> events) {
        this.source = source;
        this.targets = targets;
        this.types = types;
        this.stores = stores;
        this.prints = prints;
        this.scope = scope;
        this.anew = anew;
        watch = new RunWatch(source, scope, logs, events);
    }

    void start() {
        Cores.daemon(this::run, "stitchbird-run").start();
    }

    boolean running() {
        return running;
    }

    Finished await() throws InterruptedException {
        over.await();
        return finished;
    }

    synchronized void cancel() {
        cancelled = true;
        if (run != null) {
            run.cancel();
        }
    }

    private void run() {
        long begin = System.nanoTime();
        Ending ending;
        try {
            ending = go();
        } catch (Throwable e) {
            ending = brokenOff(e);
        }
        finished = new Finished(ending.outcome(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin),
                ending.sentence());
        try {
            if (finished.outcome() != Outcome.REFUSED) {
                watch.keep(finished);
            }
        } finally {
            // Before the event, so that whoever hears it may start the next run.
            running = false;
            try {
                watch.heard(finished);
            } finally {
                over.countDown();
            }
        }
    }

    /** Nobody may wait for ever for the last event, whatever is wrong here. */
    private static Ending brokenOff(Throwable e) {
        if (e instanceof OutOfMemoryError) {
            return new Ending(Outcome.FAILED, FailureText.memory());
        }
        try {
            System.getLogger("org.stitchbird.engine").log(Level.ERROR, "A run broke off", e);
        } catch (OutOfMemoryError more) {
            // There is the sentence.
        }
        return new Ending(Outcome.FAILED, Messages.text("run.broken", e));
    }

    private Ending go() throws InterruptedException {
        Optional<CheckedFlow> kept = anew || scope != Scope.FULL ? Optional.empty()
                : KeptFlow.of(source, types, stores.get(scope), prints);
        CheckedFlow flow = kept.orElseGet(() -> FlowCheck.checked(source, types));
        Sampling sampling = Sampling.of(flow, scope, stores.get(Scope.FULL));
        Plan plan = Plan.of(flow, targets, sampling);
        if (plan.refusal() != null) {
            return new Ending(Outcome.REFUSED, plan.refusal());
        }
        ResultStore store = stores.get(scope);
        store.loosen(flow.graph().orElseThrow().nodes().stream().map(GraphNode::id).collect(Collectors.toSet()));
        Map<String, NodeStatus> standing = Standing.of(flow, store, prints, sampling);
        FlowRun ready = new FlowRun(flow, plan, standing, store, prints, sampling, anew, watch::heard);
        Weighing weighing = new Weighing(source, flow.graph().get(), prints, sampling);
        watch.begin(new RunOutlook(plan.nodes(), anew ? flow.report().status() : standing,
                node -> NodeLogs.settings(weighing.settings(node)), System::nanoTime, Cores.count()));
        synchronized (this) {
            run = ready;
            if (cancelled) {
                run.cancel();
            }
        }
        try {
            Ending ending = ready.run();
            return ending.sentence() == null ? new Ending(ending.outcome(), store.warning().orElse(null)) : ending;
        } finally {
            store.remember();
            // It holds every table of the run; only the store decides how long those are kept.
            synchronized (this) {
                run = null;
            }
        }
    }
}
