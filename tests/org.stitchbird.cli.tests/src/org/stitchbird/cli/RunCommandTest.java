// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
    @TempDir
    Path folder;

    @Test
    void tellsEachNodeOfIrisAndTheFiguresOfWeka() throws Exception {
        Called called = Called.with("run", Called.example("iris/iris.flow").toString());
        assertEquals(0, called.exit(), called.toString());
        assertEquals("", called.err());
        for (String name : new String[] {"Read CSV", "Choose target", "Cross-validate", "Show table"}) {
            assertTrue(called.out().contains("✓ " + name), called.out());
        }
        assertTrue(called.out().contains("144 of 150 rows rightly (96.0 %)"), called.out());
    }

    @Test
    void runsOnASampleAndSaysSo() throws Exception {
        StringBuilder rows = new StringBuilder("x,kind\n");
        for (int i = 0; i < 2_500; i++) {
            rows.append(i).append(i % 5 == 0 ? ",rare\n" : ",common\n");
        }
        Files.writeString(folder.resolve("many.csv"), rows);
        Path flow = folder.resolve("many.flow");
        Files.writeString(flow, """
                <flow format="1"><nodes>
                  <node id="read" type="collect.read-csv" version="1"><setting name="file" value="many.csv"/></node>
                  <node id="write" type="deploy.write-csv" version="1"><setting name="file" value="out.csv"/></node>
                </nodes><wires><wire from="read" output="table" to="write" input="table"/></wires></flow>
                """);
        Called text = Called.with("run", flow.toString(), "--sample");
        assertEquals(0, text.exit(), text.toString());
        assertTrue(text.out().contains("On a sample: at most 1,000 rows of each source."), text.out());
        assertTrue(text.out().contains("1,000 rows × 2"), text.out());
        assertTrue(Files.notExists(folder.resolve("out.csv")), "nothing is written");
        Called json = Called.with("run", flow.toString(), "--sample", "--json");
        assertEquals("sample", JsonParser.parseString(json.lines().getLast()).getAsJsonObject().get("scope")
                .getAsString());
        assertEquals("sample", JsonParser.parseString(json.lines().getFirst()).getAsJsonObject().get("scope")
                .getAsString());
        assertEquals(2, Called.with("run", flow.toString(), "--sample", "--fresh").exit());
    }

    @Test
    void whatCannotFitEndsWithASentence() throws Exception {
        StringBuilder rows = new StringBuilder("x\n");
        for (int i = 0; i < 100_000; i++) {
            rows.append(i).append('\n');
        }
        Files.writeString(folder.resolve("many.csv"), rows);
        Path flow = folder.resolve("many.flow");
        Files.writeString(flow, """
                <flow format="1"><nodes>
                  <node id="read" type="collect.read-csv" version="1"><setting name="file" value="many.csv"/></node>
                  <node id="tree" type="weka.cluster.HierarchicalClusterer" version="1"/>
                </nodes><wires><wire from="read" output="table" to="tree" input="table"/></wires></flow>
                """);
        Called called = Called.with("run", flow.toString());
        assertEquals(1, called.exit(), called.toString());
        assertTrue(called.out().contains("for 100,000 rows it needs about 484 GB"), called.out());
    }

    @Test
    void endsWithASummaryInJson() throws Exception {
        Called called = Called.with("run", Called.example("iris/iris.flow").toString(), "--json");
        called.lines().forEach(line -> assertTrue(JsonParser.parseString(line).isJsonObject(), line));
        JsonObject summary = JsonParser.parseString(called.lines().getLast()).getAsJsonObject();
        assertEquals("ok", summary.get("status").getAsString());
        JsonObject evaluation = summary.getAsJsonArray("evaluations").get(0).getAsJsonObject();
        assertEquals("cross-validate", evaluation.get("node").getAsString());
        assertEquals(144, evaluation.get("correct").getAsInt());
        assertEquals(6, evaluation.get("incorrect").getAsInt());
        assertEquals(0.96, evaluation.get("accuracy").getAsDouble());
        assertEquals(0.94, evaluation.get("kappa").getAsDouble(), 1e-12);
        assertEquals(JsonParser.parseString("[[49,1,0],[0,47,3],[0,2,48]]"), evaluation.get("confusion"));
    }

    @Test
    void eachNodeTellsInJsonWhatHappenedToItAndWhy() throws Exception {
        Called called = Called.with("run", Called.example("iris/iris.flow").toString(), "--json");
        JsonObject choose = called.lines().stream().map(line -> JsonParser.parseString(line).getAsJsonObject())
                .filter(line -> line.has("fate") && line.get("node").getAsString().equals("choose-target"))
                .findFirst().orElseThrow();
        assertTrue(choose.get("millis").getAsLong() >= 0);
        assertEquals(150, choose.getAsJsonObject("rowsIn").get("table").getAsInt());
        assertEquals(150, choose.getAsJsonObject("rowsOut").get("table").getAsInt());
        boolean ran = choose.get("fate").getAsString().equals("ran");
        assertEquals(ran, choose.has("reason"), choose.toString());
        assertEquals(ran, choose.has("heap"), choose.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"iris/iris.flow", "breast-cancer/breast-cancer.flow", "diabetes/diabetes.flow",
        "wine/wine.flow"})
    void everyExampleRuns(String example) throws Exception {
        Called called = Called.with("run", Called.example(example).toString(), "--json");
        assertEquals(0, called.exit(), called.toString());
    }

    @Test
    void comparesTwoLearnersOnBreastCancer() throws Exception {
        Called called = Called.with("run", Called.example("breast-cancer/breast-cancer.flow").toString(), "--json");
        JsonArray evaluations = JsonParser.parseString(called.lines().getLast()).getAsJsonObject()
                .getAsJsonArray("evaluations");
        assertEquals(2, evaluations.size());
        assertEquals(550, evaluations.get(0).getAsJsonObject().get("correct").getAsInt());
    }

    @Test
    void comparesLearnersInTextAndInJson() throws Exception {
        String flow = Called.example("compare/compare.flow").toString();
        Called text = Called.with("run", flow, "--set", "compare.repeats=2");
        assertEquals(0, text.exit(), text.toString());
        assertTrue(text.out().contains("corrected paired t-test on 20 results of each learner"), text.out());
        assertTrue(text.out().contains("Accuracy: Nearest neighbours (IBk) is ahead of"), text.out());
        assertTrue(text.out().contains("Cost of a row"), text.out());
        Called json = Called.with("run", flow, "--set", "compare.repeats=2", "--json");
        JsonObject summary = JsonParser.parseString(json.lines().getLast()).getAsJsonObject();
        JsonObject comparison = summary.getAsJsonArray("comparisons").get(0).getAsJsonObject();
        assertEquals("accuracy", comparison.get("metric").getAsString());
        assertEquals(4, comparison.getAsJsonArray("learners").size());
        JsonObject test = comparison.getAsJsonArray("tests").get(0).getAsJsonObject();
        assertTrue(test.get("p").getAsDouble() > 0 && test.get("p").getAsDouble() <= 1, test.toString());
        JsonObject score = summary.getAsJsonArray("evaluations").get(0).getAsJsonObject();
        assertEquals(2, score.getAsJsonObject("runs").get("count").getAsInt());
        assertEquals(10, score.getAsJsonArray("costs").get(0).getAsJsonArray().get(1).getAsInt());
        JsonArray roc = score.getAsJsonArray("curves").get(0).getAsJsonObject().getAsJsonArray("roc");
        assertTrue(roc.size() > 2 && roc.size() <= 50, roc.toString());
        assertEquals(JsonParser.parseString("[1,1]"), roc.get(roc.size() - 1));
    }

    @Test
    void tellsWhichGroupsOfWinesAreWhichCultivar() throws Exception {
        String flow = Called.example("wine/wine.flow").toString();
        assertTrue(Called.with("run", flow).out().contains("cluster 2  55 rows → cultivar 3"));
        JsonObject summary = JsonParser.parseString(Called.with("run", flow, "--json").lines().getLast())
                .getAsJsonObject();
        JsonObject score = summary.getAsJsonArray("evaluations").get(0).getAsJsonObject();
        assertEquals("clustering", score.get("task").getAsString());
        assertEquals(10, score.get("incorrect").getAsInt());
        assertEquals(JsonParser.parseString("[[58,2,0],[0,7,48],[1,62,0]]"), score.get("classesToClusters"));
        assertEquals(60, score.getAsJsonObject("clusterRows").get("cluster 1").getAsInt());
    }

    @Test
    void givesASettingAnotherValueAndRunsOnlyWhatIsAskedFor() throws Exception {
        Path iris = Called.example("iris/iris.flow");
        byte[] before = Files.readAllBytes(iris);
        Called called = Called.with("run", iris.toString(), "--set", "cross-validate.folds=5", "--set=j48.unpruned=true",
                "--to", "cross-validate", "--json");
        assertEquals(0, called.exit(), called.toString());
        assertTrue(called.out().contains("5-fold"), called.out());
        assertTrue(called.lines().stream().noneMatch(line -> line.contains("\"node\":\"show-table\"")), called.out());
        assertEquals(new String(before), Files.readString(iris));
    }

    @Test
    void saysWhatAFlowThatCannotRunLacks() throws Exception {
        Path broken = folder.resolve("broken.flow");
        Files.writeString(broken, Files.readString(Called.example("iris/iris.flow")).replace("iris.csv", "없음.csv"));
        Called called = Called.with("run", broken.toString(), "--json");
        assertEquals(1, called.exit(), called.toString());
        JsonObject summary = JsonParser.parseString(called.lines().getLast()).getAsJsonObject();
        assertEquals("refused", summary.get("status").getAsString());
        assertTrue(summary.toString().contains("없음.csv"), summary.toString());
    }

    @Test
    void refusesWrongUsage() throws Exception {
        String iris = Called.example("iris/iris.flow").toString();
        assertEquals(2, Called.with("run").exit());
        assertEquals(2, Called.with("run", iris, "--jsn").exit());
        assertEquals(2, Called.with("run", iris, "--set").exit());
        assertEquals(2, Called.with("run", iris, "--set", "folds=5").exit());
        assertEquals(2, Called.with("run", iris, "--set", "j48.nonsense=5").exit());
        assertEquals(2, Called.with("fly").exit());
        assertEquals(2, Called.with().exit());
    }

    @Test
    void refusesAbsentAndDamagedFilesAndNodes() throws Exception {
        Path damaged = folder.resolve("damaged.flow");
        Files.writeString(damaged, "<flow format=\"1\">\n<nodes>\n");
        assertEquals(1, Called.with("run", folder.resolve("absent.flow").toString()).exit());
        assertEquals(1, Called.with("run", folder.toString()).exit());
        assertEquals(1, Called.with("run", Called.example("iris/iris.flow").toString(), "--to", "nowhere").exit());
        Called called = Called.with("run", damaged.toString());
        assertEquals(1, called.exit());
        assertTrue(called.err().contains("damaged.flow"), called.err());
    }
}
