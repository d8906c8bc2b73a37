// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.stitchbird.engine.sample.OtherJava;
import org.stitchbird.engine.sample.SampleFlow;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.RunEvent.Finished;
import org.stitchbird.engine.session.RunEvent.NodeChanged;
import org.stitchbird.engine.session.RunEvent;

/** Sessions in real workers, with what is heard of them. */
final class WorkerBench implements WorkerCommand, AutoCloseable {
    final List<String> printed = new CopyOnWriteArrayList<>();
    volatile List<String> command;
    private final Path results;
    volatile boolean mayWait = true;
    volatile int started;
    final WorkerFlowSessions sessions = new WorkerFlowSessions(this);
    final Opened flow;

    /** Starts the engine's tests as a worker, or what that command starts. */
    WorkerBench(String... command) {
        this(Path.of("none"), List.of(command));
    }

    private WorkerBench(Path results, List<String> command) {
        this.results = results;
        this.command = command;
        flow = open();
    }

    /** Workers that keep their results in a folder. */
    static WorkerBench keeping(Path folder) {
        return new WorkerBench(folder, List.of());
    }

    /** A session with its events. */
    static final class Opened {
        final FlowSession session;
        final List<RunEvent> events = new CopyOnWriteArrayList<>();

        Opened(FlowSession session) {
            this.session = session;
            session.onEvent(events::add);
        }

        void start(SampleFlow flow, String... targets) {
            events.clear();
            session.start(flow.source(), Set.of(targets));
        }

        Finished run(SampleFlow flow, String... targets) throws InterruptedException {
            start(flow, targets);
            return session.await().orElseThrow();
        }

        NodeStatus last(String node) {
            Map<String, NodeStatus> last = new LinkedHashMap<>();
            events.stream().filter(NodeChanged.class::isInstance).map(NodeChanged.class::cast)
                    .forEach(change -> last.put(change.node(), change.status()));
            return last.get(node);
        }

        /** Whether it is known here too: what a worker prints may be read before what it tells. */
        boolean runs(String node) {
            NodeStatus last = last(node);
            return last != null && last.state() == NodeState.RUNNING;
        }

        List<NodeState> states(String node) {
            List<NodeState> states = new ArrayList<>();
            events.stream().filter(NodeChanged.class::isInstance).map(NodeChanged.class::cast)
                    .filter(change -> change.node().equals(node)).forEach(change -> states.add(change.status().state()));
            return states;
        }
    }

    Opened open() {
        return new Opened(sessions.open());
    }

    @Override
    public ProcessBuilder process() {
        started++;
        try {
            return new ProcessBuilder(!command.isEmpty() ? command : List.of(OtherJava.program(), "-Xmx64m",
                    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dstitchbird.results=" + results, "-cp",
                    OtherJava.classPath(), FaultyWorker.class.getName()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean mayWait() {
        return mayWait;
    }

    @Override
    public void printed(String line) {
        printed.add(line);
    }

    /** Waits until a node has begun its deed; answers the worker's process. */
    ProcessHandle await(String deed) throws InterruptedException {
        until("the deed " + deed, () -> printed.stream().anyMatch(line -> line.startsWith("deed " + deed + " ")));
        String line = printed.stream().filter(each -> each.startsWith("deed " + deed + " ")).reduce((a, b) -> b)
                .orElseThrow();
        return ProcessHandle.of(Long.parseLong(line.split(" ")[2])).orElseThrow();
    }

    void until(String what, BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 1_000 && !condition.getAsBoolean(); i++) {
            Thread.sleep(20);
        }
        if (!condition.getAsBoolean()) {
            throw new AssertionError(what + " of " + printed);
        }
    }

    @Override
    public void close() {
        sessions.close();
    }
}
