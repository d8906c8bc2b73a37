// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.sample;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.stitchbird.engine.history.RunLogs;
import org.stitchbird.engine.kept.ResultFolder;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.run.LocalFlowSession;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.RunEvent.Finished;
import org.stitchbird.engine.session.RunEvent.NodeChanged;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.engine.spec.NodeType;

/** A session that notes what happens in it. */
public final class SampleSession implements AutoCloseable {
    private final SampleTypes types = new SampleTypes();
    private final FlowSession session;
    private final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());

    /** A session that knows the sample types and these. */
    public SampleSession(NodeType... more) {
        this(Optional.empty(), more);
    }

    private SampleSession(Optional<ResultFolder> folder, NodeType... more) {
        session = new LocalFlowSession(StaticNodeTypes.of(types.all(more)), new RunLogs(Optional.empty()), folder,
                kind -> List.of());
        session.onEvent(events::add);
    }

    /** The same, keeping its results in that folder. */
    public static SampleSession keeping(Path folder, NodeType... more) {
        return new SampleSession(Optional.of(ResultFolder.of(folder)), more);
    }

    /** The session itself. */
    public FlowSession session() {
        return session;
    }

    /** How often the node of that name ran. */
    public int runs(String node) {
        return types.runs(node);
    }

    /** Runs a flow to its end. */
    public Finished run(SampleFlow flow, String... targets) {
        start(flow, targets);
        return await();
    }

    /** Starts a flow; what happened before is forgotten. */
    public void start(SampleFlow flow, String... targets) {
        events.clear();
        session.start(flow.source(), Set.of(targets));
    }

    /** Starts a flow in a scope; what happened before is forgotten. */
    public void start(Scope scope, SampleFlow flow, String... targets) {
        events.clear();
        session.start(flow.source(), Set.of(targets), scope);
    }

    /** Starts a flow of which every node is to run. */
    public void startAnew(SampleFlow flow) {
        events.clear();
        session.startAnew(flow.source(), Set.of());
    }

    /** Waits for the end of the run. */
    public Finished await() {
        try {
            return session.await().orElseThrow();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that happened in the latest run. */
    public List<RunEvent> events() {
        return List.copyOf(events);
    }

    /** All states that a node went through in the latest run. */
    public List<NodeState> states(String node) {
        return changes(node).stream().map(change -> change.status().state()).toList();
    }

    /** All changes of a node in the latest run. */
    public List<NodeChanged> changes(String node) {
        return events().stream().filter(NodeChanged.class::isInstance).map(NodeChanged.class::cast)
                .filter(change -> change.node().equals(node)).toList();
    }

    /** The last status of each node in the latest run. */
    public Map<String, NodeStatus> last() {
        Map<String, NodeStatus> last = new LinkedHashMap<>();
        events().stream().filter(NodeChanged.class::isInstance).map(NodeChanged.class::cast)
                .forEach(change -> last.put(change.node(), change.status()));
        return last;
    }

    /** Where a node stands by the check. */
    public NodeStatus status(SampleFlow flow, String node) {
        return session.check(flow.source()).status().get(node);
    }

    /** The state of a node by the check. */
    public NodeState state(SampleFlow flow, String node) {
        return status(flow, node).state();
    }

    /** Waits for a latch, but not for ever. */
    public static void wait(CountDownLatch latch) throws InterruptedException {
        assertTrue(latch.await(60, TimeUnit.SECONDS), "nothing happened for a minute");
    }

    @Override
    public void close() {
        session.close();
    }
}
