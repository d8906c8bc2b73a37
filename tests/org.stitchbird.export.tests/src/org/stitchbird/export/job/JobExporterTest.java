// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.Flows;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.PlainFlow;
import org.stitchbird.export.registry.FlowDocuments;
import org.stitchbird.export.registry.LocalOutcome;

/** What is in the folder of a job. */
class JobExporterTest {
    private static final JobExporter EXPORTER = new JobExporter();
    @TempDir
    Path folder;

    private static Exported job(CheckedFlow flow, String... options) throws Exception {
        Map<String, SettingValue> values = new LinkedHashMap<>();
        for (String option : options) {
            values.put(option.split("=")[0], SettingValue.of(option.split("=")[1]));
        }
        try (LocalOutcome outcome = Flows.outcome(flow)) {
            return EXPORTER.draft(flow, new Settings(EXPORTER.options(), values)).files(outcome);
        }
    }

    private static Map<String, String> parameters(Exported job) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (JsonElement each : JsonParser.parseString(job.text("parameters.json")).getAsJsonObject().getAsJsonArray(
                "parameters")) {
            parameters.put(each.getAsJsonObject().get("name").getAsString(), each.getAsJsonObject().get("set")
                    .getAsString());
        }
        return parameters;
    }

    @Test
    void holdsTheFlowItsDataAndItsContract() throws Exception {
        Exported job = job(Flows.example("iris"));
        assertEquals(Set.of("Dockerfile", "README.md", "contract.json", "data/iris.csv", "flow.flow", "parameters.json",
                "run"), job.files().keySet());
        assertTrue(job.text("flow.flow").contains("value=\"data/iris.csv\""));
        Map<String, String> parameters = parameters(job);
        assertEquals("read-csv.file", parameters.get("data"));
        assertEquals("cross-validate.folds", parameters.get("folds"));
        JsonObject table = JsonParser.parseString(job.text("contract.json")).getAsJsonObject().getAsJsonArray("tables")
                .get(0).getAsJsonObject();
        JsonObject first = table.getAsJsonArray("columns").get(0).getAsJsonObject();
        assertEquals("{\"name\":\"sepal length\",\"type\":\"number\",\"missing\":false,\"min\":4.3,\"max\":7.9}",
                first.toString());
        assertEquals("[\"setosa\",\"versicolor\",\"virginica\"]", table.getAsJsonArray("columns").get(4)
                .getAsJsonObject().getAsJsonArray("labels").toString());
    }

    @Test
    void dataStayOutsideAndLimitsAwayWhenAskedFor() throws Exception {
        Exported job = job(Flows.example("iris"), "data=false", "ranges=false",
                "parameters=j48.unpruned, cross-validate.seed");
        assertFalse(job.files().containsKey("data/iris.csv"));
        assertFalse(job.text("contract.json").contains("\"min\""));
        assertEquals(List.of("data", "unpruned", "seed"), List.copyOf(parameters(job).keySet()));
        CheckedFlow iris = Flows.example("iris");
        assertTrue(assertThrows(NodeFailure.class, () -> job(iris, "parameters=j48.wonder")).getMessage()
                .contains("'j48.wonder'"));
    }

    @Test
    void everyFileHasAPlaceAndEveryParameterANameOfItsOwn() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(folder.resolve("rows.csv"), "a,b\n1,2\n");
        Files.writeString(other.resolve("rows.csv"), "a,b\n3,4\n");
        Path home = Files.createDirectory(folder.resolve("flows"));
        PlainFlow plain = new PlainFlow("", "", List.of(
                Flows.node("read", "collect.read-csv", Map.of("file", "../rows.csv")),
                Flows.node("읽기", "collect.read-csv", Map.of("file", other.resolve("rows.csv").toString())),
                Flows.node("again", "collect.read-csv", Map.of("file", folder.resolve("rows.csv").toString())),
                Flows.node("write", "deploy.write-csv", Map.of("file", "/somewhere/out.csv"))),
                List.of(new PlainFlow.Wire("read", "table", "write", "table")), List.of());
        Exported job = job(Flows.checked(FlowDocuments.document(plain), "test", home));
        assertEquals("a,b\n1,2\n", job.text("data/rows.csv"));
        assertEquals("a,b\n3,4\n", job.text("data/2/rows.csv"));
        String flow = job.text("flow.flow");
        assertFalse(flow.contains("..") || flow.contains(folder.toString()) || flow.contains("/somewhere"), flow);
        assertTrue(job.files().containsKey("output/.keep"));
        Map<String, String> parameters = parameters(job);
        assertEquals(Set.of("read-data", "setting-data", "again-data", "output"), Set.copyOf(parameters.keySet()
                .stream().filter(name -> name.endsWith("data") || name.equals("output")).toList()));
        assertEquals("write.file", parameters.get("output"));
        assertEquals("읽기.file", parameters.get("setting-data"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theScriptIsOneWhateverTheFlowIsCalled() throws Exception {
        String nasty = "'; touch x; '$(touch x)`touch x`\"\\\nEND\ntouch x\n";
        Files.writeString(folder.resolve("rows.csv"), "a,b\n1,2\n");
        PlainFlow plain = new PlainFlow(nasty, nasty, List.of(new PlainFlow.Node("read", "collect.read-csv", nasty,
                nasty, Map.of("file", SettingValue.of("rows.csv"), "missing", SettingValue.of(nasty)), 0, 0),
                new PlainFlow.Node("it's; touch x", "collect.read-csv", nasty, "", Map.of("file", SettingValue.of(
                        "rows.csv")), 0, 0)), List.of(), List.of());
        Exported job = job(Flows.checked(FlowDocuments.document(plain), nasty, folder));
        Path run = Files.writeString(folder.resolve("run"), job.text("run"));
        assertEquals(0, ended("sh", "-n", run.toString()));
        boolean lint = List.of(System.getenv("PATH").split(":")).stream().anyMatch(place -> Files.isExecutable(
                Path.of(place, "shellcheck")));
        assertTrue(!lint || ended("shellcheck", run.toString()) == 0, Files.readString(folder.resolve("log")));
        assertEquals(0, ended("sh", run.toString(), "--help"));
        assertEquals(2, ended("sh", run.toString(), "--wonder", "1"));
        assertFalse(Files.exists(folder.resolve("x")));
        assertFalse(job.text("run").contains("touch x\n"), job.text("run"));
    }

    private int ended(String... words) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(words))).directory(folder.toFile());
        return builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start().waitFor();
    }
}
