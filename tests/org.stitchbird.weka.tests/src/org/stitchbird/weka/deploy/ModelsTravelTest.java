// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.Preparation;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Nodes;
import org.stitchbird.weka.PlainWeka;
import org.stitchbird.weka.TestRun;

/** Models go to Weka and come from there, with Weka in a Java of its own, and give the same answers on both sides. */
class ModelsTravelTest {
    @TempDir
    Path folder;

    @Test
    void wekaAnswersAsWeDoWithWhatWeSave() throws Exception {
        assertWekaAnswersAlike("iris", "weka.classify.J48", "weka.classifiers.trees.J48", Map.of());
        assertWekaAnswersAlike("diabetes", "weka.classify.LinearRegression",
                "weka.classifiers.functions.LinearRegression", Map.of());
        Value steps = Nodes.run("weka.filter.unsupervised.Discretize", Map.of(), Map.of(), "preparation",
                Preparation.class);
        assertWekaAnswersAlike("iris", "weka.classify.NaiveBayes", "weka.classifiers.meta.FilteredClassifier",
                Map.of("preparation", List.of(steps)));
    }

    private void assertWekaAnswersAlike(String example, String node, String type, Map<String, List<Value>> more)
            throws Exception {
        Table table = Examples.table(example);
        Map<String, List<Value>> inputs = new java.util.HashMap<>(more);
        inputs.put("table", List.of(table));
        Model model = Nodes.run(node, Map.of(), inputs, "model", Model.class);
        Path file = folder.resolve(example + ".model");
        save(model, file);
        Path arff = PlainWeka.arff(table, folder.resolve(example + ".arff"));
        String printed = PlainWeka.run(folder, type, "-l", file.toString(), "-T", arff.toString(), "-classifications",
                "weka.classifiers.evaluation.output.prediction.CSV -decimals 9");
        assertEquals(answers(model, table), predictions(printed), type);
    }

    @Test
    void weAnswerAsWekaDoesWithWhatItSaves() throws Exception {
        assertWeAnswerAlike("iris", "weka.classifiers.trees.RandomForest", "weka.model.gz");
        assertWeAnswerAlike("diabetes", "weka.classifiers.trees.M5P", "number.model");
        assertWeAnswerAlike("iris", "weka.classifiers.meta.FilteredClassifier", "filtered.model", "-F",
                "weka.filters.supervised.attribute.Discretize", "-W", "weka.classifiers.bayes.NaiveBayes");
    }

    private void assertWeAnswerAlike(String example, String type, String name, String... options) throws Exception {
        Table table = Examples.table(example);
        Path arff = PlainWeka.arff(table, folder.resolve(example + ".arff"));
        Path file = folder.resolve(name);
        List<String> train = new ArrayList<>(List.of("-t", arff.toString(), "-d", file.toString(), "-no-cv"));
        train.addAll(List.of(options));
        PlainWeka.run(folder, type, train.toArray(String[]::new));
        String printed = PlainWeka.run(folder, type, "-l", file.toString(), "-T", arff.toString(), "-classifications",
                "weka.classifiers.evaluation.output.prediction.CSV -decimals 9");
        assertEquals(answers(load(file), table), predictions(printed), type);
    }

    @Test
    void clusterersTravelBothWays() throws Exception {
        Table iris = Examples.table("iris").select(Examples.table("iris").schema().names().subList(0, 4));
        Path arff = PlainWeka.arff(iris, folder.resolve("iris.arff"));
        Model ours = Nodes.run("weka.cluster.SimpleKMeans", Map.of("numClusters", "3"), Nodes.table(iris), "model",
                Model.class);
        Path file = folder.resolve("ours.model");
        save(ours, file);
        String printed = PlainWeka.run(folder, "weka.clusterers.SimpleKMeans", "-l", file.toString(), "-T",
                arff.toString(), "-p", "0");
        assertEquals(answers(ours, iris), clusters(printed));
        Path theirs = folder.resolve("theirs.model");
        PlainWeka.run(folder, "weka.clusterers.EM", "-N", "3", "-t", arff.toString(), "-d", theirs.toString());
        printed = PlainWeka.run(folder, "weka.clusterers.EM", "-l", theirs.toString(), "-T", arff.toString(), "-p",
                "0");
        assertEquals(answers(load(theirs), iris), clusters(printed));
    }

    private static void save(Model model, Path file) throws Exception {
        new SaveModel().run(new TestRun(new SaveModel(), Nodes.values(Map.of("file", file.toString())),
                Map.of("model", List.of(model))));
    }

    private static Model load(Path file) throws Exception {
        return Nodes.run("deploy.load-model", Map.of("file", file.toString()), Map.of(), "model", Model.class);
    }

    /** Our answers with as many decimals as Weka's command line is told to print. */
    private static List<String> answers(Model model, Table table) throws Exception {
        Column column = model.apply(table, Progress.NONE).column("prediction");
        List<String> all = new ArrayList<>();
        for (int r = 0; r < table.rows(); r++) {
            all.add(column.spec().labels().isEmpty() ? weka.core.Utils.doubleToString(column.number(r), 9)
                    : column.text(r));
        }
        return all;
    }

    /** The third field of each line, such as {@code 1,1:setosa,1:setosa,,1} or {@code 1,151,210.3,59.3}. */
    private static List<String> predictions(String printed) {
        List<String> all = printed.lines().dropWhile(line -> !line.startsWith("inst#")).skip(1)
                .takeWhile(line -> line.matches("\\d+,.*"))
                .map(line -> line.split(",")[2].replaceFirst("^\\d+:", "")).toList();
        assertTrue(all.size() > 100, printed);
        return all;
    }

    private static List<String> clusters(String printed) {
        List<String> all = printed.lines().filter(line -> line.matches("\\d+ \\d+ *.*"))
                .map(line -> "cluster " + (Integer.parseInt(line.split(" ")[1]) + 1)).toList();
        assertEquals(150, all.size(), printed);
        return all;
    }
}
