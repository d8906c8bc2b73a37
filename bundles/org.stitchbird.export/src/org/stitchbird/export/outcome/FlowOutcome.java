// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.outcome;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.export.format.CheckedFlow;

/** Runs what is asked for of a flow, and hands out the values themselves. */
@ProviderType
public interface FlowOutcome {
    /** The flow. */
    CheckedFlow flow();

    /**
     * What a node hands out by an output or shows under a name; runs what is needed for it.
     *
     * @throws NodeFailure if the run fails or the node does not give it, with a sentence for people
     */
    Value value(String node, String output) throws NodeFailure, InterruptedException;

    /**
     * The table that a node hands out by an output.
     *
     * @throws NodeFailure as {@link #value} does
     */
    default Table table(String node, String output) throws NodeFailure, InterruptedException {
        return (Table) value(node, output);
    }

    /**
     * A trained model with the fitted steps in front of it; trained once, however often it is asked for.
     *
     * @throws NodeFailure as {@link Deployed#of} does
     */
    Deployed deployed(Deployment deployment) throws Exception;

    /** Runs these nodes and all they need, as far as that is not done; all nodes when none are given. */
    void run(Set<String> nodes) throws NodeFailure, InterruptedException;

    /** What is told of each value that a node has given; the node must have been run. */
    List<ResultInfo> results(String node);
}
