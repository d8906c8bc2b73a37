// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.Scope;

/** A session's place in the worker that is there now; a new worker learns there how the last runs went. */
final class Seat {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private final int number = NUMBERS.incrementAndGet();
    private final WorkerKeeper keeper;
    private final BiConsumer<WorkerProcess, RunEvent> events;
    private final Map<Scope, RunRecord> records = new EnumMap<>(Scope.class);
    private FlowSource latest;
    private WorkerProcess worker;
    private CompletableFuture<WorkerProcess> taken;

    /** Tells the events of the session's runs on the worker's thread, with the worker they come from. */
    Seat(WorkerKeeper keeper, BiConsumer<WorkerProcess, RunEvent> events) {
        this.keeper = keeper;
        this.events = events;
    }

    /** The session's number, the same in every worker. */
    int number() {
        return number;
    }

    /** The flow as it was last asked about: by it a worker finds what is kept of the session's results. */
    synchronized void latest(FlowSource source) {
        latest = source;
    }

    /** From now on this is the last run in that scope. */
    synchronized void remember(Scope scope, RunRecord record) {
        records.put(scope, record);
    }

    /** A worker that can be asked; see {@link WorkerKeeper#current}. */
    CompletableFuture<WorkerProcess> take(boolean insist) {
        return keeper.current(insist).thenCompose(this::settle);
    }

    private synchronized CompletableFuture<WorkerProcess> settle(WorkerProcess now) {
        if (worker != now) {
            worker = now;
            now.listen(number, event -> events.accept(now, event));
            taken = CompletableFuture.completedFuture(now);
            records.forEach((scope, record) -> await(tell(now, scope, record)));
            if (latest != null) {
                await(tell(now, latest, Scope.FULL, Map.of()));
            }
        }
        return taken;
    }

    private void await(CompletableFuture<Object> told) {
        taken = taken.thenCombine(told, (same, nothing) -> same);
    }

    /** Tells a worker how the nodes of a run have ended; answers when it knows. */
    CompletableFuture<Object> tell(WorkerProcess other, Scope scope, RunRecord record) {
        return tell(other, record.source(), scope, record.ends());
    }

    private CompletableFuture<Object> tell(WorkerProcess other, FlowSource source, Scope scope,
            Map<String, NodeStatus> ends) {
        return other.call(number, SessionMethods.REMEMBER, source, scope, ends);
    }

    /** Whether it has a worker that can be asked at once. */
    synchronized boolean settled() {
        return taken != null && taken.isDone() && !worker.end().isDone();
    }

    /** Tells the worker that nobody needs the session any more. */
    synchronized void leave() {
        if (worker != null) {
            worker.call(number, "close()");
        }
    }
}
