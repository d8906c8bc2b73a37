// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import java.util.Optional;
import java.util.Set;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.graph.FlowGraph;
import org.stitchbird.engine.session.FlowSource;

/**
 * A flow that has been checked, ready to be planned.
 *
 * @param source where it came from
 * @param graph its nodes; empty when the text could not be read
 * @param report what was found; every node without an error is READY there
 * @param broken the ids of the nodes that cannot run
 */
public record CheckedFlow(FlowSource source, Optional<FlowGraph> graph, CheckReport report, Set<String> broken) {
}
