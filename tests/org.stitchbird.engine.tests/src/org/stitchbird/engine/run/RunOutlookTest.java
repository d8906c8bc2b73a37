// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.graph.FlowGraph;
import org.stitchbird.engine.graph.GraphNode;
import org.stitchbird.engine.history.PastRuns;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.sample.SampleFlow;
import org.stitchbird.engine.sample.SampleTypes;
import org.stitchbird.engine.session.NodeLog;
import org.stitchbird.engine.session.NodeLog.Fate;
import org.stitchbird.engine.session.NodeLog.Rows;
import org.stitchbird.engine.session.NodeLog.Setting;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.RunEvent.NodeChanged;
import org.stitchbird.engine.session.RunEvent.Outcome;
import org.stitchbird.engine.session.RunEvent.Outlook;
import org.stitchbird.engine.session.RunLog;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.engine.spec.NodeTypes;

class RunOutlookTest {
    private static final PastRuns NO_PAST = new PastRuns(List.of());
    private final SampleFlow flow = new SampleFlow().node("rows", "collect.rows").node("pass", "prepare.pass")
            .node("last", "prepare.pass").wire("rows.table", "pass.table").wire("pass.table", "last.table");
    private final Map<String, NodeStatus> before = new HashMap<>();
    private FlowGraph graph;
    private long millis;
    private RunOutlook outlook;

    @BeforeEach
    void begin() {
        NodeTypes types = StaticNodeTypes.of(new SampleTypes().all());
        graph = flow.graph(types);
        graph.nodes().forEach(node -> before.put(node.id(), NodeStatus.of(NodeState.READY)));
        outlook = new RunOutlook(graph.order(), before, RunOutlookTest::settings,
                () -> TimeUnit.MILLISECONDS.toNanos(millis), 2);
    }

    private static List<Setting> settings(GraphNode node) {
        return node.effective().values().entrySet().stream()
                .map(each -> new Setting(each.getKey(), "", each.getValue().text())).toList();
    }

    /** A run in which every node took so long on three rows. */
    private PastRuns past(long each) {
        List<NodeLog> nodes = graph.order().stream().map(node -> log(node.id(), node.typeId(), Fate.RAN, each,
                node.incoming().isEmpty() ? List.of() : List.of(new Rows("table", 3)), 3)).toList();
        return new PastRuns(List.of(new RunLog("id", "a", Scope.FULL, 1, 1, Outcome.OK, null, 1, nodes)));
    }

    private NodeLog log(String node, String type, Fate fate, long took, List<Rows> in, long out) {
        return new NodeLog(node, node, type, fate, null, took, in, List.of(new Rows("table", out)), 1,
                settings(graph.node(node).orElseThrow()), List.of(), "key", List.of());
    }

    private void running(String node, double share) {
        outlook.heard(new NodeChanged(node, node, new NodeStatus(NodeState.RUNNING, null, share, null, -1), false,
                List.of()));
    }

    private void done(String node, long rows) {
        outlook.heard(new NodeChanged(node, node, NodeStatus.of(NodeState.FRESH), false, List.of(),
                log(node, "any", Fate.RAN, 1, List.of(), rows)));
    }

    @Test
    void withoutAPastNothingIsKnownBeforeItRuns() {
        assertEquals(new Outlook(0, false), outlook.now(NO_PAST));
    }

    @Test
    void earlierRunsTellOfAllThatIsToCome() {
        assertEquals(new Outlook(3000, true), outlook.now(past(1000)));
    }

    @Test
    void whatIsFreshTakesNoTime() {
        before.put("rows", NodeStatus.of(NodeState.FRESH));
        assertEquals(new Outlook(2000, true), outlook.now(past(1000)));
    }

    @Test
    void whatRunsTellsByItsShareHowLongItWillTake() {
        running("rows", Double.NaN);
        millis = 3000;
        running("rows", 0.25);
        millis = 4000;
        assertEquals(new Outlook(8000, false), outlook.now(NO_PAST));
        assertEquals(new Outlook(10_000, true), outlook.now(past(1000)));
    }

    @Test
    void whatTellsNoShareTakesAsLongAsBeforeButNotLonger() {
        running("rows", Double.NaN);
        millis = 400;
        assertEquals(new Outlook(2600, true), outlook.now(past(1000)));
        millis = 1100;
        assertEquals(new Outlook(2000, false), outlook.now(past(1000)));
    }

    @Test
    void moreRowsTakeLonger() {
        done("rows", 7);
        assertEquals(new Outlook(3000, true), outlook.now(past(1000)));
        done("pass", 7);
        assertEquals(new Outlook(2000, true), outlook.now(past(1000)));
        done("last", 7);
        assertEquals(new Outlook(0, true), outlook.now(past(1000)));
    }

    @Test
    void aNodeSetToSomethingElseIsNotKnown() {
        PastRuns past = past(1000);
        flow.set("last", "share", "0.25");
        begin();
        assertEquals(new Outlook(2000, false), outlook.now(past));
    }
}
