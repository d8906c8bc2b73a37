// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.sample.SampleFlow;
import org.stitchbird.engine.sample.SampleTypes;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.SettingValue;

class FlowGraphTest {
    private final NodeTypes types = StaticNodeTypes.of(new SampleTypes().all());
    private final SampleFlow flow = new SampleFlow();

    private FlowGraph graph() {
        return flow.graph(types);
    }

    private static List<String> ids(List<GraphNode> nodes) {
        return nodes.stream().map(GraphNode::id).toList();
    }

    private void chain(String... ids) {
        for (int i = 0; i < ids.length; i++) {
            flow.node(ids[i], "prepare.pass");
            if (i > 0) {
                flow.wire(ids[i - 1] + ".table", ids[i] + ".table");
            }
        }
    }

    @Test
    void ordersByWiresAndThenAsInTheFlow() {
        flow.node("z", "prepare.pass").node("y", "prepare.pass").node("x", "collect.rows").node("w", "collect.rows")
                .wire("x.table", "z.table").wire("w.table", "y.table");
        assertEquals(List.of("x", "z", "w", "y"), ids(graph().order()));
    }

    @Test
    void tellsACycleAlongItsWiresAndOrdersTheRest() {
        chain("before", "a", "b", "c", "behind");
        flow.wire("c.table", "a.table");
        assertEquals(List.of(List.of("a", "b", "c")), graph().cycles().stream().map(FlowGraphTest::ids).toList());
        assertEquals(Set.of("a", "b", "c"), graph().onCycles());
        assertEquals(List.of("before", "behind"), ids(graph().order()));
    }

    @Test
    void tellsEachGroupOfCyclesOnce() {
        chain("a", "b");
        chain("c", "d");
        flow.wire("b.table", "a.table").wire("d.table", "c.table").wire("a.table", "a.table");
        assertEquals(List.of(List.of("a"), List.of("c", "d")),
                graph().cycles().stream().map(FlowGraphTest::ids).toList());
        assertEquals(Set.of("a", "b", "c", "d"), graph().onCycles());
    }

    @Test
    void nodesAreCalledByTheirNameElseByTheirTypesElseByTheirId() {
        flow.node("a", "collect.rows", "Mine", 1).node("b", "collect.rows", " ", 1).node("c", "gone.type", "", 1);
        assertEquals(List.of("Mine", "Rows", "c"), graph().nodes().stream().map(GraphNode::name).toList());
        assertFalse(graph().node("c").orElseThrow().known());
    }

    @Test
    void nodesOfOneNameAreToldApartByTheirIds() {
        flow.node("a", "collect.rows", "", 1).node("b", "collect.rows", "", 1).node("c", "collect.rows", "Mine", 1);
        assertEquals(List.of("Rows (a)", "Rows (b)", "Mine"), graph().nodes().stream().map(GraphNode::name).toList());
    }

    @Test
    void onlySettingsThatAreDeclaredMatterAndAreNotBlankCount() {
        flow.node("p", "prepare.pass").set("p", "share", "0.2").set("p", "seed", " ").set("p", "reason", "none")
                .set("p", "sand", "1").set("p", "column", "");
        EffectiveSettings settings = graph().node("p").orElseThrow().effective();
        assertEquals(Set.of("share", "column"), settings.values().keySet());
        flow.set("p", "fail", "true");
        assertEquals(Set.of("share", "column", "fail", "reason"),
                graph().node("p").orElseThrow().effective().values().keySet());
    }

    @Test
    void settingsOfAnAlgorithmCountLikewise() {
        flow.node("p", "prepare.pass").nested("p", "base", "value='scheme.deep'",
                "<setting name='depth' value='4'/><setting name='sand' value='1'/>");
        assertEquals(SettingValue.scheme("scheme.deep", Map.of("depth", SettingValue.of("4"))),
                graph().node("p").orElseThrow().effective().values().get("base"));
    }

    @Test
    void listsKeepTheirOrder() {
        flow.node("p", "prepare.pass").list("p", "columns", "b", "a", "b");
        assertEquals(List.of("b", "a", "b"), graph().node("p").orElseThrow().stored().get("columns").texts());
    }
}
