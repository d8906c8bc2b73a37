// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Table;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow.Node;
import org.stitchbird.export.format.PlainFlow.Wire;
import org.stitchbird.export.outcome.FlowOutcome;
import org.stitchbird.weka.WekaTables;
import weka.core.Instances;

/** In which files the script has what flows on wires. */
final class ScriptFiles {
    private final FlowOutcome outcome;
    private final Map<String, String> files = new HashMap<>();

    ScriptFiles(FlowOutcome outcome) {
        this.outcome = outcome;
    }

    /** The flow. */
    CheckedFlow flow() {
        return outcome.flow();
    }

    /** Says in which file a node's output is. */
    void leaves(Node node, String output, String file) {
        files.put(node.id() + ' ' + output, file);
    }

    /** The file of what arrives at an input. */
    String arriving(Node node, String input) {
        Wire wire = wire(node, input);
        String file = files.get(wire.from() + ' ' + wire.output());
        if (file == null) {
            throw new NoSuchElementException(wire.toString());
        }
        return file;
    }

    /** The table that arrives at an input. */
    Table table(Node node, String input) throws NodeFailure, InterruptedException {
        Wire wire = wire(node, input);
        return outcome.table(wire.from(), wire.output());
    }

    /** The table that leaves by an output. */
    Table leaving(Node node, String output) throws NodeFailure, InterruptedException {
        return outcome.table(node.id(), output);
    }

    /** The rows that arrive at an input. */
    Instances rows(Node node, String input) throws NodeFailure, InterruptedException {
        return WekaTables.instances(table(node, input));
    }

    /** What leaves a node by an output. */
    <T> T value(String node, String output, Class<T> type) throws NodeFailure, InterruptedException {
        return type.cast(outcome.value(node, output));
    }

    /** The node that something comes from. */
    Node source(Node node, String input) {
        return flow().flow().node(wire(node, input).from());
    }

    private Wire wire(Node node, String input) {
        return flow().flow().into(node.id(), input).get(0);
    }
}
