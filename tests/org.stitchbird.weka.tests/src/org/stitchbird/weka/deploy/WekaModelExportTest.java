// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.run.LocalFlowSession;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.registry.FlowDocuments;
import org.stitchbird.export.registry.LocalOutcome;
import org.stitchbird.weka.Nodes;
import org.stitchbird.weka.PlainWeka;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.knowledgeflow.OurRun;
import weka.classifiers.Classifier;
import weka.core.Instances;
import weka.core.SerializationHelper;

/** The model of a flow as a file of Weka's. */
class WekaModelExportTest {
    @TempDir
    private Path folder;

    @Test
    void wekaReadsTheModelAndItsColumnsAndAnswersTheSame() throws Exception {
        CheckedFlow flow = flow();
        WekaModelExport export = new WekaModelExport();
        Settings options = new Settings(export.options(), Nodes.values(Map.of("model", "tree")));
        assertEquals(List.of("UNNEEDED read", "CHANGED standard", "UNNEEDED bayes"), export.draft(flow, options).remarks().stream()
                .map(remark -> remark.weight() + " " + remark.node()).toList());
        assertEquals(1, export.draft(flow).remarks().size(), "It is not clear which of two models is meant");
        try (LocalOutcome outcome = new LocalOutcome(flow, new LocalFlowSession(OurRun.TYPES))) {
            byte[] bytes = export.draft(flow, options).files(outcome).files().get("");
            assertArrayEquals(bytes, export.draft(flow, options).files(outcome).files().get(""));
            Object[] parts = SerializationHelper.readAll(new ByteArrayInputStream(bytes));
            Table table = outcome.table("standard", "table");
            assertEquals("species", ((Instances) parts[1]).classAttribute().name());
            Instances rows = WekaTables.instances(table);
            Classifier own = new weka.classifiers.trees.J48();
            own.buildClassifier(rows);
            for (int row = 0; row < rows.size(); row++) {
                assertArrayEquals(own.distributionForInstance(rows.get(row)),
                        ((Classifier) parts[0]).distributionForInstance(rows.get(row)));
            }
        }
    }

    private CheckedFlow flow() throws Exception {
        Files.copy(PlainWeka.libraries().resolve("../../../examples/iris/iris.csv").normalize(),
                folder.resolve("iris.csv"));
        List<PlainFlow.Node> nodes = new ArrayList<>();
        List<PlainFlow.Wire> wires = new ArrayList<>();
        nodes.add(node("read", "collect.read-csv", Map.of("file", "iris.csv")));
        nodes.add(node("target", "prepare.choose-target", Map.of("target", "species")));
        nodes.add(node("standard", "weka.filter.unsupervised.Standardize", Map.of()));
        nodes.add(node("tree", "weka.classify.J48", Map.of()));
        nodes.add(node("bayes", "weka.classify.NaiveBayes", Map.of()));
        String last = null;
        for (String node : List.of("read", "target", "standard", "tree")) {
            if (last != null) {
                wires.add(new PlainFlow.Wire(last, "table", node, "table"));
            }
            last = node;
        }
        wires.add(new PlainFlow.Wire("standard", "table", "bayes", "table"));
        return OurRun.checked(FlowDocuments.document(new PlainFlow("", "", nodes, wires, List.of())), folder);
    }

    private static PlainFlow.Node node(String id, String type, Map<String, String> settings) {
        return new PlainFlow.Node(id, type, "", "", Nodes.values(settings), 0, 0);
    }
}
