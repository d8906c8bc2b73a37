// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.run.LocalFlowSession;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.outcome.Deployed;
import org.stitchbird.export.outcome.Deployment;
import org.stitchbird.export.outcome.FlowOutcome;

/** The outcome of a flow whose runs take place in this process. */
public final class LocalOutcome implements FlowOutcome, AutoCloseable {
    private final CheckedFlow flow;
    private final LocalFlowSession session;
    private final Map<Deployment, Deployed> deployed = new HashMap<>();

    /** The outcome of a flow; the session is closed with it. */
    public LocalOutcome(CheckedFlow flow, LocalFlowSession session) {
        this.flow = flow;
        this.session = session;
    }

    @Override
    public CheckedFlow flow() {
        return flow;
    }

    @Override
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

    @Override
    public synchronized Deployed deployed(Deployment deployment) throws Exception {
        Deployed known = deployed.get(deployment);
        if (known == null) {
            known = Deployed.of(this, deployment);
            deployed.put(deployment, known);
        }
        return known;
    }

    @Override
    public synchronized void run(Set<String> nodes) throws NodeFailure, InterruptedException {
        session.start(flow.source(), nodes);
        RunEvent.Finished finished = session.await().orElseThrow();
        if (finished.outcome() != RunEvent.Outcome.OK) {
            throw new NodeFailure(finished.sentence());
        }
    }

    @Override
    public List<ResultInfo> results(String node) {
        return session.results(node);
    }

    @Override
    public void close() {
        session.close();
    }
}
