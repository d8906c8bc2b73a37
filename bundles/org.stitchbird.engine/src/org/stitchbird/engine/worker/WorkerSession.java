// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.Scope;

/**
 * A session in a worker: what is about runs is kept track of here, every other method is passed on by its name.
 *
 * <p>So methods that are added to sessions pass by themselves, as long as they take and give plain data.
 */
final class WorkerSession implements InvocationHandler {
    /** So long waits a thread that may not wait: a worker that is well answers much sooner. */
    private static final int MOMENT_MILLIS = 250;
    private static final int KNOWN = 200;
    private final WorkerKeeper keeper;
    private final WorkerCommand command;
    private final SessionEvents events = new SessionEvents();
    private final Seat seat;
    private final Map<Scope, Map<String, NodeStatus>> standing = new EnumMap<>(Scope.class);
    private final Map<List<Object>, Object> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, Object> eldest) {
            return size() > KNOWN;
        }
    };
    private volatile WorkerRun run;
    private volatile boolean closed;

    private WorkerSession(WorkerKeeper keeper, WorkerCommand command) {
        this.keeper = keeper;
        this.command = command;
        seat = new Seat(keeper, (worker, event) -> events.execute(() -> {
            if (run != null) {
                run.heed(worker, event);
            }
        }));
    }

    /** Opens a session; nothing waits for a worker yet. */
    static FlowSession open(WorkerKeeper keeper, WorkerCommand command) {
        return (FlowSession) Proxy.newProxyInstance(FlowSession.class.getClassLoader(),
                new Class<?>[] {FlowSession.class}, new WorkerSession(keeper, command));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object invoke(Object proxy, Method method, Object[] given) throws InterruptedException {
        Object[] arguments = given == null ? new Object[0] : given;
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "session " + seat.number();
            case "running" -> run != null && run.running();
            case "await" -> run == null ? Optional.empty() : Optional.of(run.await());
            case "onEvent" -> events.add((Consumer<RunEvent>) arguments[0]);
            case "cancel" -> cancel();
            case "close" -> close();
            default -> method.getName().startsWith(SessionMethods.START) ? start(method, arguments)
                    : forward(proxy, method, arguments);
        };
    }

    private synchronized Object start(Method method, Object[] arguments) {
        if (closed) {
            throw new IllegalStateException("The session is closed");
        }
        if (run != null && run.running()) {
            throw new IllegalStateException("A run is under way");
        }
        Scope scope = scope(arguments);
        RunRecord record = new RunRecord((FlowSource) arguments[0], standing.getOrDefault(scope, Map.of()));
        seat.remember(scope, record);
        run = new WorkerRun(seat, keeper, events, record, scope, SessionMethods.name(method), arguments);
        run.start();
        return null;
    }

    private static Scope scope(Object[] arguments) {
        return Arrays.stream(arguments).filter(Scope.class::isInstance).map(Scope.class::cast).findFirst()
                .orElse(Scope.FULL);
    }

    private Object cancel() {
        WorkerRun now = run;
        if (now != null && now.running()) {
            now.cancel();
        }
        return null;
    }

    private synchronized Object close() {
        if (!closed) {
            closed = true;
            if (run != null) {
                events.execute(run::abandon);
            }
            seat.leave();
            events.close();
        }
        return null;
    }

    private Object forward(Object proxy, Method method, Object[] arguments) throws InterruptedException {
        if (closed) {
            throw new IllegalStateException("The session is closed");
        }
        if (!command.mayWait()) {
            return atOnce(proxy, method, arguments);
        }
        try {
            return note(arguments, answer(method, arguments).get());
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        }
    }

    private CompletableFuture<Object> answer(Method method, Object[] arguments) {
        String name = SessionMethods.name(method);
        Arrays.stream(arguments).filter(FlowSource.class::isInstance).map(FlowSource.class::cast).forEach(seat::latest);
        return ask(name, arguments).exceptionallyCompose(failure -> unwrapped(failure) instanceof WorkerGone
                ? ask(name, arguments) : CompletableFuture.failedFuture(failure));
    }

    private CompletableFuture<Object> ask(String name, Object[] arguments) {
        return seat.take(false).thenCompose(worker -> worker.call(seat.number(), name, arguments));
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static RuntimeException thrown(Throwable failure) {
        return unwrapped(failure) instanceof RuntimeException plain ? plain : new IllegalStateException(failure);
    }

    /** What a check has found out is needed when a run breaks off. */
    private Object note(Object[] arguments, Object answer) {
        if (answer instanceof CheckReport report) {
            synchronized (this) {
                standing.put(scope(arguments), report.status());
            }
        }
        return answer;
    }

    /** For a thread that may not wait: the answer if it comes in a moment, else what was known last. */
    private Object atOnce(Object proxy, Method method, Object[] arguments) throws InterruptedException {
        List<Object> question = Arrays.asList(SessionMethods.name(method), Arrays.asList(arguments));
        CompletableFuture<Object> answer = answer(method, arguments).whenComplete((value, failure) -> {
            if (failure == null && value != null) {
                synchronized (known) {
                    known.put(question, value);
                }
            }
        });
        try {
            return answer.get(seat.settled() ? MOMENT_MILLIS : 0, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            synchronized (known) {
                if (known.containsKey(question)) {
                    return known.get(question);
                }
            }
            return SessionMethods.nothing(proxy, method, arguments);
        }
    }
}
