// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.export.Flows;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.registry.ExportWriter;
import org.stitchbird.export.registry.LocalOutcome;

/** Builds exported projects with Maven, whose own tests compare them to the last bit with what came out here. */
class JavaProjectTest {
    private static final int GENERATED = 30;

    @TempDir
    Path folder;

    private int models;
    private int rows;
    private int metrics;
    private int tables;

    @Test
    void everyProjectGivesTheSameToTheLastBit() throws Exception {
        Map<String, CheckedFlow> flows = new TreeMap<>(GeneratedFlows.make(GENERATED, folder));
        flows.putAll(DifficultFlows.make(folder));
        for (String name : List.of("breast-cancer", "compare", "diabetes", "iris", "wine")) {
            flows.put(name, Flows.example(name));
        }
        for (Map.Entry<String, CheckedFlow> flow : flows.entrySet()) {
            Exported project = exported(flow.getValue());
            count(project);
            ExportWriter.write(project, folder.resolve(flow.getKey()), false);
        }
        assertEquals("", MavenBuild.test(folder, flows.keySet()));
        System.out.printf("%d projects, %d models with %d golden rows, %d metrics, %d tables: the same to the last bit"
                + "%n", flows.size(), models, rows, metrics, tables);
        assertTrue(models >= flows.size() && rows > 1_000 && metrics > 500 && tables >= GENERATED);
    }

    private static Exported exported(CheckedFlow flow) throws Exception {
        assertTrue(flow.report().ok(), () -> flow.name() + flow.report().problems());
        FlowExporter.Draft draft = new JavaExporter().draft(flow);
        assertEquals(List.of(), draft.remarks(), flow.name());
        try (LocalOutcome outcome = Flows.outcome(flow)) {
            return draft.files(outcome);
        }
    }

    private void count(Exported project) {
        String index = project.files().keySet().stream().filter(file -> file.endsWith("/golden.csv")).findFirst()
                .orElseThrow();
        for (String line : project.text(index).split("\n")) {
            String[] entry = line.split(",");
            models += entry[0].equals("model") ? 1 : 0;
            rows += entry[0].equals("model") ? Integer.parseInt(entry[2]) : 0;
            tables += entry[0].equals("table") ? 1 : 0;
        }
        metrics += (int) project.text(index.replace("golden.csv", "metrics.csv")).lines().count();
    }

    @Test
    void theSameFlowGivesTheSameBytes() throws Exception {
        Exported first = exported(Flows.example("breast-cancer"));
        Exported second = exported(Flows.example("breast-cancer"));
        assertEquals(first.files().keySet(), second.files().keySet());
        first.files().forEach((file, bytes) -> assertTrue(Arrays.equals(bytes, second.files().get(file)), file));
    }
}
