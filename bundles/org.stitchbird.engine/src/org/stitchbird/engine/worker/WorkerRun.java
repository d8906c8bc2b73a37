// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.RunEvent.Finished;
import org.stitchbird.engine.session.RunEvent.Outcome;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.engine.text.Messages;
import org.stitchbird.engine.worker.Message.Place;

/**
 * One run of a session, wherever it takes place.
 *
 * <p>When its worker ends, the nodes whose fault it was fail, what is behind them is skipped, and all others go on in
 * the next worker. Only {@link #cancel}, {@link #running} and {@link #await} are called on other threads than that of
 * the events.
 */
final class WorkerRun {
    /** A run that does not stop by itself is given up with its worker after this time. */
    static final int PATIENCE_MILLIS = 8_000;
    /** A run goes on in so many further workers. */
    private static final int FURTHER = 3;
    private final Seat seat;
    private final WorkerKeeper keeper;
    private final SessionEvents events;
    private final RunRecord record;
    private final Scope scope;
    private String method;
    private Object[] arguments;
    private final CompletableFuture<Finished> over = new CompletableFuture<>();
    private volatile WorkerProcess worker;
    private volatile boolean cancelled;
    private volatile boolean running = true;
    private int further;

    /**
     * Prepares a run.
     *
     * @param method the method that starts it
     */
    WorkerRun(Seat seat, WorkerKeeper keeper, SessionEvents events, RunRecord record, Scope scope,
            String method, Object[] arguments) {
        this.seat = seat;
        this.keeper = keeper;
        this.events = events;
        this.record = record;
        this.scope = scope;
        this.method = method;
        this.arguments = arguments;
    }

    /** Starts it; does not wait for anything. */
    void start() {
        seat.take(true).whenComplete((place, failure) -> events.execute(() -> placed(place, failure)));
    }

    boolean running() {
        return running;
    }

    Finished await() throws InterruptedException {
        try {
            return over.get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void placed(WorkerProcess place, Throwable failure) {
        if (!running) {
            return;
        }
        if (failure != null) {
            finish(record.end(Outcome.FAILED, cause(failure).getMessage()));
            return;
        }
        worker = place;
        keeper.runBegins(place);
        place.call(seat.number(), method, arguments).whenComplete((nothing, thrown) -> {
            if (thrown != null && !(cause(thrown) instanceof WorkerGone)) {
                events.execute(() -> finish(record.end(Outcome.FAILED, cause(thrown).getMessage())));
            }
        });
        place.end().thenAccept(end -> events.execute(() -> lost(place, end)));
        if (cancelled) {
            cancel();
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** An event from a worker. */
    void heed(WorkerProcess from, RunEvent event) {
        if (!running || from != worker || record.repeats(event)) {
            return;
        }
        if (event instanceof Finished rest && further > 0) {
            // What a failed node would have got may have become known only now.
            seat.tell(from, scope, record).whenComplete((told, failure) -> events.execute(
                    () -> finish(List.of(record.whole(rest)))));
        } else if (event instanceof Finished rest) {
            finish(List.of(rest));
        } else {
            record.note(event);
            events.deliver(event);
        }
    }

    private void lost(WorkerProcess from, WorkerEnd end) {
        if (!running || from != worker) {
            return;
        }
        keeper.runEnds(from);
        worker = null;
        if (cancelled) {
            finish(record.end(Outcome.CANCELLED, Messages.text("run.stopped")));
            return;
        }
        List<String> guilty = end.culprits().isEmpty() ? record.running() : end.culprits().stream()
                .filter(each -> each.session() == seat.number()).map(Place::node).toList();
        record.fail(guilty, end.sentence()).forEach(events::deliver);
        Set<String> open = record.open();
        if (record.begun() && open.isEmpty() || ++further > FURTHER) {
            finish(record.end(Outcome.FAILED, end.sentence()));
        } else {
            if (record.begun()) {
                method = SessionMethods.GO_ON;
                arguments = new Object[] {record.source(), open, scope};
            }
            start();
        }
    }

    private void finish(List<RunEvent> rest) {
        if (!running) {
            return;
        }
        rest.subList(0, rest.size() - 1).forEach(events::deliver);
        Finished end = (Finished) rest.getLast();
        if (worker != null) {
            keeper.runEnds(worker);
        }
        // Before the event, so that whoever hears it may start the next run.
        running = false;
        events.deliver(end);
        over.complete(end);
    }

    /** Nobody waits for it any more; on the thread of the events. */
    void abandon() {
        finish(record.end(Outcome.CANCELLED, Messages.text("run.stopped")));
    }

    /** Asks it to stop, and sees to it that it does. */
    void cancel() {
        cancelled = true;
        WorkerProcess place = worker;
        if (place == null) {
            events.execute(() -> {
                if (running && worker == null) {
                    finish(record.end(Outcome.CANCELLED, Messages.text("run.stopped")));
                }
            });
        } else {
            place.call(seat.number(), "cancel()");
            giveUpLater(place);
        }
    }

    private void giveUpLater(WorkerProcess place) {
        Executor later = CompletableFuture.delayedExecutor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS, events);
        later.execute(() -> {
            if (running && worker == place) {
                keeper.retire(place, "a run did not stop");
                if (keeper.runs(place) == 1) {
                    place.stop();
                } else {
                    // The runs of other flows in it may end first.
                    giveUpLater(place);
                }
            }
        });
    }
}
