// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Preparation;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.data.Value;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Nodes;
import org.stitchbird.weka.TestCheck;
import org.stitchbird.weka.TestRun;
import org.stitchbird.weka.WekaTables;
import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.trees.J48;
import weka.clusterers.SimpleKMeans;
import weka.core.Instances;
import weka.core.SerializationHelper;

/** Model files are Weka's own, both ways; what is none is a sentence. */
class ModelFileTest {
    @TempDir
    Path folder;

    @Test
    void everyModelComesBackAsItWas() throws Exception {
        for (String id : List.of("J48", "RandomForest", "NaiveBayes", "Logistic", "IBk", "LinearRegression")) {
            Table table = Examples.table(id.equals("LinearRegression") ? "diabetes" : "iris");
            Model model = Nodes.run("weka.classify." + id, Map.of(), Nodes.table(table), "model", Model.class);
            Model back = load(save(model, id + ".model"));
            assertEquals(id, back.name());
            assertEquals(model.task(), back.task());
            assertEquals(model.trainedOn(), back.trainedOn());
            assertEquals(model.text(), back.text());
            assertSameAnswers(model, back, table);
        }
    }

    @Test
    void modelsWithPreparationDatesAndClustersComeBack() throws Exception {
        Value steps = Nodes.run("weka.filter.unsupervised.Discretize", Map.of(), Map.of(), "preparation",
                Preparation.class);
        Table dated = Examples.table("iris").with(List.of(Columns.times(ColumnSpec.time("when"),
                java.util.stream.LongStream.range(0, 150).map(i -> i * 1_000_000).toArray())));
        Table iris = Examples.table("iris");
        Model prepared = Nodes.run("weka.classify.NaiveBayes", Map.of(), Map.of("table", List.of(iris), "preparation",
                List.of(steps)), "model", Model.class);
        assertSameAnswers(prepared, load(save(prepared, "prepared.model")), iris);
        Model onDates = Nodes.run("weka.classify.J48", Map.of(), Nodes.table(dated), "model", Model.class);
        assertSameAnswers(onDates, load(save(onDates, "dated.model")), dated);
        Model groups = Nodes.run("weka.cluster.SimpleKMeans", Map.of(), Nodes.table(iris), "model", Model.class);
        Model back = load(save(groups, "groups.model"));
        assertEquals(Task.CLUSTERING, back.task());
        assertSameAnswers(groups, back, iris);
    }

    @Test
    void wekaOpensWhatWeSave() throws Exception {
        Table iris = Examples.table("iris");
        Model model = Nodes.run("weka.classify.J48", Map.of(), Nodes.table(iris), "model", Model.class);
        Object[] read = SerializationHelper.readAll(save(model, "ours.model").toString());
        assertEquals(2, read.length);
        Instances header = assertInstanceOf(Instances.class, read[1]);
        assertEquals(0, header.size());
        assertEquals("species", header.classAttribute().name());
        Instances rows = WekaTables.instances(iris);
        assertEquals(2, assertInstanceOf(J48.class, read[0]).classifyInstance(rows.get(149)));
    }

    @Test
    void weOpenWhatWekaSaves() throws Exception {
        Table iris = Examples.table("iris");
        Path arff = Files.writeString(folder.resolve("iris.arff"), WekaTables.instances(iris).toString());
        for (String name : List.of("weka.model", "weka.model.gz")) {
            Path file = folder.resolve(name);
            weka.classifiers.evaluation.Evaluation.evaluateModel(new J48(),
                    new String[] {"-t", arff.toString(), "-d", file.toString(), "-no-cv"});
            Model model = load(file);
            assertEquals("weka", model.name());
            assertEquals("versicolor", model.apply(iris, Progress.NONE).column("prediction").text(60));
        }
        SimpleKMeans clusterer = new SimpleKMeans();
        Instances rows = WekaTables.instances(iris.select(iris.schema().names().subList(0, 4)));
        clusterer.buildClusterer(rows);
        Path explorer = folder.resolve("explorer.model");
        SerializationHelper.writeAll(explorer.toString(), new Object[] {clusterer, new Instances(rows, 0)});
        assertEquals("cluster 1", load(explorer).apply(iris, Progress.NONE).column("prediction").text(149));
    }

    @Test
    void aTableTellsTheColumnsWhenTheFileDoesNot() throws Exception {
        Table iris = Examples.table("iris");
        J48 trained = new J48();
        trained.buildClassifier(WekaTables.instances(iris));
        Path alone = write("alone.model", trained);
        Model model = load(alone, Nodes.table(iris));
        assertEquals(iris.schema(), model.trainedOn());
        assertEquals("versicolor", model.apply(iris, Progress.NONE).column("prediction").text(60));
        String sentence = assertThrows(NodeFailure.class, () -> load(alone, Nodes.table(iris.withTarget(null))))
                .getMessage();
        assertEquals(Messages.get("model.noTarget", "alone.model"), sentence);
        SimpleKMeans groups = new SimpleKMeans();
        groups.buildClusterer(WekaTables.instances(iris.select(iris.schema().names().subList(0, 4))));
        Model grouping = load(write("groups.model", groups), Nodes.table(iris));
        assertEquals(iris.schema().names().subList(0, 4), grouping.trainedOn().names());
        assertEquals("cluster 1", grouping.apply(iris, Progress.NONE).column("prediction").text(149));
    }

