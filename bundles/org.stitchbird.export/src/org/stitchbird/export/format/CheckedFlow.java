// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.format;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Shape;

/**
 * A flow with what its check has found out.
 *
 * @param flow the flow; seeds that follow the flow's are set to their numbers
 * @param name the name of its file without ending, or its title
 * @param source its text, and the folder that its relative files are meant from
 * @param types the node types that are known
 * @param report what its check has found out
 */
public record CheckedFlow(PlainFlow flow, String name, FlowSource source, NodeTypes types, CheckReport report) {
    /** The absolute folder that its relative files are meant from. */
    public Path folder() {
        return source.folderPath();
    }

    /** What will leave by each output, by node and then by port, as far as known. */
    public Map<String, Map<String, Shape>> shapes() {
        return report.shapes();
    }

    /** What will leave a node by an output, if that is known. */
    public Optional<Shape> shape(String node, String output) {
        return Optional.ofNullable(shapes().getOrDefault(node, Map.of()).get(output));
    }

    /** The columns that leave a node by an output, if they are known. */
    public Optional<Schema> schema(String node, String output) {
        return shape(node, output).filter(Shape.OfTable.class::isInstance)
                .map(shape -> ((Shape.OfTable) shape).schema());
    }

    /** The columns that arrive at a node's input, if they are known. */
    public Optional<Schema> arriving(String node, String input) {
        return flow.into(node, input).stream().findFirst().flatMap(wire -> schema(wire.from(), wire.output()));
    }

    /** The type of a node, if it is known here. */
    public Optional<NodeType> type(String node) {
        return types.find(flow.node(node).type());
    }

    /** The declaration of a node's type in the language of the person, if it is known here. */
    public Optional<NodeSpec> spec(String node) {
        return types.spec(flow.node(node).type());
    }

    /**
     * The settings of a node, with defaults.
     *
     * @throws java.util.NoSuchElementException if its type is not known here
     */
    public Settings settings(String node) {
        return new Settings(type(node).orElseThrow().spec().settings(), flow.node(node).settings());
    }

    /** What people call a node: its own name, else its type's, else its id. */
    public String name(String node) {
        String own = flow.node(node).name();
        return !own.isBlank() ? own : spec(node).map(NodeSpec::name).orElse(node);
    }
}
