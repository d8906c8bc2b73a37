// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Nodes;
import org.stitchbird.weka.TestCheck;
import org.stitchbird.weka.TestRun;
import weka.classifiers.misc.InputMappedClassifier;
import weka.core.SerializationHelper;

/** Files that Weka's algorithms read by themselves pass the same guard as models. */
class ObjectFilesTest {
    /** Settings of files that Weka may take for Java objects, and the ending with which it does. */
    private static final Map<String, String> SETTINGS = Map.of(
            "weka.classify.SerializedClassifier modelFile", "model",
            "weka.classify.InputMappedClassifier modelPath", "model",
            "weka.classify.Vote preBuiltClassifiers", "model",
            "weka.filter.supervised.AddClassification serializedClassifierFile", "model",
            "weka.filter.unsupervised.AddCluster serializedClustererFile", "model",
            "weka.filter.unsupervised.FixedDictionaryStringToWordVector dictionaryFile", "dict",
            "weka.filter.unsupervised.KernelFilter initFile", "bsi");
    @TempDir
    Path folder;

    @BeforeEach
    void set() {
        Trap.SPRUNG.clear();
    }

    @TestFactory
    Stream<DynamicTest> aForeignClassIsRefusedBeforeWekaReadsTheFile() {
        return SETTINGS.entrySet().stream().map(each -> dynamicTest(each.getKey(), () -> {
            String[] parts = each.getKey().split(" ");
            Path file = folder.resolve("trap." + each.getValue());
            SerializationHelper.write(file.toString(), new ArrayList<>(List.of(new Trap.Reading())));
            Trap.SPRUNG.clear();
            Map<String, SettingValue> settings = new HashMap<>(Map.of(parts[1],
                    SettingValue.of(file.toString())));
            if (parts[0].contains("FixedDictionary")) {
                settings.put("dictionaryIsBinary", SettingValue.of("true"));
            }
            NodeType type = Nodes.type(parts[0]);
            Table iris = Examples.table("iris");
            List<String> problems = new TestCheck(type, settings, Map.of("table",
                    List.of(new Shape.OfTable(iris.schema())))).problems();
            assertTrue(problems.get(0).contains(Messages.get("model.foreign", file.getFileName(),
                    Trap.Reading.class.getName())), problems.toString());
            assertThrows(NodeFailure.class, () -> type.run(new TestRun(type, settings, Nodes.table(iris))));
            assertEquals(List.of(), Trap.SPRUNG);
        }));
    }

    @Test
    void aForeignClassIsRefusedInsideOtherAlgorithmsAndWhenPacked() throws Exception {
        Path file = folder.resolve("trap.model");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            SerializationHelper.write(out, new Trap.Learner());
        }
        Trap.SPRUNG.clear();
        NodeType bagging = Nodes.type("weka.classify.Bagging");
        SettingValue saved = SettingValue.scheme("weka.classify.SerializedClassifier",
                Map.of("modelFile", SettingValue.of(file.toString())));
        TestRun run = new TestRun(bagging, Map.of("classifier", saved), Nodes.table(Examples.table("iris")));
        String sentence = assertThrows(NodeFailure.class, () -> bagging.run(run)).getMessage();
        assertTrue(sentence.contains(Trap.Learner.class.getName()), sentence);
        assertEquals(List.of(), Trap.SPRUNG);
    }

    @Test
    void anHonestModelIsTakenAndLookedAtAgainWhenItHasChanged() throws Exception {
        Path file = folder.resolve("j48.model");
        Table iris = Examples.table("iris");
        Model j48 = Nodes.run("weka.classify.J48", Map.of(), Nodes.table(iris), "model", Model.class);
        try (OutputStream out = Files.newOutputStream(file)) {
            j48.write(out);
        }
        Model saved = Nodes.run("weka.classify.SerializedClassifier", Map.of("modelFile", file.toString()),
                Nodes.table(iris), "model", Model.class);
        assertEquals(answers(j48, iris), answers(saved, iris));
        FileTime before = Files.getLastModifiedTime(file);
        SerializationHelper.write(file.toString(), new Trap.Learner());
        Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() + 1));
        assertThrows(NodeFailure.class, () -> ObjectFiles.require(file));
    }

    private static List<String> answers(Model model, Table table) throws Exception {
        Table answered = model.apply(table, Progress.NONE);
        return Stream.iterate(0, row -> row < table.rows(), row -> row + 1)
                .map(row -> answered.column("prediction").text(row)).toList();
    }

    @Test
    void aModelThatWouldReadAFurtherFileIsRefused() throws Exception {
        InputMappedClassifier further = new InputMappedClassifier();
        further.setModelPath("/further.model");
        Path file = folder.resolve("further.model");
        SerializationHelper.write(file.toString(), further);
        assertEquals(Messages.get("model.further", "further.model"),
                assertThrows(NodeFailure.class, () -> ObjectFiles.require(file)).getMessage());
    }

    @Test
    void whatHoldsNoObjectsIsNoMatterOfTheGuard() throws Exception {
        ObjectFiles.require(folder.resolve("absent.model"));
        ObjectFiles.require(folder);
        ObjectFiles.require(Files.writeString(folder.resolve("words.txt"), "one two"));
        ObjectFiles.require(Files.createFile(folder.resolve("empty.model")));
    }
}
