// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherCommandsTest {
    @TempDir
    Path folder;

    @Test
    void listsEveryNodeTypeWithStepPortsAndSettings() throws Exception {
        JsonArray types = JsonParser.parseString(Called.with("nodes", "--json").out()).getAsJsonArray();
        assertTrue(types.size() >= 23, types.size() + " types");
        for (JsonElement type : types) {
            JsonObject object = type.getAsJsonObject();
            assertTrue(object.has("step") && object.has("inputs") && object.has("outputs") && object.has("settings"));
        }
        assertTrue(Called.with("nodes").out().contains("collect.read-csv"));
    }

    @Test
    void namesWhatDoesTheWorkInTheLibraryBehind() throws Exception {
        JsonObject tree = JsonParser.parseString(Called.with("nodes", "weka.classify.J48", "--json").out())
                .getAsJsonArray().get(0).getAsJsonObject();
        assertEquals("weka.classifiers.trees.J48", tree.get("implementation").getAsString());
    }

    @Test
    void listsInShortFindsByWordsAndTellsAllAboutOne() throws Exception {
        String all = Called.with("nodes").out();
        assertTrue(all.contains("weka.classify.J48  Decision tree (J48)") && !all.contains("confidenceFactor"), all);
        assertTrue(!all.contains("''"), all);
        String found = Called.with("nodes", "c4.5", "tree").out();
        assertTrue(found.startsWith("  weka.classify.J48") && !found.contains("collect.read-csv"), found);
        String one = Called.with("nodes", "weka.classify.J48").out();
        assertTrue(one.contains("--set NODE.confidenceFactor=0.25"), one);
        assertEquals(1, Called.with("nodes", "nothingLikeThis").exit());
    }

    @Test
    void drawsTheFlowAsSvgAndPng() throws Exception {
        String iris = Called.example("iris/iris.flow").toString();
        Path svg = folder.resolve("iris.svg");
        Path png = folder.resolve("iris.png");
        assertEquals(0, Called.with("picture", iris, "--out", svg.toString()).exit());
        assertEquals(0, Called.with("picture", iris, "--out", png.toString(), "--scale=1", "--theme", "dark").exit());
        String text = Files.readString(svg);
        assertTrue(text.contains(">Read CSV<") && text.contains(">Cross-validate<"), text);
        var image = ImageIO.read(png.toFile());
        assertTrue(text.contains("width=\"" + image.getWidth() + "\" height=\"" + image.getHeight() + "\""), text);
    }

    @Test
    void refusesToDrawWhereItCannot() throws Exception {
        String iris = Called.example("iris/iris.flow").toString();
        assertEquals(2, Called.with("picture", iris).exit());
        assertEquals(2, Called.with("picture", iris, "--out", "iris.gif").exit());
        assertEquals(2, Called.with("picture", iris, "--out", "iris.png", "--scale", "9").exit());
        assertEquals(1, Called.with("picture", iris, "--out", folder.resolve("no/iris.png").toString()).exit());
    }

    @Test
    void everyTextStandsInBothLanguages() throws Exception {
        assertEquals(keys("messages.properties"), keys("messages_ko.properties"));
    }

    private static java.util.Set<Object> keys(String name) throws Exception {
        Properties texts = new Properties();
        texts.load(new InputStreamReader(CommandLine.class.getResourceAsStream(name), StandardCharsets.UTF_8));
        return texts.keySet();
    }
}
