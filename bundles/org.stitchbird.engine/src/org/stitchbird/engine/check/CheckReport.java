// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.check;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.spec.Shape;

/**
 * What is known of a flow without running it.
 *
 * @param problems all problems, errors first, then in the order of the nodes
 * @param shapes what will leave by each output, by node id and then by port; unknown ones are absent
 * @param arriving the columns that will arrive at each table input, by node id and then by port; unknown ones are
 *     absent
 * @param status the status of each node by id, given the results that the session holds
 */
public record CheckReport(List<Problem> problems, Map<String, Map<String, Shape>> shapes,
        Map<String, Map<String, Schema>> arriving, Map<String, NodeStatus> status) implements Serializable {
    /** Whether there is no error. */
    public boolean ok() {
        return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** The problems of one node. */
    public List<Problem> of(String node) {
        return problems.stream().filter(problem -> node.equals(problem.node())).toList();
    }

    /** The columns that arrive at a node's input. */
    public Optional<Schema> arriving(String node, String port) {
        return Optional.ofNullable(arriving.getOrDefault(node, Map.of()).get(port));
    }
}