    @Test
    void aModelThatKeepsItsColumnsNeedsNoTable() throws Exception {
        Table iris = Examples.table("iris");
        FilteredClassifier filtered = new FilteredClassifier();
        filtered.buildClassifier(WekaTables.instances(iris));
        assertEquals(iris.schema(), load(write("filtered.model", filtered)).trainedOn());
    }

    @Test
    void columnsThatTheExplorerLetAClustererIgnoreAreLeftOut() throws Exception {
        Table iris = Examples.table("iris");
        SimpleKMeans groups = new SimpleKMeans();
        groups.buildClusterer(WekaTables.instances(iris.select(List.of("sepal length", "petal length"))));
        Instances all = WekaTables.header(iris.schema().withTarget(null));
        Model model = load(write("explorer.model", groups, all, new int[] {4, 1, 3}));
        assertEquals(List.of("sepal length", "petal length"), model.trainedOn().names());
        assertEquals(150, model.apply(iris, Progress.NONE).rows());
    }

    @Test
    void aModelOfAnotherWekaIsASentence() throws Exception {
        J48 trained = new J48();
        trained.buildClassifier(WekaTables.instances(Examples.table("iris")));
        byte[] content = Files.readAllBytes(write("old.model", trained));
        // Behind the name of the first class stands the number of its version.
        content[new String(content, StandardCharsets.ISO_8859_1).indexOf("weka.classifiers.trees.J48") + 27] ^= 1;
        String sentence = refusal(Files.write(folder.resolve("old.model"), content));
        assertTrue(sentence.startsWith("'old.model' was written by another version of Weka"), sentence);
    }

    @Test
    void filesThatAreNoModelsAreSentences() throws Exception {
        Table iris = Examples.table("iris");
        J48 trained = new J48();
        trained.buildClassifier(WekaTables.instances(iris));
        assertEquals(Messages.get("model.noColumns", "alone.model"), refusal(write("alone.model", trained)));
        assertEquals(Messages.get("model.other", "text.model"),
                refusal(write("text.model", "text", WekaTables.header(iris.schema()))));
        assertEquals(Messages.get("model.noTarget", "free.model"),
                refusal(write("free.model", trained, WekaTables.header(iris.schema().withTarget(null)))));
        Path damaged = Files.writeString(folder.resolve("damaged.model"), "not a model", StandardCharsets.UTF_8);
        assertTrue(refusal(damaged).contains("'damaged.model'"));
        Path empty = Files.write(folder.resolve("empty.model"), new byte[0]);
        assertTrue(refusal(empty).contains("'empty.model'"));
        byte[] whole = Files.readAllBytes(write("whole.model", trained, WekaTables.header(iris.schema())));
        Path cut = Files.write(folder.resolve("cut.model"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertTrue(refusal(cut).contains("'cut.model'"));
        assertEquals(Messages.get("file.absent", "none.model"), refusal(folder.resolve("none.model")));
    }

    @Test
    void anOldFileStaysWhenTheNewOneCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("kept.model"), "old");
        Model broken = (Model) java.lang.reflect.Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {Model.class}, (self, method, arguments) -> {
                    throw new IOException("the disk is full");
                });
        TestRun run = saving(broken, file);
        String sentence = assertThrows(NodeFailure.class, () -> new SaveModel().run(run)).getMessage();
        assertEquals(Messages.get("file.notWritten", "kept.model", "the disk is full"), sentence);
        assertEquals("old", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
        Path nowhere = folder.resolve("none").resolve("x.model");
        assertEquals(List.of("file: " + Messages.get("file.noFolder", nowhere.getParent())),
                TestCheck.of("deploy.save-model", Map.of("file", nowhere.toString()), null).problems());
    }

    private String refusal(Path file) {
        return assertThrows(NodeFailure.class, () -> load(file)).getMessage();
    }

    private Path save(Model model, String name) throws Exception {
        Path file = folder.resolve(name);
        new SaveModel().run(saving(model, file));
        return file;
    }

    private static TestRun saving(Model model, Path file) {
        return new TestRun(new SaveModel(), Nodes.values(Map.of("file", file.toString())),
                Map.of("model", List.of(model)));
    }

    private static Model load(Path file) throws Exception {
        return load(file, Map.of());
    }

    private static Model load(Path file, Map<String, List<Value>> inputs) throws Exception {
        return Nodes.run("deploy.load-model", Map.of("file", file.toString()), inputs, "model", Model.class);
    }

    private Path write(String name, Object... content) throws IOException {
        Path file = folder.resolve(name);
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(file))) {
            for (Object each : content) {
                out.writeObject(each);
            }
        }
        return file;
    }

    private static void assertSameAnswers(Model one, Model other, Table table) throws Exception {
        Table left = one.apply(table, Progress.NONE);
        Table right = other.apply(table, Progress.NONE);
        assertEquals(left.schema(), right.schema());
        for (int c = table.columns().size(); c < left.columns().size(); c++) {
            for (int r = 0; r < left.rows(); r++) {
                assertEquals(left.column(c).text(r), right.column(c).text(r));
            }
        }
    }
}
