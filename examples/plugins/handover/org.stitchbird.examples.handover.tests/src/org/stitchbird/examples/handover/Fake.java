// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.check.FlowNode;
import org.stitchbird.engine.check.FlowView;
import org.stitchbird.engine.check.FlowWire;
import org.stitchbird.engine.check.RuleFindings;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.spec.CellFacts;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.engine.spec.Trait;

/** A flow of a source, two learners at it, and a node that tests one of them; and what a rule finds in it. */
final class Fake implements FlowView, RuleFindings {
    final List<String> found = new ArrayList<>();
    final List<QuickFix> fixes = new ArrayList<>();
    private final List<FlowNode> nodes;
    private final List<FlowWire> wires;

    Fake(Schema schema, int rows) {
        Port table = Port.of("table", Kind.TABLE);
        Port learner = Port.of("learner", Kind.LEARNER);
        Shape shape = new Shape.OfTable(schema, new CellFacts(rows, Map.of(), java.util.Set.of()));
        FlowNode read = new One("read", NodeSpec.of("a.read", Step.COLLECT, "Read").out(table).build(), schema, shape);
        NodeSpec learning = NodeSpec.of("a.learn", Step.TRAIN, "Learn").in(table.asOptional()).out(learner,
                Port.of("model", Kind.MODEL)).traits(Trait.FITS).build();
        FlowNode one = new One("one", learning, schema, null);
        FlowNode two = new One("two", learning, schema, null);
        FlowNode test = new One("test", NodeSpec.of("a.test", Step.TEST, "Test").in(table, learner).build(), schema,
                null);
        nodes = List.of(read, one, two, test);
        wires = List.of(new FlowWire(read, "table", one, "table"), new FlowWire(read, "table", test, "table"),
                new FlowWire(two, "learner", test, "learner"));
    }

    private record One(String id, NodeSpec spec, Schema schema, Shape shape) implements FlowNode {
        @Override
        public String name() {
            return "'" + id + "'";
        }

        @Override
        public Settings settings() {
            return new Settings(spec.settings(), Map.of());
        }

        @Override
        public Optional<Schema> schema(String input) {
            return Optional.ofNullable(schema);
        }

        @Override
        public Optional<Shape> shape(String output) {
            return Optional.ofNullable(shape);
        }
    }

    @Override
    public List<FlowNode> nodes() {
        return nodes;
    }

    @Override
    public Optional<FlowNode> node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    @Override
    public NodeTypes types() {
        return StaticNodeTypes.of();
    }

    @Override
    public List<FlowWire> from(FlowNode node, Kind kind) {
        return wires.stream().filter(wire -> wire.source() == node
                && wire.source().spec().output(wire.output()).orElseThrow().kind().equals(kind)).toList();
    }

    @Override
    public List<FlowWire> into(FlowNode node, Kind kind) {
        return wires.stream().filter(wire -> wire.target() == node
                && wire.target().spec().input(wire.input()).orElseThrow().kind().equals(kind)).toList();
    }

    @Override
    public void warning(FlowNode node, String code, String sentence, QuickFix... ways) {
        found.add(node.id() + " " + code + " " + sentence);
        fixes.addAll(List.of(ways));
    }

    @Override
    public void settingWarning(FlowNode node, String setting, String code, String sentence, QuickFix... ways) {
        warning(node, code, sentence, ways);
    }

    @Override
    public void flowWarning(String code, String sentence, QuickFix... ways) {
        throw new AssertionError(sentence);
    }

    @Override
    public void hint(FlowNode node, String code, String sentence, QuickFix... ways) {
        warning(node, code, sentence, ways);
    }
}
