// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.check.FlowNode;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.graph.GivenValues;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Shape;

/** A node with what the check has found out of it, as rules see it. */
final class SeenNode implements FlowNode {
    private final FlowSource source;
    private final GraphNode node;
    private final Map<String, Schema> arriving;
    private final Map<String, Shape> leaving;

    SeenNode(FlowSource source, GraphNode node, Map<String, Schema> arriving, Map<String, Shape> leaving) {
        this.source = source;
        this.node = node;
        this.arriving = arriving;
        this.leaving = leaving;
    }

    @Override
    public String id() {
        return node.id();
    }

    @Override
    public String name() {
        return node.name();
    }

    @Override
    public NodeSpec spec() {
        return node.spec();
    }

    @Override
    public Settings settings() {
        return new Settings(node.spec().settings(), new GivenValues(source, this::schema)
                .of(node.spec().settings(), node.effective().values()));
    }

    @Override
    public Optional<Schema> schema(String input) {
        return Optional.ofNullable(arriving.get(input));
    }

    @Override
    public Optional<Shape> shape(String output) {
        return Optional.ofNullable(leaving.get(output));
    }

    @Override
    public String toString() {
        return node.id();
    }
}
