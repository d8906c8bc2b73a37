// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Report;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Nodes;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.TestCheck;
import org.stitchbird.weka.TestFlow;
import org.stitchbird.weka.TestRun;
import org.stitchbird.weka.WekaTables;
import weka.associations.AssociationRulesProducer;
import weka.associations.Associator;
import weka.core.Instances;

class RulesNodeTest {
    private static Table categories() throws Exception {
        return Nodes.run("weka.filter.unsupervised.Discretize", Map.of("bins", "3"),
                Nodes.table(Examples.table("iris")), "table", Table.class);
    }

    @TestFactory
    Stream<DynamicTest> theRulesAreWekas() {
        return new RulesNodes().types().stream().map(type -> dynamicTest(type.spec().id(), () -> {
            Table table = type.spec().id().contains("FPGrowth") ? binary() : categories();
            TestRun run = new TestRun(type, Map.of(), Nodes.table(table));
            type.run(run);
            Instances rows = WekaTables.instances(table);
            rows.setClassIndex(-1);
            Associator weka = (Associator) Class.forName(Schemes.find(type.spec().id()).orElseThrow().className())
                    .getDeclaredConstructor().newInstance();
            weka.buildAssociations(rows);
            var rules = ((AssociationRulesProducer) weka).getAssociationRules().getRules();
            Table ours = (Table) run.outputs().get("rules");
            assertEquals(Rules.SCHEMA, ours.schema());
            assertFalse(rules.isEmpty());
            assertEquals(rules.size(), ours.rows());
            for (int i = 0; i < rules.size(); i++) {
                assertEquals(rules.get(i).getTotalSupport(), ours.column("rows both").number(i));
                assertEquals(rules.get(i).getNamedMetricValue("Lift"), ours.column("lift").number(i));
                assertTrue(rules.get(i).toString().contains(ours.column("if").text(i).split(", ")[0]));
            }
            assertEquals(weka.toString(), ((Report) run.shown().get("report")).text());
        }));
    }

    private static Table binary() throws Exception {
        return Nodes.run("weka.filter.unsupervised.NumericToBinary", Map.of(), Nodes.table(Nodes.run(
                "weka.filter.unsupervised.NominalToBinary", Map.of(), Nodes.table(categories().withTarget(null)), "table",
                Table.class)), "table", Table.class);
    }

    @Test
    void numbersAreToldBeforeTheRun() throws Exception {
        TestCheck check = TestCheck.of("weka.associate.Apriori", Map.of(), Examples.table("iris").schema());
        assertEquals(1, check.problems().size());
        assertTrue(check.problems().get(0).contains("'sepal length'"), check.problems().get(0));
        assertThrows(NodeFailure.class, () -> Nodes.run("weka.associate.Apriori", Map.of(),
                Nodes.table(Examples.table("iris")), "rules", Table.class));
    }

    @Test
    void rulesThatAllEndInOneColumnAreInTheTable() throws Exception {
        Table rules = Nodes.run("weka.associate.Apriori", Map.of("car", "true"), Nodes.table(categories()), "rules",
                Table.class);
        assertTrue(rules.rows() > 5);
        for (int i = 0; i < rules.rows(); i++) {
            assertTrue(rules.column("then").text(i).startsWith("species="), rules.column("then").text(i));
            assertFalse(rules.column("if").text(i).contains("species"));
            assertEquals(50, rules.column("rows then").number(i));
            assertEquals(rules.column("rows both").number(i) / rules.column("rows if").number(i),
                    rules.column("confidence").number(i));
        }
    }

    @Test
    void aStepOfNothingWithWhichWekaWouldNeverEndIsRefusedInsideAnotherToo() throws Exception {
        SettingValue nothing = SettingValue.scheme("weka.associate.Apriori", Map.of("delta", SettingValue.of("0")));
        TestFlow.Ended ended = new TestFlow().table("table", categories())
                .node("rules", "weka.associate.FilteredAssociator", Map.of("associator", nothing))
                .wire("table.table", "rules.table").run();
        assertEquals(RunEvent.Outcome.REFUSED, ended.outcome());
    }

    @Test
    void noRuleIsAnEmptyTable() throws Exception {
        Table rules = Nodes.run("weka.associate.Apriori", Map.of("lowerBoundMinSupport", "0.99",
                "upperBoundMinSupport", "1.0"), Nodes.table(categories()), "rules", Table.class);
        assertEquals(0, rules.rows());
        assertEquals(List.of("if", "then"), rules.schema().names().subList(0, 2));
    }
}
