// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flows go out in formats of other tools, and those of other tools come in wherever a flow is taken. */
class ExportCommandTest {
    @TempDir
    Path folder;

    @Test
    void listsTheFormats() throws Exception {
        Called called = Called.with("export", "--list");
        assertEquals(0, called.exit());
        assertTrue(called.lines().stream().anyMatch(line -> line.startsWith("kf ")), called.out());
    }

    @Test
    void whatIsWrittenRunsAgainWithTheSameNumbers() throws Exception {
        String iris = Called.example("iris/iris.flow").toString();
        Path kf = folder.resolve("iris.kf");
        Called called = Called.with("export", iris, "--as", "kf", "--out", kf.toString());
        assertEquals(0, called.exit(), called.toString());
        assertEquals(0, Called.with("check", kf.toString()).exit());
        assertEquals(accuracy(Called.with("run", iris, "--json")),
                accuracy(Called.with("run", kf.toString(), "--json")));
        Path svg = folder.resolve("iris.svg");
        assertEquals(0, Called.with("picture", kf.toString(), "--out", svg.toString()).exit());
        assertTrue(Files.readString(svg).contains(">Cross-validate<"));
    }

    private static double accuracy(Called called) {
        assertEquals(0, called.exit(), called.toString());
        JsonObject summary = JsonParser.parseString(called.lines().getLast()).getAsJsonObject();
        return summary.getAsJsonArray("evaluations").get(0).getAsJsonObject().get("accuracy").getAsDouble();
    }

    @Test
    void writesNothingWhenANodeHasNoCounterpart() throws Exception {
        Files.copy(Called.example("iris/iris.csv"), folder.resolve("iris.csv"));
        Path flow = folder.resolve("odd.flow");
        Files.writeString(flow, Files.readString(Called.example("iris/iris.flow"))
                .replace("type=\"explain.show-table\"", "type=\"acme.wonder\" name=\"Wonder\""));
        Path kf = folder.resolve("odd.kf");
        Called refused = Called.with("export", flow.toString(), "--as", "kf", "--out", kf.toString());
        assertEquals(1, refused.exit());
        assertTrue(refused.out().contains("'Wonder'"), refused.out());
        assertFalse(Files.exists(kf));
        assertEquals(0, Called.with("export", flow.toString(), "--as", "kf", "--out", kf.toString(), "--partial")
                .exit());
        assertTrue(Files.exists(kf));
    }

    @Test
    void tellsOfWhatIsMissingInAFileOfAnotherTool() throws Exception {
        Path kf = folder.resolve("grid.kf");
        Files.writeString(kf, """
                {"flow_name" : "grid", "steps" : [{"class" : "weka.knowledgeflow.steps.DataGrid",
                "properties" : {"name" : "My grid", "data" : "@relation x"}, "connections" : {},
                "coordinates" : "10,20"}]}""");
        Called checked = Called.with("check", kf.toString());
        assertEquals(1, checked.exit());
        assertTrue(checked.lines().getFirst().contains("'My grid'"), checked.out());
        assertTrue(Called.with("check", kf.toString(), "--json").lines().getFirst().contains("\"absent\""));
        assertEquals(2, Called.with("check", kf.toString(), "--fix").exit());
        Files.writeString(kf, "{");
        assertEquals(1, Called.with("check", kf.toString()).exit());
    }

    @Test
    void usageIsTold() throws Exception {
        String iris = Called.example("iris/iris.flow").toString();
        assertEquals(2, Called.with("export", iris).exit());
        assertEquals(2, Called.with("export", iris, "--as", "kf").exit());
        assertEquals(2, Called.with("export", iris, "--as", "papyrus", "--out", "x").exit());
        for (String wrong : new String[] {"java dataLimit=many", "java dataLimit=-5", "evidence data=maybe",
            "sql dialect=oracle"}) {
            String[] words = wrong.split(" ");
            Called called = Called.with("export", iris, "--as", words[0], "--out", folder.resolve("x").toString(),
                    "--option", words[1]);
            assertEquals(2, called.exit(), called.toString());
            assertTrue(called.err().contains(words[1].substring(words[1].indexOf('=') + 1)), called.err());
        }
        assertEquals(1, Called.with("export", iris, "--as", "kf", "--out", folder.resolve("no/x.kf").toString())
                .exit());
    }
}
