// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.export.format.FormatException;
import org.stitchbird.weka.Messages;
import weka.core.json.JSONNode;

/** Texts travel between Weka's JSON and ours as they are, and a damaged file is a sentence. */
class KfTextTest {
    private static final List<String> TEXTS = List.of("plain", "", "a \"quoted\" text", "C:\\data\\new\\table.csv",
            "two\nlines\tand a tab", "-F \"weka.filters.MultiFilter -F \\\"weka.filters.AllFilter \\\"\" -S 1",
            "it's 100 %", "한국어 {}[]", "\\\\server\\folder");

    @TempDir
    Path folder;

    @Test
    void wekaReadsWhatWeWrite() throws Exception {
        for (String text : TEXTS) {
            JSONNode root = JSONNode.read(new StringReader("{\"text\" : " + KfText.write(text) + "}"));
            assertEquals(text, root.getChild("text").getValue());
        }
    }

    @Test
    void weReadWhatWekaWrites() throws Exception {
        for (String text : TEXTS) {
            JSONNode root = new JSONNode();
            root.addPrimitive("flow_name", text);
            root.addArray("steps");
            StringBuffer written = new StringBuffer();
            root.toString(written);
            assertEquals(text, KfParser.parse(written.toString(), "test.kf").name());
        }
    }

    @Test
    void weReadWhatWeWrite() throws Exception {
        KfStep step = new KfStep("weka.knowledgeflow.steps.Classifier", "J48", Map.of("name", "J48", "classifier",
                Map.of("options", "-C \"0.1\"")), Map.of("text", List.of("J48", "J48")), 3, 4);
        KfFlow flow = new KfFlow("a \\name", List.of(step));
        assertEquals(flow, KfParser.parse(KfText.write(flow), "test.kf"));
    }

    @Test
    void aFileInAnotherEncodingIsReadToo() throws Exception {
        String text = "{\"flow_name\" : \"Gr\u00fc\u00dfe\", \"steps\" : []}";
        Path file = Files.write(folder.resolve("old.kf"), text.getBytes(Charset.forName("windows-1252")));
        assertEquals("Gr\u00fc\u00dfe", new KnowledgeFlowImport().open(file).flow().title());
    }

    @Test
    void damagedFilesAreSentences() {
        refused("<object>", Messages.get("kf.legacy", "x.kf"));
        refused("{}", Messages.get("kf.noSteps", "x.kf"));
        refused("{\"steps\": [{}]}", Messages.get("kf.noName", "x.kf"));
        String step = "{\"class\": \"a.B\", \"properties\": {\"name\": \"b\"}, \"connections\": {\"text\": [%s]}}";
        refused("{\"steps\": [" + step.formatted("") + "," + step.formatted("") + "]}",
                Messages.get("kf.nameTwice", "x.kf", "b"));
        refused("{\"steps\": [" + step.formatted("\"c\"") + "]}", Messages.get("kf.noTarget", "x.kf", "b", "c"));
        refused("{\"steps\": [{\"class\": \"a.B\", \"properties\": " + "{\"a\":".repeat(60) + "1" + "}".repeat(61)
                + "]}", Messages.get("kf.deep", "x.kf"));
        for (String text : List.of("", "no JSON", "{\"steps\": 3}", "{\"steps\": [", "[]", "{\"steps\": [[]]}",
                "{\"steps\": [{\"coordinates\": \"here,there\"}]}")) {
            String sentence = assertThrows(FormatException.class, () -> KfParser.parse(text, "x.kf")).getMessage();
            assertTrue(sentence.startsWith("'x.kf' is not a KnowledgeFlow file, or it is damaged: "), sentence);
        }
    }

    private static void refused(String text, String sentence) {
        assertEquals(sentence, assertThrows(FormatException.class, () -> KfParser.parse(text, "x.kf")).getMessage());
    }
}
