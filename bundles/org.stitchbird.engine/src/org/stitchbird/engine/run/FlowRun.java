// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.stitchbird.engine.checking.CheckedFlow;
import org.stitchbird.engine.cores.Cores;
import org.stitchbird.engine.cores.Share;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.run.ResultStore.Failure;
import org.stitchbird.engine.session.NodeLog;
import org.stitchbird.engine.session.NodeLog.Fate;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.RunEvent.NodeChanged;
import org.stitchbird.engine.session.RunEvent.Outcome;
import org.stitchbird.engine.text.Messages;

/**
 * One run of planned nodes, independent ones at the same time.
 *
 * <p>One thread coordinates: it alone decides, keeps results and delivers events; workers only tell it words.
 */
final class FlowRun {
    /** A node that does not notice that it is to stop is left behind after this time; its result is dropped. */
    static final long GRACE_MILLIS = 2_000;

    private final CheckedFlow flow;
    private final Weighing weighing;
    private final ResultStore store;
    private final Sampling sampling;
    private final Consumer<RunEvent> events;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final BlockingQueue<Word> words = new LinkedBlockingQueue<>();
    private final Share cores = Cores.share();
    private volatile boolean cancelled;
    private int open;
    private long deadline;
    private String failed;

    /** Prepares a run of planned nodes, none of which is broken, knowing where they stand. */
    FlowRun(CheckedFlow flow, Plan plan, Map<String, NodeStatus> status, ResultStore store, Fingerprints prints,
            Sampling sampling, boolean anew, Consumer<RunEvent> events) {
        this.flow = flow;
        this.store = store;
        this.sampling = sampling;
        this.events = events;
        weighing = new Weighing(flow.source(), flow.graph().orElseThrow(), prints, sampling);
        for (GraphNode node : plan.nodes()) {
            Job job = new Job(node, status.get(node.id()), anew);
            jobs.put(node.id(), job);
            node.incoming().forEach(wire -> job.follow(jobs.get(wire.source())));
        }
        open = jobs.size();
    }

    /** Asks the run to stop; from any thread. */
    void cancel() {
        cancelled = true;
        // Interrupts the workers at once, even while the coordinating thread is busy with a listener.
        cores.cancel();
        words.add(new Word.Cancel());
    }

    /** Runs, and answers how it went once nothing more will happen; on the coordinating thread. */
    Ending run() throws InterruptedException {
        try {
            events.accept(new RunEvent.Started(List.copyOf(jobs.keySet()), sampling.scope()));
            for (Job job : jobs.values()) {
                if (job.before().state() != NodeState.FRESH || job.anew()) {
                    changed(job, NodeStatus.of(NodeState.QUEUED));
                }
            }
            jobs.values().stream().filter(Job::ready).toList().forEach(this::submit);
            while (open > 0) {
                Word word = cancelled ? words.poll(deadline(), TimeUnit.MILLISECONDS) : words.take();
                if (word == null) {
                    leaveBehind();
                } else {
                    heed(word);
                }
            }
            return ending();
        } finally {
            cores.cancel();
        }
    }

    /** How a run went; the sentence is {@code null} when all went well. */
    record Ending(Outcome outcome, String sentence) {
    }

    private Ending ending() {
        if (failed != null) {
            return new Ending(Outcome.FAILED, failed);
        }
        return jobs.values().stream().allMatch(Job::fresh) ? new Ending(Outcome.OK, null)
                : new Ending(Outcome.CANCELLED, Messages.text("run.stopped"));
    }

    private void submit(Job job) {
        job.take();
        NodeWork work = new NodeWork(flow.source(), job, weighing, sampling, store, () -> cancelled, words::add);
        if (!cores.execute(work)) {
            // Cancelled meanwhile.
            stopped(job);
        }
    }

    private void heed(Word word) {
        if (word.job() != null && word.job().ended()) {
            return;
        }
        switch (word) {
            case Word.Running running -> changed(running.job(), running.status());
            case Word.Done done -> done(done);
            case Word.Wanting wanting -> wanted(wanting);
            case Word.Failed failure -> failed(failure);
            case Word.Stopped stopped -> stopped(stopped.job());
            case Word.Cancel cancel -> jobs.values().stream().filter(job -> !job.ended() && !job.begun()).toList()
                    .forEach(this::stopped);
        }
    }

    /** Nothing more will happen to a job; answers whether that is news. */
    private boolean end(Job job, boolean fresh) {
        boolean news = job.end(fresh);
        open -= news ? 1 : 0;
        return news;
    }

    private void done(Word.Done done) {
        Job job = done.job();
        end(job, true);
        store.put(job.node().id(), done.result());
        events.accept(new NodeChanged(job.node().id(), job.node().name(), done.result().fresh(), done.reused(),
                done.result().infos(), NodeLogs.done(job, done.result(), done.reused())));
        for (Job next : job.next()) {
            next.arrived(job.node().id(), done.result());
            if (next.ready()) {
                submit(next);
            }
        }
    }

    /** Lets nodes make again what was lost; the one that needs it waits for them. */
    private void wanted(Word.Wanting wanting) {
        if (cancelled) {
            stopped(wanting.job());
            return;
        }
        for (String id : wanting.sources()) {
            Job source = jobs.get(id);
            wanting.job().awaitAgain(source);
            if (source.ended()) {
                source.beginAnew();
                open++;
                submit(source);
            }
        }
    }

    private void failed(Word.Failed failure) {
        Job job = failure.job();
        end(job, false);
        store.failed(job.node().id(), new Failure(Optional.ofNullable(failure.key()).orElse(""), failure.sentence(),
                failure.millis()));
        ended(job, new NodeStatus(NodeState.FAILED, failure.sentence(), Double.NaN, null, failure.millis()),
                NodeLogs.ended(job, Fate.FAILED, failure.sentence(), failure.millis()));
        if (failed == null) {
            failed = Messages.text("run.failed", job.node().name(), failure.sentence());
        }
        skipBehind(job, Messages.text("skip.failed", job.node().name()));
    }

    private void skipBehind(Job failed, String reason) {
        for (Job next : failed.next()) {
            if (end(next, false)) {
                store.skipped(next.node().id(), reason);
                ended(next, new NodeStatus(NodeState.SKIPPED, reason, Double.NaN, null, -1),
                        NodeLogs.ended(next, Fate.SKIPPED, reason, -1));
                skipBehind(next, reason);
            }
        }
    }

    /** Brings a node that was stopped back to where it stood, if it had a result then. */
    private void stopped(Job job) {
        if (end(job, false)) {
            NodeState before = job.before().state();
            String reason = Messages.text("skip.stopped");
            ended(job, before == NodeState.FRESH || before == NodeState.STALE ? job.before()
                    : new NodeStatus(NodeState.SKIPPED, reason, Double.NaN, null, -1),
                    NodeLogs.ended(job, Fate.STOPPED, reason, -1));
        }
    }

    private long deadline() {
        if (deadline == 0) {
            deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GRACE_MILLIS);
        }
        boolean writing = jobs.values().stream().anyMatch(job -> !job.ended() && job.writes());
        // Nobody may begin to write the same file again while a node is still writing it.
        return writing ? Long.MAX_VALUE : Math.max(0, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
    }

    private void leaveBehind() {
        cores.leaveBehind();
        jobs.values().stream().filter(job -> !job.ended()).toList().forEach(this::stopped);
    }

    private void changed(Job job, NodeStatus status) {
        ended(job, status, null);
    }

    private void ended(Job job, NodeStatus status, NodeLog log) {
        events.accept(new NodeChanged(job.node().id(), job.node().name(), status, false, List.of(), log));
    }
}
