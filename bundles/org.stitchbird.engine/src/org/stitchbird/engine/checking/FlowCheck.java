// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stitchbird.engine.check.CheckReport;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.check.Problem.Place;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.fix.FixEdits;
import org.stitchbird.engine.graph.FlowGraph;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.graph.GraphWire;
import org.stitchbird.engine.graph.Migrated;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.spec.NodeCheck.Arrival;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.QuickFix;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.model.edit.EditRefused;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.file.FlowFormatException;
import org.stitchbird.model.flow.Flow;

/** Finds what is wrong with a flow, and what will flow where, without running it. */
public final class FlowCheck {
    private final FlowSource source;
    private final FlowGraph graph;
    private final NodeTypes types;
    private final Findings findings = new Findings();
    private final Map<String, Map<String, Shape>> shapes = new HashMap<>();
    private final Map<String, Map<String, Schema>> arriving = new HashMap<>();

    private FlowCheck(FlowSource source, FlowGraph graph, NodeTypes types) {
        this.source = source;
        this.graph = graph;
        this.types = types;
    }

    /** What is known of a flow without running it; every node without an error is READY. */
    public static CheckReport check(FlowSource source, NodeTypes types) {
        return checked(source, types).report();
    }

    /** The same report, with the flow as it was read. */
    public static CheckedFlow checked(FlowSource source, NodeTypes types) {
        return checked(source, types, Rules.registered());
    }

    /** The same by other rules. */
    static CheckedFlow checked(FlowSource source, NodeTypes types, Rules rules) {
        FlowGraph graph;
        try {
            graph = FlowGraph.of(FlowFile.read(source.text(), source.name()), types);
        } catch (FlowFormatException e) {
            Problem unreadable = new Problem(null, null, Place.FLOW, null, Severity.ERROR, "flow-unreadable",
                    e.getMessage());
            return new CheckedFlow(source, Optional.empty(),
                    new CheckReport(List.of(unreadable), Map.of(), Map.of(), Map.of()), Set.of());
        }
        FlowCheck check = new FlowCheck(source, graph, types);
        check.nodes();
        check.method(rules);
        return check.result();
    }

    private void nodes() {
        for (List<GraphNode> cycle : graph.cycles()) {
            findings.error(cycle.get(0), Place.NODE, null, "cycle", "check.cycle", names(cycle));
        }
        graph.onCycles().forEach(findings::breaks);
        graph.order().forEach(this::check);
    }

    /** Looks for mistakes of method, and offers only those fixes that make no node fail that does not fail now. */
    private void method(Rules rules) {
        SeenFlow seen = new SeenFlow(source, graph, types, shapes, arriving);
        for (Problem found : rules.problems(seen)) {
            findings.add(found.withFixes(found.fixes().stream().filter(fix -> harmless(fix)).toList()));
        }
        findings.replaceAll(problems -> rules.withFixes(problems, seen));
    }

    private boolean harmless(QuickFix fix) {
        try {
            Flow tried = FlowFile.read(source.text(), source.name());
            FixEdits.apply(tried, fix, types);
            FlowCheck after = new FlowCheck(new FlowSource(FlowFile.write(tried), source.folder(), source.name()),
                    FlowGraph.of(tried, types), types);
            after.nodes();
            return findings.broken().containsAll(after.findings.broken());
        } catch (FlowFormatException | EditRefused e) {
            return false;
        }
    }

    private CheckedFlow result() {
        Map<String, NodeStatus> status = new LinkedHashMap<>();
        List<Problem> problems = findings.sorted(graph);
        for (GraphNode node : graph.nodes()) {
            status.put(node.id(), findings.broken(node) ? unset(node, problems) : NodeStatus.of(NodeState.READY));
        }
        return new CheckedFlow(source, Optional.of(graph), new CheckReport(problems, shapes, arriving, status),
                findings.broken());
    }

    private static NodeStatus unset(GraphNode node, List<Problem> problems) {
        String sentence = problems.stream().filter(problem -> node.id().equals(problem.node())).findFirst()
                .map(Problem::sentence).orElse(null);
        return new NodeStatus(NodeState.UNSET, sentence, Double.NaN, null, -1);
    }

    private static String names(List<GraphNode> cycle) {
        StringBuilder names = new StringBuilder();
        cycle.forEach(node -> names.append("'").append(node.name()).append("' → "));
        return names.append("'").append(cycle.get(0).name()).append("'").toString();
    }

    private void check(GraphNode node) {
        if (!node.known()) {
            Optional<NodeSpec> successor = types.successor(node.typeId());
            if (successor.isPresent()) {
                otherVersion(node, successor.get());
                return;
            }
            String why = types.absence(node.typeId(), node.plugIn()).orElse(null);
            findings.error(node, Place.NODE, null, "unknown-type", why != null ? "check.absent-type"
                    : node.plugIn() == null ? "check.unknown-type" : "check.plug-in-type", node.typeId(), node.plugIn(),
                    why);
            return;
        }
        Map<String, List<Arrival>> known = arriving(node, new WiresCheck(graph, node, findings).check());
        if (node.typeVersion() > node.spec().version() || Migrated.outdated(node.spec(), node.typeVersion())) {
            otherVersion(node, node.spec());
            return;
        }
        Map<String, Schema> schemas = arriving.getOrDefault(node.id(), Map.of());
        if (new SettingsCheck(source, node, port -> Optional.ofNullable(schemas.get(port)), findings).check()) {
            inspect(node, known);
        }
    }

    /** Its settings may mean something else here. */
    private void otherVersion(GraphNode node, NodeSpec spec) {
        String what = node.typeVersion() > spec.version() ? "newer-version" : "migration-failed";
        findings.error(node, Place.NODE, null, what, "check." + what, node.typeVersion(), spec.version());
    }

    private Map<String, List<Arrival>> arriving(GraphNode node, List<GraphWire> usable) {
        Map<String, List<Arrival>> known = new HashMap<>();
        for (GraphWire wire : usable) {
            Shape shape = shapes.getOrDefault(wire.source(), Map.of()).get(wire.sourcePort());
            if (shape != null) {
                known.computeIfAbsent(wire.targetPort(), port -> new ArrayList<>())
                        .add(new Arrival(wire.source(), shape));
                if (shape instanceof Shape.OfTable table) {
                    arriving.computeIfAbsent(node.id(), id -> new HashMap<>())
                            .putIfAbsent(wire.targetPort(), table.schema());
                }
            }
        }
        return known;
    }

    /** Third parties' code: whatever it throws must not cost more than this node. */
    private void inspect(GraphNode node, Map<String, List<Arrival>> known) {
        Inspection inspection = new Inspection(source, node, known, findings);
        try {
            node.type().check(inspection);
            if (!inspection.leaving().isEmpty()) {
                shapes.put(node.id(), inspection.leaving());
            }
        } catch (Throwable e) {
            System.getLogger("org.stitchbird.engine").log(Level.WARNING, "The check of " + node.typeId() + " failed",
                    e);
            findings.error(node, Place.NODE, null, "check-failed", "check.failed", e);
        }
    }
}
