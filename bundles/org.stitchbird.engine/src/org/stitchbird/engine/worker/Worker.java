// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.stitchbird.engine.run.Soundness;
import org.stitchbird.engine.run.WorkingNodes;
import org.stitchbird.engine.session.FlowSessions;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.worker.Message.Answer;
import org.stitchbird.engine.worker.Message.Call;
import org.stitchbird.engine.worker.Message.Exiting;
import org.stitchbird.engine.worker.Message.Leave;
import org.stitchbird.engine.worker.Message.Place;
import org.stitchbird.engine.worker.Message.Ready;
import org.stitchbird.engine.worker.Message.Thrown;
import org.stitchbird.engine.worker.Message.Told;
import org.stitchbird.engine.worker.Message.Unsound;

/** The worker's side: holds the sessions and does what it is asked for, until whoever asks has gone. */
public final class Worker {
    private static final String CLOSE = "close()";
    /** How long results that were put off may take to be kept once nobody is there any more. */
    private static final int KEEPING_MILLIS = 2_000;
    /** A run of a closed session is over after this time, or something in it does not stop. */
    private static final int CLOSING_MILLIS = 3_000;
    private static final int SAYING_MILLIS = 2_000;
    private final FlowSessions local;
    private final Outgoing out;
    private final Map<Integer, ServedSession> sessions = new ConcurrentHashMap<>();
    private final ExecutorService calls = Executors.newCachedThreadPool(
            work -> Thread.ofPlatform().daemon().name("stitchbird-call").unstarted(work));
    private final LeftThreads left = new LeftThreads(this::doubt);

    private Worker(FlowSessions local, OutputStream out) {
        this.local = local;
        this.out = new Outgoing(out, "stitchbird-answers");
    }

    /**
     * Makes this process a worker and ends it when standard input ends.
     *
     * <p>Standard input and output belong to the protocol: whatever nodes print goes to standard error, and they have
     * nothing to read.
     *
     * @param local opens the sessions of this process
     */
    public static void run(FlowSessions local) {
        System.setProperty("stitchbird.worker", "true");
        InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        System.setIn(InputStream.nullInputStream());
        System.setOut(System.err);
        Worker worker = new Worker(local, out);
        Runtime.getRuntime().addShutdownHook(new Thread(worker::exiting, "stitchbird-exit"));
        try {
            worker.serve(new DataInputStream(in));
        } catch (EOFException e) {
            // Nobody is there any more.
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(WorkerEnd.OUT_OF_MEMORY);
        } catch (IOException | RuntimeException e) {
            System.getLogger("org.stitchbird.engine").log(Level.ERROR, "A worker ends", e);
        }
        worker.leave();
    }

    /** Ends this process, also when something in it does not want to; what is to be kept gets a moment for that. */
    private void leave() {
        Thread.ofPlatform().daemon().name("stitchbird-last").start(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(KEEPING_MILLIS);
            } catch (InterruptedException e) {
                // Then at once.
            }
            Runtime.getRuntime().halt(0);
        });
        sessions.values().forEach(ServedSession::close);
        Runtime.getRuntime().halt(0);
    }

    private void serve(DataInputStream in) throws IOException {
        out.send(new Ready(Runtime.getRuntime().maxMemory() >> 20));
        while (true) {
            switch (Frames.read(in)) {
                case Call call -> take(call);
                case Leave leave -> {
                    return;
                }
                default -> throw new IOException("Nobody else speaks so");
            }
        }
    }

    /** Start and cancel wait for nothing and keep their order; all else may take its time. */
    private void take(Call call) {
        ServedSession session = sessions.computeIfAbsent(call.session(),
                number -> new ServedSession(local.open(), event -> tell(number, event)));
        if (call.method().startsWith(SessionMethods.START)) {
            left.runBegins(call.session());
        }
        if (session.quick(call.method())) {
            answer(session, call);
        } else {
            calls.execute(() -> answer(session, call));
        }
        if (call.method().equals(CLOSE)) {
            sessions.remove(call.session());
            calls.execute(() -> closed(session, call.session()));
        }
    }

    /** Nobody hears any more how a run of a closed session ends, so it is looked for what it leaves behind. */
    private void closed(ServedSession session, int number) {
        try {
            TimeUnit.MILLISECONDS.sleep(CLOSING_MILLIS);
            left(session);
            left.runEnds(number);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void left(ServedSession session) {
        session.leftBehind().ifPresent(node -> doubt("'" + node + "' goes on although it was stopped"));
    }

    private void answer(ServedSession session, Call call) {
        Message answer;
        try {
            answer = new Answer(call.id(), session.call(call.method(), call.arguments()));
        } catch (InvocationTargetException e) {
            answer = thrown(call, e.getCause());
        } catch (ReflectiveOperationException | RuntimeException e) {
            answer = thrown(call, e);
        }
        try {
            out.send(answer);
        } catch (IOException | RuntimeException e) {
            send(thrown(call, e));
        } catch (OutOfMemoryError e) {
            // Whoever has asked would wait for ever.
            Runtime.getRuntime().halt(WorkerEnd.OUT_OF_MEMORY);
        }
    }

    private static Thrown thrown(Call call, Throwable e) {
        return new Thrown(call.id(), e.getClass().getName(), String.valueOf(e.getMessage()));
    }

    private void tell(int session, RunEvent event) {
        try {
            pass(session, event);
        } catch (OutOfMemoryError e) {
            // A run of which an event got lost would never end.
            Runtime.getRuntime().halt(WorkerEnd.OUT_OF_MEMORY);
        }
    }

    private void pass(int session, RunEvent event) {
        if (event instanceof RunEvent.Finished) {
            // First, so that the next run begins in another process.
            Soundness.doubt().ifPresent(this::doubt);
            Optional.ofNullable(sessions.get(session)).ifPresent(this::left);
        }
        send(new Told(session, event));
        if (event instanceof RunEvent.Finished) {
            left.runEnds(session);
        }
    }

    private void doubt(String reason) {
        send(new Unsound(reason));
    }

    private void send(Message message) {
        try {
            out.send(message);
        } catch (IOException e) {
            System.getLogger("org.stitchbird.engine").log(Level.ERROR, "A message could not be sent", e);
        }
    }

    /** Called when this process ends: says who has ended it, if it was a node. */
    private void exiting() {
        List<WorkingNodes.Work> guilty = WorkingNodes.exiting();
        if (!guilty.isEmpty()) {
            send(new Exiting(guilty.stream().flatMap(this::places).toList()));
            try {
                out.end(SAYING_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Stream<Place> places(WorkingNodes.Work work) {
        return sessions.entrySet().stream().filter(each -> each.getValue().runs(work.flow()))
                .map(each -> new Place(each.getKey(), work.node()));
    }
}
