// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.Flows;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.format.Remark.Weight;
import org.stitchbird.export.java.MavenBuild;
import org.stitchbird.export.registry.ExportWriter;
import org.stitchbird.export.registry.LocalOutcome;

class ServiceProjectTest {
    private static final List<String> HOSTILE = List.of("plain", "a \"b\" \\", "\\u000a", "*/ }", "${x}", "$model$", "--;",
            "]]></script>", "꽃받침 길이", "class", " ", "rows", "x".repeat(300), "a\nb", "a,b", "A", "a");
    private static final String HTTP = ".*(GoldenRows|Endpoints)Test";

    @TempDir
    Path folder;

    @Test
    void theExampleWithAForestIsBuiltByMaven() throws Exception {
        ExportWriter.write(exported(Flows.example("breast-cancer"), "random-forest"), folder.resolve("forest"), false);
        assertEquals("", MavenBuild.test(folder, List.of("forest")));
    }

    @Test
    void numbersAndClustersAreAnsweredToo() throws Exception {
        Path file = Flows.project().resolve("examples/diabetes/diabetes.csv");
        built(Flows.trained(file, "progression", "weka.classify.LinearRegression", Map.of()), "").test(HTTP);
        Path clusters = folder.resolve("clusters");
        built(Flows.trained(file, null, "weka.cluster.SimpleKMeans", Map.of(), "weka.filter.unsupervised.Standardize"), "",
                clusters).test(HTTP);
    }

    @Test
    void hostileNamesAreNames() throws Exception {
        StringBuilder csv = new StringBuilder();
        List<String> header = new ArrayList<>(HOSTILE);
        header.addAll(List.of("when", "target"));
        csv.append(line(header));
        for (int row = 0; row < 1_100; row++) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < HOSTILE.size(); i++) {
                String cell = i % 2 == 0 ? Integer.toString(row * (i + 3) % 17) : HOSTILE.get((row + i) % HOSTILE.size());
                cells.add((row + i) % 23 == 0 ? "" : cell);
            }
            cells.add("2026-03-%02dT12:00:00".formatted(row % 31 + 1));
            cells.add(HOSTILE.get(row % 17 < 8 ? 2 : 7));
            csv.append(line(cells));
        }
        Path file = Files.writeString(folder.resolve("rows.csv"), csv);
        BuiltProject project = built(Flows.trained(file, "target", "weka.classify.J48", Map.of("minNumObj", "1")), "");
        assertTrue(project.text("flows/test/golden.csv").contains(",1000\n"));
        assertTrue(project.text("flows/test/service/schema.json").contains("ISO 8601"));
        project.test(".*");
    }

    private static String line(List<String> cells) {
        return String.join(",", cells.stream().map(cell -> cell.isEmpty() ? "" : '"' + cell.replace("\"", "\"\"") + '"')
                .toList()) + "\n";
    }

    @Test
    void theServiceRunsAndStopsAsAProcess() throws Exception {
        BuiltProject project = built(Flows.example("iris"), "");
        project.run("flows.iris.Train");
        Process service = service(project);
        try {
            String started = service.inputReader().readLine();
            assertTrue(started.contains("\"event\":\"started\""), started);
            String port = started.replaceAll(".*\"port\":([0-9]+).*", "$1");
            HttpResponse<String> response = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                    URI.create("http://localhost:" + port + "/predict")).header("Content-Type", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofFile(Flows.project().resolve("examples/iris/iris.csv"))).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(150, response.body().split("\"prediction\":").length - 1);
            assertTrue(service.inputReader().readLine().contains("\"status\":200,\"rows\":150"));
            // To end the process itself would close its output at once.
            service.toHandle().destroy();
            assertTrue(service.inputReader().readLine().contains("\"event\":\"stopped\",\"finished\":true"));
            service.waitFor();
        } finally {
            service.destroyForcibly();
        }
    }

    private static Process service(BuiltProject project) throws Exception {
        ProcessBuilder service = project.program("flows.iris.service.Service");
        service.environment().putAll(Map.of("PORT", "0", "HOST", "localhost"));
        return service.start();
    }

    @Test
    void settingsThatCannotBeUsedEndItWithASentence() throws Exception {
        ProcessBuilder service = built(Flows.example("iris"), "").program("flows.iris.service.Service");
        service.environment().put("PORT", "many");
        Process process = service.start();
        assertEquals("The service cannot start: PORT must be a whole number from 0 to 65535, not 'many'.",
                new String(process.getInputStream().readAllBytes()).strip());
        assertEquals(2, process.waitFor());
    }

    @Test
    void severalModelsAreAChoice() throws Exception {
        CheckedFlow flow = Flows.example("breast-cancer");
        FlowExporter.Draft draft = draft(flow, "");
        assertTrue(draft.remarks().get(0).sentence().contains("random-forest"));
        try (LocalOutcome outcome = Flows.outcome(flow)) {
            assertThrows(NodeFailure.class, () -> draft.files(outcome));
        }
    }

    @Test
    void theSameFlowGivesTheSameBytes() throws Exception {
        Map<String, byte[]> first = exported(Flows.example("iris"), "").files();
        Map<String, byte[]> second = exported(Flows.example("iris"), "").files();
        assertEquals(first.keySet(), second.keySet());
        first.forEach((path, bytes) -> assertArrayEquals(bytes, second.get(path), path));
    }

    @Test
    void noMarkIsLeft() throws Exception {
        Exported export = exported(Flows.example("iris"), "");
        for (String path : export.files().keySet()) {
            assertFalse(export.text(path).matches("(?s).*\\$[a-z]+\\$.*"), path);
            assertFalse(path.contains("/service/") && export.text(path).contains("exported."), path);
        }
        assertTrue(export.text("README.md").contains("\n## Serve\n"));
        assertTrue(export.text("Dockerfile").contains("\"flows.iris.service.Service\""));
    }

    private BuiltProject built(CheckedFlow flow, String model) throws Exception {
        return built(flow, model, folder.resolve("project"));
    }

    private static BuiltProject built(CheckedFlow flow, String model, Path project) throws Exception {
        ExportWriter.write(exported(flow, model), project, false);
        return BuiltProject.of(project);
    }

    private static Exported exported(CheckedFlow flow, String model) throws Exception {
        FlowExporter.Draft draft = draft(flow, model);
        assertEquals(List.of(), draft.remarks().stream().filter(remark -> remark.weight() == Weight.ABSENT).toList());
        try (LocalOutcome outcome = Flows.outcome(flow)) {
            return draft.files(outcome);
        }
    }

    private static FlowExporter.Draft draft(CheckedFlow flow, String model) {
        ServiceExporter exporter = new ServiceExporter();
        return exporter.draft(flow, new Settings(exporter.options(), new HashMap<>(Map.of("model",
                SettingValue.of(model)))));
    }
}
