// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Report;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.weka.EveryNodeRunsTest;
import org.stitchbird.weka.Nodes;
import org.stitchbird.weka.SchemeNode;
import org.stitchbird.weka.SmallTables;
import org.stitchbird.weka.TestRun;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.train.ClassifierModel;
import org.stitchbird.weka.train.ClustererModel;
import weka.classifiers.Classifier;
import weka.clusterers.Clusterer;
import weka.core.Instances;

/** Every node type becomes Java that compiles without a warning and gives what the node gives, to the last bit. */
class EveryFormTest {
    @TempDir
    private Path folder;

    /**
     * A method that has been written, and what it is to be compared with.
     *
     * @param what it is, for people
     * @param method its name
     * @param table what it is called with
     * @param expected what the node gives
     */
    private record Case(String what, String method, Table table, Value expected) {
    }

    @Test
    void everyTypeIsWrittenCompiledAndGivesWhatItsNodeGives() throws Exception {
        List<String> wrong = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        try (WrittenClasses classes = new WrittenClasses(folder)) {
            Map<String, Table> tables = SmallTables.all();
            int types = 0;
            for (NodeType type : Nodes.all()) {
                assertTrue(type.java().isPresent(), type.spec().id() + " has no Java");
                types++;
                if (type instanceof SchemeNode && !EveryNodeRunsTest.NOT_RUN.containsKey(type.spec().id())) {
                    if (type.spec().input("table").isPresent()) {
                        add(classes, type, tables, cases);
                    } else if (type.spec().id().startsWith("weka.generate.")) {
                        TestRun run = new TestRun(type, Map.of(), Map.of());
                        assertTrue(runs(run));
                        add(classes, type, Map.of(), null, run, cases);
                    }
                }
            }
            classes.compile();
            for (Case each : cases) {
                String difference = difference(classes, each);
                if (!difference.isEmpty()) {
                    wrong.add(each.what() + ": " + difference + "\n" + classes.text(each.method()));
                }
            }
            System.out.println("Node types written as Java: " + types + ", methods compiled: " + classes.size()
                    + ", run and equal: " + (cases.size() - wrong.size()));
        }
        assertEquals("", String.join("\n", wrong));
    }

    private void add(WrittenClasses classes, NodeType type, Map<String, Table> tables, List<Case> cases)
            throws Exception {
        Map<String, SettingValue> needed = EveryNodeRunsTest.needed(type.spec().id(), folder);
        boolean filters = type.spec().output("preparation").isPresent();
        int suited = 0;
        for (Map.Entry<String, Table> table : tables.entrySet()) {
            TestRun run = new TestRun(type, needed, Nodes.table(table.getValue()));
            // What a filter makes depends on the columns more than what a learner does.
            if ((suited == 0 || filters) && runs(run)) {
                suited++;
                add(classes, type, needed, table.getValue(), run, cases);
            }
        }
        assertTrue(suited > 0, type.spec().id() + " works on no table");
    }

    private static void add(WrittenClasses classes, NodeType type, Map<String, SettingValue> settings, Table table,
            TestRun run, List<Case> cases) throws Exception {
        Map<String, Value> given = new LinkedHashMap<>(run.outputs());
        given.putAll(run.shown());
        WrittenMethod.Wires wires = table == null ? new WrittenMethod.Wires(Map.of(), Map.of(), null)
                : WrittenMethod.Wires.table(table.schema());
        for (Map.Entry<String, Value> output : given.entrySet()) {
            String method = classes.add(new WrittenMethod(type, settings, wires, output.getKey()));
            cases.add(new Case(type.spec().id() + " " + output.getKey() + (table == null ? "" : " of "
                    + table.schema()), method, table, output.getValue()));
        }
    }

    private static boolean runs(TestRun run) throws Exception {
        try {
            run.run();
            return true;
        } catch (NodeFailure e) {
            // It does not take such a table.
            return false;
        }
    }

    private static String difference(WrittenClasses classes, Case each) throws Exception {
        Object result = each.table() == null ? classes.call(each.method())
                : classes.call(each.method(), WekaTables.instances(each.table()));
        if (each.expected() instanceof Table table) {
            return Same.difference(table, (Instances) result);
        } else if (each.expected() instanceof Model model) {
            return Same.difference(model.apply(each.table(), Progress.NONE), answers(model, result, each.table()));
        }
        return each.expected() instanceof Report report
                && !report.text().equals(((String) result).replace("\r\n", "\n")) ? result + " instead of " + report.text() : "";
    }

    private static Table answers(Model model, Object trained, Table table) throws Exception {
        Schema schema = model.trainedOn();
        Instances header = WekaTables.header(schema);
        Model written = trained instanceof Classifier classifier
                ? new ClassifierModel(model.name(), schema, classifier, header)
                : new ClustererModel(model.name(), schema, (Clusterer) trained, header);
        return written.apply(table, Progress.NONE);
    }
}
