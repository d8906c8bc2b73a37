// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.export.Flows;
import org.stitchbird.export.code.NodeSource;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FlowExporter.Draft;
import org.stitchbird.export.format.Remark;
import org.stitchbird.export.format.Remark.Weight;
import org.stitchbird.export.registry.ExportWriter;
import org.stitchbird.export.registry.LocalOutcome;

/** Flows as Python programs: their own tests pass, in the Python that Debian's packages bring. */
class PythonExportTest {
    @TempDir
    private Path folder;

    private static Exported exported(CheckedFlow flow) throws Exception {
        Draft draft = new PythonExporter().draft(flow);
        assertEquals(List.of(), draft.remarks().stream().filter(each -> each.weight() == Weight.ABSENT).toList());
        try (LocalOutcome outcome = Flows.outcome(flow)) {
            return draft.files(outcome);
        }
    }

    @Test
    void everyProjectPassesItsOwnTests() throws Exception {
        Python.require();
        Map<String, CheckedFlow> flows = new LinkedHashMap<>();
        flows.putAll(PythonCases.in(Files.createDirectory(folder.resolve("data"))));
        flows.putAll(HostileFlows.in(Files.createDirectory(folder.resolve("hostile"))));
        Map<Path, String> projects = new LinkedHashMap<>();
        for (Map.Entry<String, CheckedFlow> each : flows.entrySet()) {
            Path project = folder.resolve("project" + projects.size());
            try {
                ExportWriter.write(exported(each.getValue()), project, false);
            } catch (NodeFailure e) {
                throw new AssertionError(each.getKey() + ": " + e.getMessage(), e);
            }
            projects.put(project, each.getKey());
        }
        Map<Path, Python.Outcome> outcomes = Python.run(List.copyOf(projects.keySet()));
        List<String> failed = new ArrayList<>();
        projects.forEach((project, name) -> {
            Python.Outcome outcome = outcomes.get(project);
            if (outcome == null || !outcome.good()) {
                failed.add(name + "\n" + (outcome == null ? "" : String.join("\n", outcome.lines())));
            } else {
                outcome.lines().forEach(line -> System.out.println("python | " + name + " | "
                        + line.substring("golden: ".length())));
            }
        });
        assertEquals(List.of(), failed, String.join("\n\n", failed));
    }

    @Test
    void aNodeWithoutCounterpartIsNamedBeforeAnythingRuns() throws Exception {
        Draft draft = new PythonExporter().draft(Flows.example("compare"));
        List<Remark> absent = draft.remarks().stream().filter(each -> each.weight() == Weight.ABSENT).toList();
        assertEquals(List.of("compare"), absent.stream().map(Remark::node).toList());
        assertTrue(absent.get(0).sentence().contains("Compare learners"), absent.get(0).sentence());
        assertTrue(draft.remarks().stream()
                .anyMatch(each -> each.weight() == Weight.CHANGED && each.node().equals("j48")));
        // No outcome is at hand: it is refused before one is asked.
        assertThrows(NodeFailure.class, () -> draft.files(null));
    }

    @Test
    void aSettingWithoutCounterpartIsARefusalWhereNumbersWouldBeTheSame() throws Exception {
        CheckedFlow flow = Flows.trained(Flows.project().resolve("examples/iris/iris.csv"), "species",
                "weka.classify.NaiveBayes", Map.of("useKernelEstimator", "true"));
        List<Remark> remarks = new PythonExporter().draft(flow).remarks();
        assertEquals(1, remarks.size());
        assertEquals(Weight.ABSENT, remarks.get(0).weight());
        assertTrue(remarks.get(0).sentence().contains("ernel"), remarks.get(0).sentence());
    }

    @Test
    void theSameFlowGivesTheSameBytes() throws Exception {
        Exported once = exported(Flows.example("diabetes"));
        Exported again = exported(Flows.example("diabetes"));
        assertEquals(once.files().keySet(), again.files().keySet());
        once.files().forEach((path, bytes) -> assertEquals(once.text(path), again.text(path), path));
    }

    @Test
    void linesAreNoLongerThanPeopleLike() throws Exception {
        Exported project = exported(Flows.example("diabetes"));
        for (String path : project.files().keySet()) {
            project.text(path).lines().filter(line -> path.endsWith(".py")).forEach(
                    line -> assertTrue(line.length() <= 79 && !line.endsWith(" "), path + ": " + line));
        }
    }

    @Test
    void aNodeAsCodeIsItsFunction() throws Exception {
        CheckedFlow flow = Flows.example("iris");
        String code = NodeSource.python(flow, "j48");
        assertTrue(code.startsWith("def decision_tree_j48("), code);
        assertTrue(code.contains("DecisionTreeClassifier("), code);
        assertFalse(code.contains("import "), code);
        assertThrows(NodeFailure.class, () -> NodeSource.python(Flows.example("compare"), "compare"));
    }
}
