// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.sample.SampleFlow;
import org.stitchbird.engine.sample.SampleSession;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.RunEvent.NodeChanged;
import org.stitchbird.engine.session.RunEvent.Outcome;

class ReuseTest {
    private final SampleSession session = new SampleSession();
    private final SampleFlow flow = new SampleFlow().node("rows", "collect.rows").node("pass", "prepare.pass")
            .node("last", "prepare.pass").wire("rows.table", "pass.table").wire("pass.table", "last.table");

    @AfterEach
    void close() {
        session.close();
    }

    private Map<String, Integer> runs() {
        return Map.of("rows", session.runs("rows"), "pass", session.runs("pass"), "last", session.runs("last"));
    }

    private static Map<String, Integer> times(int rows, int pass, int last) {
        return Map.of("rows", rows, "pass", pass, "last", last);
    }

    @Test
    void whatHasNotChangedIsNotRunAgain() {
        session.run(flow);
        assertEquals(Outcome.OK, session.run(flow).outcome());
        assertEquals(times(1, 1, 1), runs());
        NodeChanged reused = session.changes("last").get(0);
        assertTrue(reused.reused());
        assertEquals(1, reused.results().size());
        assertEquals(List.of(NodeState.FRESH), session.states("last"));
    }

    @Test
    void aChangedSettingRunsTheNodeAndWhatIsBehindIt() {
        session.run(flow);
        session.run(flow.set("pass", "share", "0.25"));
        assertEquals(2, session.runs("pass"));
        assertEquals(1, session.runs("rows"));
    }

    @Test
    void changingASettingBackBringsTheResultBack() {
        session.run(flow.set("rows", "rows", "4"));
        session.run(flow.set("rows", "rows", "5"));
        assertEquals(times(2, 2, 2), runs());
        flow.set("rows", "rows", "4");
        assertEquals(NodeState.FRESH, session.state(flow, "last"));
        assertEquals(4, session.session().results("last").get(0).rows());
        session.run(flow);
        assertEquals(times(2, 2, 2), runs());
        session.run(flow.set("rows", "rows", "5"));
        assertEquals(times(2, 2, 2), runs());
    }

    @Test
    void aTableThatCameOutTheSameKeepsWhatIsBehindItFresh() {
        session.run(flow);
        session.run(flow.set("pass", "share", "0.25"));
        // Pass ran again, but its share changes nothing about its rows.
        assertEquals(times(1, 2, 1), runs());
        assertEquals(NodeState.FRESH, session.state(flow, "last"));
    }

    @Test
    void onlyTheFirstRunKnowsTheCutOffBeforehand() {
        session.run(flow);
        flow.set("pass", "share", "0.25");
        assertEquals(NodeState.STALE, session.state(flow, "last"));
        session.run(flow);
        assertEquals(NodeState.FRESH, session.state(flow, "last"));
    }

    @Test
    void namesLayoutNotesAndCosmeticSettingsChangeNothing() {
        session.run(flow);
        flow.node("rows", "collect.rows", "Other name", 1).set("rows", "title", "A title").head("title='A flow'")
                .tail("<notes><note id='n' text='hello'/></notes><layout><place of='rows' x='9' y='9'/></layout>");
        assertEquals(NodeState.FRESH, session.state(flow, "last"));
        session.run(flow);
        assertEquals(times(1, 1, 1), runs());
        assertEquals(0, session.runs("Other name"));
    }

    @Test
    void valuesThatMeanTheSameAreTheSame() {
        session.run(flow.set("pass", "share", "0.50").set("pass", "seed", " 7 "));
        session.run(flow.set("pass", "share", "5e-1").set("pass", "seed", "7"));
        session.run(flow.unset("pass", "share"));
        assertEquals(times(1, 1, 1), runs());
    }

    @Test
    void settingsThatDoNotMatterChangeNothing() {
        session.run(flow);
        session.run(flow.set("pass", "reason", "none").set("pass", "sand", "1"));
        assertEquals(times(1, 1, 1), runs());
    }

    @Test
    void settingsOfAnAlgorithmMatter() {
        session.run(flow.nested("pass", "base", "value='scheme.deep'", ""));
        session.run(flow.nested("pass", "base", "value='scheme.deep'", "<setting name='depth' value='3'/>"));
        assertEquals(1, session.runs("pass"));
        session.run(flow.nested("pass", "base", "value='scheme.deep'", "<setting name='depth' value='4'/>"));
        assertEquals(2, session.runs("pass"));
    }

    @Test
    void anotherWireRunsTheNode() {
        session.run(flow.node("more", "collect.rows").set("more", "rows", "9"));
        session.run(flow.unwire("pass.table", "last.table").wire("more.table", "last.table"));
        assertEquals(times(1, 1, 2), runs());
        assertEquals(9, session.session().results("last").get(0).rows());
    }

    @Test
    void theSameTableFromAnotherNodeIsTheSame() {
        session.run(flow.node("more", "collect.rows"));
        session.run(flow.unwire("pass.table", "last.table").wire("more.table", "last.table"));
        assertEquals(times(1, 1, 1), runs());
        flow.set("more", "rows", "9");
        assertEquals(NodeState.STALE, session.state(flow, "last"));
    }

    @Test
    void nodesThatWriteRunEachTime() {
        flow.node("write", "deploy.write").wire("last.table", "write.table");
        session.run(flow);
        assertEquals(NodeState.FRESH, session.state(flow, "write"));
        session.run(flow);
        assertEquals(2, session.runs("write"));
        assertEquals(List.of(NodeState.QUEUED, NodeState.RUNNING, NodeState.FRESH), session.states("write"));
        assertEquals(times(1, 1, 1), runs());
    }

    @Test
    void undoOfARemovalBringsTheResultBack() {
        session.run(flow);
        session.run(new SampleFlow().node("other", "collect.rows"));
        assertEquals(NodeState.FRESH, session.state(flow, "last"));
        session.run(flow);
        assertEquals(times(1, 1, 1), runs());
    }

    @Test
    void aNodeOfAnotherTypeUnderTheSameIdHasNoResultYet() {
        session.run(flow);
        SampleFlow other = new SampleFlow().node("rows", "train.learn");
        assertEquals(NodeState.READY, session.state(other, "rows"));
    }

    @Test
    void sessionsShareNothing() {
        session.run(flow);
        try (SampleSession other = new SampleSession()) {
            assertEquals(NodeState.READY, other.state(flow, "rows"));
            other.run(flow);
            assertEquals(1, other.runs("rows"));
        }
        assertFalse(session.session().results("rows").isEmpty());
    }
}
