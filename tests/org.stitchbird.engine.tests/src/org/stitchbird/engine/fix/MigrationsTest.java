// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.checking.FlowCheck;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.run.LocalFlowSession;
import org.stitchbird.engine.sample.FakeType;
import org.stitchbird.engine.sample.InLanguage;
import org.stitchbird.engine.sample.SampleFlow;
import org.stitchbird.engine.sample.SampleTypes;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.Scope;
import org.stitchbird.engine.spec.Migration;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Step;
import org.stitchbird.model.edit.FlowEdits;
import org.stitchbird.model.edit.FlowRecorder;
import org.stitchbird.model.edit.Recording;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.flow.Node;

/** Nodes that were made with older versions of their types are what the types understand today, wherever they are met. */
class MigrationsTest {
    /** Version 1 had "minutes" and "range" as "from-to"; version 2 has "seconds"; version 3 has "from" and "to". */
    private static NodeSpec.Builder wait(String id) {
        return NodeSpec.of(id, Step.PREPARE, "Wait").version(3).about("Waits.").in(Port.of("table", Kind.TABLE))
                .out(Port.of("table", Kind.TABLE)).formerly("old.wait")
                .settings(SettingSpec.integer("seconds", 60), SettingSpec.integer("from", 0),
                        SettingSpec.integer("to", 9), SettingSpec.text("word", ""), SettingSpec.bool("strict", true))
                .migrates(1, Migration.renamed("minutes", "seconds").and(Migration.changed("seconds",
                        value -> SettingValue.of(Long.toString(60 * Long.parseLong(value.text()))))))
                .migrates(2, Migration.split("range", value -> Map.of("from", part(value, 0), "to", part(value, 1)))
                        .and(Migration.removed("odd")).and(Migration.oldDefault("strict", SettingValue.of("false"))));
    }

    private static SettingValue part(SettingValue range, int index) {
        return SettingValue.of(range.text().split("-")[index]);
    }

    private static NodeType type(NodeSpec.Builder spec) {
        return FakeType.of(spec).checks(check -> check.schema("table").ifPresent(schema -> check.out("table", schema)))
                .runs(run -> run.out("table", run.table("table").rows(new int[] {(int) run.settings().integer("from")})));
    }

    private static final NodeTypes TYPES = StaticNodeTypes.of(new SampleTypes().all(type(wait("new.wait"))));

    /** A flow as a file of the older version has it. */
    private static SampleFlow old(String type, int version) {
        return new SampleFlow().node("rows", "collect.rows").node("w", type, "Mine", version).set("w", "word", "kept")
                .wire("rows.table", "w.table");
    }

    private static Map<String, SettingValue> values(Node node) {
        return org.stitchbird.engine.graph.StoredSettings.values(node.getSettings(), List.of());
    }

    private static List<Problem> problems(FlowSource flow, NodeTypes types) {
        return InLanguage.of(Locale.ENGLISH, () -> FlowCheck.check(flow, types).problems());
    }

    @Test
    void aDocumentIsBroughtUpToDateInOneStepThatCanBeUndone() throws Exception {
        Flow flow = FlowFile.read(old("old.wait", 1).set("w", "minutes", "2").set("w", "range", "1-2")
                .set("w", "odd", "x").source().text(), "old");
        String before = FlowFile.write(flow);
        assertTrue(Migrations.needed(flow, TYPES));
        Recording step = FlowRecorder.of(flow).record(() -> assertEquals(1, Migrations.apply(flow, TYPES).size()));
        Node node = flow.getNodes().get(1);
        assertEquals("new.wait 3 Mine", node.getType() + " " + node.getTypeVersion() + " " + node.getName());
        assertEquals(Map.of("word", SettingValue.of("kept"), "seconds", SettingValue.of("120"), "from",
                SettingValue.of("1"), "to", SettingValue.of("2"), "strict", SettingValue.of("false")), values(node));
        String migrated = FlowFile.write(flow);
        assertFalse(Migrations.needed(flow, TYPES));
        assertEquals(List.of(), Migrations.apply(flow, TYPES), "what is up to date stays");
        assertEquals(migrated, FlowFile.write(FlowFile.read(migrated, "again")));
        step.undo();
        assertEquals(before, FlowFile.write(flow));
    }

