// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.outcome.Deployment;
import org.stitchbird.export.outcome.Deployment.Outlet;

/** What the wires of a flow tell about its methods: their order, what is wanted of them, what reaches a model. */
final class Wiring {
    private static final Set<Kind> MADE_ANEW = Set.of(Kind.LEARNER, Kind.PREPARATION);
    private static final Set<Kind> ALWAYS = Set.of(Kind.EVALUATION, Kind.REPORT);

    private final CheckedFlow flow;
    private final List<Deployment> deployments;

    Wiring(CheckedFlow flow) {
        this.flow = flow;
        this.deployments = Deployment.of(flow);
    }

    /** The models to hand over. */
    List<Deployment> deployments() {
        return deployments;
    }

    /** The nodes, each behind those that it takes from; otherwise in the order of the flow. */
    List<PlainFlow.Node> order() {
        List<PlainFlow.Node> order = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        flow.flow().nodes().stream().filter(node -> !seen.contains(node.id()))
                .forEach(node -> visit(node, seen, order));
        return order;
    }

    private void visit(PlainFlow.Node node, Set<String> seen, List<PlainFlow.Node> order) {
        List<PlainFlow.Node> way = new ArrayList<>(List.of(node));
        while (!way.isEmpty()) {
            PlainFlow.Node last = way.getLast();
            seen.add(last.id());
            Optional<PlainFlow.Wire> open = flow.flow().wires().stream().filter(wire -> wire.to().equals(last.id())
                    && !seen.contains(wire.from())).findFirst();
            if (open.isPresent()) {
                way.add(flow.flow().node(open.get().from()));
            } else {
                way.removeLast();
                order.add(last);
            }
        }
    }

    /** The outputs whose values are made anew by each use, and that somebody wants. */
    Set<String> madeAnew(String node) {
        return outputs(node, port -> MADE_ANEW.contains(port.kind()) && taken(new Outlet(node, port.name())));
    }

    /** The outputs whose values are made once, and that somebody wants. */
    Set<String> madeOnce(String node) {
        boolean leaf = flow.flow().wires().stream().noneMatch(wire -> wire.from().equals(node));
        return outputs(node, port -> !MADE_ANEW.contains(port.kind()) && (taken(new Outlet(node, port.name()))
                || ALWAYS.contains(port.kind()) || able(node) && (leaf || port.kind().equals(Kind.MODEL))));
    }

    /** Whether a table arrives where one can. */
    private boolean able(String node) {
        return !tables(node).isEmpty()
                || spec(node).inputs().stream().noneMatch(port -> port.kind().equals(Kind.TABLE));
    }

    private Set<String> outputs(String node, java.util.function.Predicate<Port> which) {
        Set<String> names = new LinkedHashSet<>();
        spec(node).outputs().stream().filter(which).forEach(port -> names.add(port.name()));
        return names;
    }

    /** The kind of an output; empty for what is only shown, and for a node whose type is not known here. */
    Optional<Kind> kind(Outlet outlet) {
        return flow.type(outlet.node()).flatMap(type -> type.spec().output(outlet.output())).map(Port::kind);
    }

    /** Whether what leaves by an output is made anew by each use. */
    boolean isMadeAnew(Outlet outlet) {
        return kind(outlet).filter(MADE_ANEW::contains).isPresent();
    }

    private boolean taken(Outlet outlet) {
        return !flow.flow().outOf(outlet.node(), outlet.output()).isEmpty();
    }

    /** Whether a table is a result of the flow: nobody takes it, or a model has answered in it. */
    boolean isResult(Outlet outlet) {
        return !taken(outlet) || spec(outlet.node()).inputs().stream().anyMatch(port -> port.kind().equals(Kind.MODEL));
    }

    /** All outputs whose values are made anew. */
    Set<String> allMadeAnew(String node) {
        return outputs(node, port -> MADE_ANEW.contains(port.kind()));
    }

    private NodeSpec spec(String node) {
        return flow.type(node).orElseThrow().spec();
    }

    /** Where the tables come from that arrive at a node. */
    List<Outlet> tables(String node) {
        return spec(node).inputs().stream().filter(port -> port.kind().equals(Kind.TABLE))
                .flatMap(port -> flow.flow().into(node, port.name()).stream())
                .map(wire -> new Outlet(wire.from(), wire.output())).toList();
    }

    /** Whether a node stands between data and a model that is handed over. */
    boolean deployed(String node) {
        return deployments.stream().flatMap(each -> each.path().stream()).anyMatch(part -> part.node().equals(node));
    }

    /** The columns of the tables with which what leaves by an output is used, if they are the same everywhere. */
    Optional<Schema> destined(Outlet outlet) {
        Set<Optional<Schema>> found = new LinkedHashSet<>();
        collect(outlet, found);
        return found.size() == 1 ? found.iterator().next() : Optional.empty();
    }

    private void collect(Outlet outlet, Set<Optional<Schema>> found) {
        for (PlainFlow.Wire wire : flow.flow().outOf(outlet.node(), outlet.output())) {
            if (flow.type(wire.to()).isEmpty()) {
                continue;
            }
            tables(wire.to()).forEach(table -> found.add(flow.schema(table.node(), table.output())));
            allMadeAnew(wire.to()).forEach(further -> collect(new Outlet(wire.to(), further), found));
        }
    }
}
