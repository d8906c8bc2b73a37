// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one setting of Weka's that calls System.exit, in a command line of its own that is made of this framework. */
class ExitingNodeTest {
    private static final String FLOW = """
            <flow format="1" title="Exits"><nodes>
            <node id="read" type="collect.read-csv" version="1"><setting name="file" value="rows.csv"/></node>
            <node id="target" type="prepare.choose-target" version="1"><setting name="target" value="y"/></node>
            <node id="star" type="weka.classify.KStar" version="1">
            <setting name="entropicAutoBlend" value="true"/></node>
            <node id="test" type="test.cross-validate" version="1"/>
            </nodes><wires>
            <wire from="read" output="table" to="target" input="table"/>
            <wire from="target" output="table" to="test" input="table"/>
            <wire from="star" output="learner" to="test" input="learner"/>
            </wires></flow>""";
    @TempDir
    Path folder;

    @Test
    void isAFailedNodeWithItsSentenceAndItsExitCode() throws Exception {
        Path flow = Files.writeString(folder.resolve("exits.flow"), FLOW);
        StringBuilder rows = new StringBuilder("x,y\n");
        for (int i = 0; i < 30; i++) {
            rows.append(i % 7).append(',').append(i * 1.5).append('\n');
        }
        Files.writeString(folder.resolve("rows.csv"), rows);
        Called check = Called.with("check", flow.toString());
        assertTrue(check.out().contains("Weka ends the whole program while 'Find the blend by entropy' is on"),
                check.out());
        OwnProduct.Ended ended = new OwnProduct(folder, "none").call("run", flow.toString(), "--json");
        List<String> printed = ended.out();
        assertEquals(1, ended.exit(), ended.said());
        assertTrue(printed.getLast().startsWith("{"), printed.toString());
        JsonObject summary = JsonParser.parseString(printed.getLast()).getAsJsonObject();
        assertEquals("failed", summary.get("status").getAsString(), printed.toString());
        assertTrue(summary.get("message").getAsString().contains("System.exit"), printed.toString());
        assertEquals("failed", summary.getAsJsonObject("nodes").get("test").getAsString());
        assertEquals("fresh", summary.getAsJsonObject("nodes").get("target").getAsString());
        assertTrue(printed.stream().anyMatch(line -> line.contains("\"test\"") && line.contains("System.exit")
                && line.contains("\"state\":\"failed\"")), printed.toString());
    }
}
