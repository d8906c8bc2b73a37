// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.engine.session.TablePage;
import org.stitchbird.engine.spec.Shape;

/** A session that answers what it is told to answer and sends the events it is told to send. */
public final class TestSession implements FlowSession {
    /** What the check finds. */
    public final List<Problem> problems = new ArrayList<>();
    /** How the check finds the nodes, by id. */
    public final Map<String, NodeStatus> status = new HashMap<>();
    /** What the check knows of outputs, by node and port. */
    public final Map<String, Map<String, Shape>> shapes = new HashMap<>();
    /** Results by node id. */
    public final Map<String, List<ResultInfo>> results = new HashMap<>();
    /** The texts that were checked. */
    public final List<String> checked = new CopyOnWriteArrayList<>();
    /** The scopes in which texts were checked. */
    public final List<Scope> scopes = new CopyOnWriteArrayList<>();
    /** The targets of the runs that were started. */
    public final List<Set<String>> started = new ArrayList<>();
    /** Their scopes. */
    public final List<Scope> startedIn = new ArrayList<>();
    /** Whether a run is under way. */
    public volatile boolean running;
    /** Whether it was asked to stop. */
    public boolean cancelled;
    /** The nodes whose results are pinned. */
    public final Set<String> pins = new CopyOnWriteArraySet<>();
    private final List<Consumer<RunEvent>> listeners = new CopyOnWriteArrayList<>();

    /** Sends an event on this thread. */
    public void send(RunEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }

    @Override
    public CheckReport check(FlowSource flow, Scope scope) {
        scopes.add(scope);
        checked.add(flow.text());
        return new CheckReport(List.copyOf(problems), Map.copyOf(shapes), Map.of(), Map.copyOf(status));
    }

    @Override
    public void start(FlowSource flow, Set<String> targets, Scope scope) {
        running = true;
        started.add(targets);
        startedIn.add(scope);
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public boolean running() {
        return running;
    }

    @Override
    public Optional<RunEvent.Finished> await() {
        return Optional.empty();
    }

    @Override
    public AutoCloseable onEvent(Consumer<RunEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Whether anybody still listens. */
    public boolean heard() {
        return !listeners.isEmpty();
    }

    @Override
    public List<ResultInfo> results(String node, Scope scope) {
        return results.getOrDefault(node, List.of());
    }

    @Override
    public Optional<TablePage> page(String node, String port, int first, int count, Scope scope) {
        return Optional.empty();
    }

    @Override
    public boolean pin(String node, boolean on) {
        return on ? pins.add(node) : !pins.remove(node);
    }

    @Override
    public Set<String> pinned() {
        return Set.copyOf(pins);
    }

    @Override
    public void close() {
    }
}