    @Test
    void migrationsBeginWithTheVersionOfTheNode() throws Exception {
        Flow flow = FlowFile.read(old("new.wait", 2).set("w", "seconds", "5").set("w", "range", "3-4").source().text(),
                "old");
        Migrations.apply(flow, TYPES);
        Map<String, SettingValue> values = values(flow.getNodes().get(1));
        assertEquals("5 3 4", values.get("seconds").text() + " " + values.get("from").text() + " "
                + values.get("to").text());
    }

    @Test
    void theEngineUnderstandsAFileAsItIs() throws Exception {
        FlowSource source = old("old.wait", 1).set("w", "range", "2-3").source();
        assertEquals(List.of(), problems(source, TYPES));
        Flow flow = FlowFile.read(source.text(), "old");
        Migrations.apply(flow, TYPES);
        FlowSource saved = new FlowSource(FlowFile.write(flow), source.folder(), source.name());
        try (LocalFlowSession session = new LocalFlowSession(TYPES)) {
            session.start(source, java.util.Set.of());
            session.await();
            Table table = (Table) session.value("w", "table").orElseThrow();
            assertEquals(2, table.column("length").number(0));
            assertEquals(NodeState.FRESH, session.check(saved, Scope.FULL).status().get("w").state(),
                    "once saved it has the same key");
        }
    }

    @Test
    void whatIsPastedIsBroughtUpToDate() throws Exception {
        Flow flow = FlowFile.read(new SampleFlow().node("rows", "collect.rows").source().text(), "flow");
        FlowEdits.paste(flow, old("old.wait", 1).set("w", "minutes", "1").source().text(), 8, 8);
        assertEquals(1, Migrations.apply(flow, TYPES).size());
        assertEquals("new.wait", flow.getNodes().get(2).getType());
    }

    @Test
    void whatANewerVersionMadeIsKeptAndTold() throws Exception {
        for (String type : List.of("old.wait", "new.wait")) {
            FlowSource source = old(type, 4).set("w", "later", "1").source();
            List<Problem> problems = problems(source, TYPES);
            assertEquals("newer-version", problems.get(0).code());
            assertEquals("'Mine' was made with version 4 of its type; here is version 3. Update the plug-in that brings it.",
                    problems.get(0).sentence());
            Flow flow = FlowFile.read(source.text(), "newer");
            String before = FlowFile.write(flow);
            assertEquals(List.of(), Migrations.apply(flow, TYPES));
            assertEquals(before, FlowFile.write(flow));
        }
    }

    @Test
    void whatCannotBeTakenOverStaysAndIsTold() throws Exception {
        FlowSource source = old("old.wait", 1).set("w", "minutes", "many").source();
        Problem problem = problems(source, TYPES).get(0);
        assertEquals("migration-failed", problem.code());
        Flow flow = FlowFile.read(source.text(), "old");
        String before = FlowFile.write(flow);
        Migrations.apply(flow, TYPES);
        assertEquals(before, FlowFile.write(flow));
        assertEquals("migration-failed", problems(old("new.wait", 1).set("w", "minutes", "many").source(), TYPES)
                .get(0).code());
    }

    @Test
    void anIdThatIsSomebodysIsNotTakenOver() {
        NodeTypes both = StaticNodeTypes.of(new SampleTypes().all(type(wait("new.wait")),
                type(NodeSpec.of("old.wait", Step.PREPARE, "Old").in(Port.of("table", Kind.TABLE))
                        .out(Port.of("table", Kind.TABLE)).settings(SettingSpec.text("word", "")))));
        assertTrue(both.successor("old.wait").isEmpty());
        assertEquals(List.of(), problems(old("old.wait", 1).source(), both));
    }
}
