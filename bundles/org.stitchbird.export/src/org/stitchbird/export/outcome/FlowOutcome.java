// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.outcome;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.run.LocalFlowSession;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.CheckedFlow;

/** Runs in this process what is asked for of a flow, and hands out the values themselves. */
public final class FlowOutcome implements AutoCloseable {
    private final CheckedFlow flow;
    private final LocalFlowSession session;
    private final Map<Deployment, Deployed> deployed = new HashMap<>();

    /** The outcome of a flow; the session is closed with it. */
    public FlowOutcome(CheckedFlow flow, LocalFlowSession session) {
        this.flow = flow;
        this.session = session;
    }

    /** The flow. */
    public CheckedFlow flow() {
        return flow;
    }

    /**
     * What a node hands out by an output or shows under a name; runs what is needed for it.
     *
     * @throws NodeFailure if the run fails or the node does not give it, with a sentence for people
     */
    public synchronized Value value(String node, String output) throws NodeFailure, InterruptedException {
        // Twice: what was kept of a node may turn out to be lost only when it is asked for.
        for (int turn = 0; turn < 2; turn++) {
            run(Set.of(node));
            Optional<Value> value = session.value(node, output);
            if (value.isPresent()) {
                return value.get();
            }
        }
        throw new NodeFailure(Messages.get("outcome.none", flow.name(node), output));
    }

    /**
     * The table that a node hands out by an output.
     *
     * @throws NodeFailure as {@link #value} does
     */
    public Table table(String node, String output) throws NodeFailure, InterruptedException {
        return (Table) value(node, output);
    }

    /**
     * A trained model with the fitted steps in front of it; trained once, however often it is asked for.
     *
     * @throws NodeFailure as {@link Deployed#of} does
     */
    public synchronized Deployed deployed(Deployment deployment) throws Exception {
        Deployed known = deployed.get(deployment);
        if (known == null) {
            known = Deployed.of(this, deployment);
            deployed.put(deployment, known);
        }
        return known;
    }

    /** Runs these nodes and all they need, as far as that is not done; all nodes when none are given. */
    public synchronized void run(Set<String> nodes) throws NodeFailure, InterruptedException {
        session.start(flow.source(), nodes);
        RunEvent.Finished finished = session.await().orElseThrow();
        if (finished.outcome() != RunEvent.Outcome.OK) {
            throw new NodeFailure(finished.sentence());
        }
    }

    /** What is told of each value that a node has given; the node must have been run. */
    public java.util.List<org.stitchbird.engine.session.ResultInfo> results(String node) {
        return session.results(node);
    }

    @Override
    public void close() {
        session.close();
    }
}
