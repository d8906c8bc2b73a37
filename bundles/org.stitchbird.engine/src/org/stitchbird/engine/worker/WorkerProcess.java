// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.text.Messages;
import org.stitchbird.engine.worker.Message.Answer;
import org.stitchbird.engine.worker.Message.Call;
import org.stitchbird.engine.worker.Message.Exiting;
import org.stitchbird.engine.worker.Message.Leave;
import org.stitchbird.engine.worker.Message.Place;
import org.stitchbird.engine.worker.Message.Ready;
import org.stitchbird.engine.worker.Message.Thrown;
import org.stitchbird.engine.worker.Message.Told;
import org.stitchbird.engine.worker.Message.Unsound;

/** A worker as the editor's process sees it, from its start to its end. */
final class WorkerProcess {
    private static final int ENDING_SECONDS = 5;
    private static final int LAST_WORDS_MILLIS = 500;
    private final Process process;
    private final Outgoing out;
    private final BiConsumer<WorkerProcess, String> unsound;
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, CompletableFuture<Object>> calls = new ConcurrentHashMap<>();
    private final Map<Integer, Consumer<RunEvent>> listeners = new ConcurrentHashMap<>();
    private final CompletableFuture<WorkerProcess> ready = new CompletableFuture<>();
    private final CompletableFuture<WorkerEnd> end = new CompletableFuture<>();
    private final LastLines printed;
    private final Thread err;
    private volatile List<Place> culprits = List.of();
    private volatile boolean garbled;
    private volatile boolean stopped;
    private volatile long heapMegabytes;

    /**
     * Takes a process into service.
     *
     * @param printed told every line that it prints
     * @param unsound told why it should be replaced, when it asks for that
     */
    WorkerProcess(Process process, Consumer<String> printed, BiConsumer<WorkerProcess, String> unsound) {
        this.process = process;
        this.unsound = unsound;
        this.printed = new LastLines(printed);
        out = new Outgoing(new BufferedOutputStream(process.getOutputStream(), 1 << 16), "stitchbird-worker-out");
        err = Thread.ofPlatform().daemon().name("stitchbird-worker-err").start(this::listen);
        Thread.ofPlatform().daemon().name("stitchbird-worker-in").start(this::read);
    }

    /** Itself once it can be asked; fails with {@link WorkerGone} when it does not come so far. */
    CompletableFuture<WorkerProcess> ready() {
        return ready;
    }

    /** How it ended, once it has. */
    CompletableFuture<WorkerEnd> end() {
        return end;
    }

    /** How much memory its runs may take; 0 before it is ready. */
    long heapMegabytes() {
        return heapMegabytes;
    }

    /** Hears the events of a session from now on. */
    void listen(int session, Consumer<RunEvent> listener) {
        listeners.put(session, listener);
    }

    /** Calls a method of a session; fails with {@link WorkerGone}, or with what the method has thrown. */
    CompletableFuture<Object> call(int session, String method, Object... arguments) {
        long id = ids.incrementAndGet();
        CompletableFuture<Object> answer = new CompletableFuture<>();
        calls.put(id, answer);
        try {
            out.send(new Call(id, session, method, arguments));
        } catch (IOException e) {
            calls.remove(id);
            answer.completeExceptionally(new IllegalArgumentException(e));
        }
        if (end.isDone()) {
            lose();
        }
        return answer;
    }

    /** Ends it because a run in it did not stop when it was asked to. */
    void stop() {
        stopped = true;
        kill();
    }

    /** Lets it keep what is to be kept and ends it then, or when that takes too long. */
    void dismiss() {
        try {
            out.send(new Leave());
        } catch (IOException e) {
            kill();
        }
        CompletableFuture.delayedExecutor(ENDING_SECONDS, TimeUnit.SECONDS).execute(this::kill);
    }

    /** Ends it at once. */
    void kill() {
        process.destroyForcibly();
    }

    private void read() {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16))) {
            for (Message message = Frames.first(in, printed);; message = Frames.read(in)) {
                heed(message);
            }
        } catch (EOFException e) {
            // It has ended, or is about to.
        } catch (IOException | RuntimeException e) {
            garbled = process.isAlive() && !stopped;
            printed.accept(e.toString());
        } finally {
            over();
        }
    }

    private void heed(Message message) {
        switch (message) {
            case Ready now -> {
                heapMegabytes = now.heapMegabytes();
                ready.complete(this);
            }
            case Answer answer -> answered(answer.id()).complete(answer.value());
            case Thrown thrown -> answered(thrown.id()).completeExceptionally(again(thrown));
            case Told told -> {
                Consumer<RunEvent> listener = listeners.get(told.session());
                if (listener != null) {
                    listener.accept(told.event());
                }
            }
            case Unsound why -> unsound.accept(this, why.reason());
            case Exiting exiting -> culprits = exiting.nodes();
            case Call call -> throw new IllegalStateException("A worker calls nobody");
            case Leave leave -> throw new IllegalStateException("A worker sends nobody away");
        }
    }

    private CompletableFuture<Object> answered(long id) {
        CompletableFuture<Object> call = calls.remove(id);
        return call == null ? new CompletableFuture<>() : call;
    }

    private static RuntimeException again(Thrown thrown) {
        return switch (thrown.type()) {
            case "java.lang.IllegalStateException" -> new IllegalStateException(thrown.sentence());
            case "java.lang.IllegalArgumentException" -> new IllegalArgumentException(thrown.sentence());
            default -> new IllegalStateException(thrown.type() + ": " + thrown.sentence());
        };
    }

    /** It says no more: makes sure that it has ended, and tells everybody who waits. */
    private void over() {
        try {
            if (garbled || !process.waitFor(ENDING_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            int exit = process.waitFor();
            err.join(LAST_WORDS_MILLIS);
            end.complete(new WorkerEnd(exit, heapMegabytes, culprits, garbled, stopped));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            end.complete(new WorkerEnd(-1, heapMegabytes, culprits, garbled, stopped));
        }
        ready.completeExceptionally(new WorkerGone(Messages.text("worker.start", printed.text(process))));
        lose();
    }

    private void lose() {
        for (Long id : List.copyOf(calls.keySet())) {
            answered(id).completeExceptionally(new WorkerGone(Messages.text("worker.gone")));
        }
    }

    private void listen() {
        try (BufferedReader err = new BufferedReader(new InputStreamReader(process.getErrorStream(),
                StandardCharsets.UTF_8))) {
            err.lines().forEach(printed);
        } catch (IOException | java.io.UncheckedIOException e) {
            printed.accept(e.toString());
        }
    }
}
