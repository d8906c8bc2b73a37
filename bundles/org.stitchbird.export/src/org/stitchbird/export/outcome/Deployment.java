// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.outcome;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;

/**
 * A trained model that a flow has to hand over, and the way of its rows from their source.
 *
 * <p>A learner that a table is wired to hands over the model that it trains on it. One that is only tested hands over the
 * model that it would be, trained on all rows of the table that it is tested with.
 *
 * @param learner the id of the learner's node
 * @param trained whether the flow itself trains it, so that the node hands out the model
 * @param source the output at which rows enter: columns as people have them
 * @param path the outputs by which the rows leave the nodes behind the source, in order; the last one feeds the learner
 */
public record Deployment(String learner, boolean trained, Outlet source, List<Outlet> path) {
    /** Makes a deployment; the list is copied. */
    public Deployment {
        path = List.copyOf(path);
    }

    /**
     * An output of a node.
     *
     * @param node the id of the node
     * @param output the name of its port
     */
    public record Outlet(String node, String output) {
    }

    /** The output that feeds the learner. */
    public Outlet table() {
        return path.isEmpty() ? source : path.getLast();
    }

    /** The output from which the rows come to that part of the path. */
    public Outlet before(Outlet part) {
        int at = path.indexOf(part);
        return at == 0 ? source : path.get(at - 1);
    }

    /** All models that a flow has to hand over, in the order of its nodes; those that the flow trains come first. */
    public static List<Deployment> of(CheckedFlow flow) {
        List<Deployment> trained = new ArrayList<>();
        List<Deployment> tested = new ArrayList<>();
        for (PlainFlow.Node node : flow.flow().nodes()) {
            if (output(flow, node.id(), Kind.LEARNER).isEmpty()) {
                continue;
            }
            Optional<Outlet> own = arriving(flow, node.id());
            if (own.isPresent() && output(flow, node.id(), Kind.MODEL).isPresent()) {
                trained.add(of(flow, node.id(), true, own.get()));
            } else {
                testedWith(flow, node.id()).ifPresent(table -> tested.add(of(flow, node.id(), false, table)));
            }
        }
        trained.addAll(tested);
        return trained;
    }

    private static Deployment of(CheckedFlow flow, String learner, boolean trained, Outlet table) {
        LinkedList<Outlet> way = new LinkedList<>(List.of(table));
        Set<String> seen = new HashSet<>();
        Optional<Outlet> before = onlyTable(flow, table.node());
        while (before.isPresent() && seen.add(before.get().node())) {
            way.addFirst(before.get());
            before = onlyTable(flow, before.get().node());
        }
        return new Deployment(learner, trained, way.getFirst(), way.subList(1, way.size()));
    }

    private static Optional<Outlet> testedWith(CheckedFlow flow, String learner) {
        return output(flow, learner, Kind.LEARNER).stream().flatMap(port -> flow.flow().outOf(learner, port).stream())
                .flatMap(wire -> arriving(flow, wire.to()).stream()).findFirst();
    }

    /** Where the table of a node comes from, if only one arrives. */
    private static Optional<Outlet> onlyTable(CheckedFlow flow, String node) {
        List<Outlet> all = tables(flow, node);
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static Optional<Outlet> arriving(CheckedFlow flow, String node) {
        return tables(flow, node).stream().findFirst();
    }

    private static List<Outlet> tables(CheckedFlow flow, String node) {
        List<Port> inputs = flow.spec(node).map(NodeSpec::inputs).orElse(List.of());
        return inputs.stream().filter(port -> port.kind().equals(Kind.TABLE))
                .flatMap(port -> flow.flow().into(node, port.name()).stream())
                .map(wire -> new Outlet(wire.from(), wire.output())).toList();
    }

    private static Optional<String> output(CheckedFlow flow, String node, Kind kind) {
        return flow.spec(node).map(NodeSpec::outputs).orElse(List.of()).stream()
                .filter(port -> port.kind().equals(kind)).map(Port::name).findFirst();
    }

    /** The port by which the learner's node hands out a value of that kind. */
    public String port(CheckedFlow flow, Kind kind) {
        return output(flow, learner, kind).orElseThrow();
    }
}
