// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.stored.StoredTables;
import org.stitchbird.engine.stored.TableWriter;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.PlainWeka;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.prepare.WekaPreparation;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.UpdateableBatchProcessor;
import weka.classifiers.UpdateableClassifier;
import weka.clusterers.Canopy;
import weka.clusterers.Clusterer;
import weka.clusterers.Cobweb;
import weka.clusterers.UpdateableClusterer;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.converters.ArffLoader;

/** Learners on tables on the disk, beside Weka's own loop over an ARFF file. */
class RowByRowTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"NaiveBayesUpdateable", "HoeffdingTree", "MultiClassClassifierUpdateable", "IBk", "KStar",
        "LWL"})
    void aClassifierAnswersAsWekasWhenItReadsTheFile(String name) throws Exception {
        sameAsWeka(name, stored(Examples.table("wine")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SGD", "NaiveBayesMultinomialUpdateable"})
    void aClassifierOfTwoLabelsAnswersAsWekas(String name) throws Exception {
        sameAsWeka(name, stored(Examples.table("breast-cancer")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SGDText", "NaiveBayesMultinomialText"})
    void aClassifierOfTextsAnswersAsWekas(String name) throws Exception {
        String[] texts = IntStream.range(0, 400)
                .mapToObj(row -> (row % 2 == 0 ? "cheap pills now " : "the meeting moves to ") + "word" + row % 7)
                .toArray(String[]::new);
        List<Column> columns = List.of(Columns.texts(ColumnSpec.text("mail"), texts),
                Columns.codes(ColumnSpec.category("spam", List.of("yes", "no")),
                        IntStream.range(0, 400).map(row -> row % 2).toArray()));
        sameAsWeka(name, stored(Table.of(columns, "spam")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Canopy", "Cobweb"})
    void aClustererAnswersAsWekas(String name) throws Exception {
        Table iris = Examples.table("iris");
        Table table = stored(iris.select(iris.schema().names().subList(0, 4)));
        Clusterer weka = name.equals("Canopy") ? new Canopy() : new Cobweb();
        ArffLoader loader = loader(table);
        Instances structure = loader.getStructure();
        weka.buildClusterer(structure);
        for (Instance row = loader.getNextInstance(structure); row != null; row = loader.getNextInstance(structure)) {
            ((UpdateableClusterer) weka).updateClusterer(row);
        }
        ((UpdateableClusterer) weka).updateFinished();
        Model model = learner("weka.cluster." + name).train(table, Progress.NONE);
        Column answers = model.apply(table, Progress.NONE).column(Answers.PREDICTION);
        Instances rows = WekaTables.instances(table);
        for (int r = 0; r < rows.size(); r++) {
            int cluster = weka.clusterInstance(rows.get(r));
            assertEquals(cluster < weka.numberOfClusters() ? cluster : -1, answers.code(r), "row " + r);
        }
    }

    @Test
    void stepsThatNeedNoRowsStayInFront() throws Exception {
        Table table = stored(Examples.table("wine"));
        WekaPreparation steps = WekaPreparation.NONE.then("Remove", new Recipe("weka.filter.unsupervised.Remove",
                Map.of("attributeIndices", SettingValue.list(List.of("alcohol", "hue")))));
        Model model = new WekaLearner("NB", new Recipe("weka.classify.NaiveBayesUpdateable", Map.of()), steps)
                .train(table, Progress.NONE);
        assertTrue(model.text().startsWith(Messages.get("train.byRow", 178)), model.text());
        List<String> kept = table.schema().names().stream().filter(each -> !List.of("alcohol", "hue").contains(each))
                .toList();
        Model plain = learner("weka.classify.NaiveBayesUpdateable").train(table.select(kept), Progress.NONE);
        assertSame(plain.apply(table, Progress.NONE), model.apply(table, Progress.NONE));
    }

    @Test
    void stepsThatNeedRowsTakeTheTableAsAWhole() throws Exception {
        Table table = Examples.table("wine");
        WekaPreparation steps = WekaPreparation.NONE.then("Standardise", new Recipe("weka.filter.unsupervised.Standardize",
                Map.of()));
        WekaLearner learner = new WekaLearner("NB", new Recipe("weka.classify.NaiveBayesUpdateable", Map.of()), steps);
        Model model = learner.train(stored(table), Progress.NONE);
        assertEquals(learner.train(table, Progress.NONE).text(), model.text());
    }

    @Test
    void aTableInMemoryIsTakenAsAWholeAsEver() throws Exception {
        Table table = Examples.table("breast-cancer");
        Classifier weka = AbstractClassifier.forName("weka.classifiers.functions.SGD", null);
        weka.buildClassifier(WekaTables.instances(table));
        assertEquals(weka.toString(), learner("weka.classify.SGD").train(table, Progress.NONE).text());
    }

    @Test
    void otherLearnersTakeAStoredTableThatFits() throws Exception {
        Table table = Examples.table("iris");
        assertEquals(learner("weka.classify.J48").train(table, Progress.NONE).text(),
                learner("weka.classify.J48").train(stored(table), Progress.NONE).text());
    }

    @Test
    void whatDoesNotSuitIsSaidBeforeTheFirstRow() throws Exception {
        Table iris = Examples.table("iris");
        NodeFailure failure = assertThrows(NodeFailure.class, () -> learner("weka.classify.SGD")
                .train(stored(iris), Progress.NONE));
        assertEquals(assertThrows(NodeFailure.class, () -> learner("weka.classify.SGD").train(iris, Progress.NONE))
                .getMessage(), failure.getMessage());
        Table none = stored(iris.slice(0, 0));
        assertEquals(Messages.get("rows.none"), assertThrows(NodeFailure.class,
                () -> learner("weka.classify.HoeffdingTree").train(none, Progress.NONE)).getMessage());
    }

    @Test
    void itCanBeStopped() throws Exception {
        Table table = stored(Examples.table("wine"));
        assertThrows(CancellationException.class, () -> learner("weka.classify.HoeffdingTree").train(table,
                (done, total, what) -> {
                    if (what != null) {
                        throw new CancellationException();
                    }
                }));
    }

    /** The answers of the flow's model, to the last bit those of Weka's, for each row of the table. */
    private void sameAsWeka(String name, Table table) throws Exception {
        Classifier weka = AbstractClassifier.forName(Schemes.find("weka.classify." + name).orElseThrow().className(),
                null);
        ArffLoader loader = loader(table);
        Instances structure = loader.getStructure();
        structure.setClassIndex(structure.numAttributes() - 1);
        weka.buildClassifier(structure);
        for (Instance row = loader.getNextInstance(structure); row != null; row = loader.getNextInstance(structure)) {
            ((UpdateableClassifier) weka).updateClassifier(row);
        }
        if (weka instanceof UpdateableBatchProcessor batch) {
            batch.batchFinished();
        }
        Model model = learner("weka.classify." + name).train(table, Progress.NONE);
        Table answered = model.apply(table, Progress.NONE);
        assertTrue(answered.stored());
        Instances rows = WekaTables.instances(table);
        List<String> labels = table.schema().target().orElseThrow().labels();
        for (int r = 0; r < rows.size(); r++) {
            Instance asked = rows.get(r);
            asked.setClassMissing();
            double[] distribution = weka.distributionForInstance(asked);
            for (int i = 0; i < labels.size(); i++) {
                assertEquals(distribution[i], answered.column(Answers.PROBABILITY + labels.get(i)).number(r), 0.0,
                        labels.get(i) + " in row " + r);
            }
        }
    }

    private static WekaLearner learner(String id) {
        return new WekaLearner(id, new Recipe(id, Map.of()), WekaPreparation.NONE);
    }

    private Table stored(Table table) throws NodeFailure {
        Path file = folder.resolve(table.rows() + "-" + table.columns().size() + ".arrow");
        try (TableWriter writer = new TableWriter(file, table.schema())) {
            writer.add(table);
            assertTrue(writer.finish().stored());
        }
        assertFalse(table.stored());
        return StoredTables.open(file);
    }

    private ArffLoader loader(Table table) throws Exception {
        Path file = PlainWeka.arff(table, folder.resolve("rows.arff"));
        ArffLoader loader = new ArffLoader();
        loader.setFile(file.toFile());
        return loader;
    }

    private static void assertSame(Table one, Table other) {
        assertEquals(one.schema(), other.schema());
        for (int c = 0; c < one.columns().size(); c++) {
            for (int r = 0; r < one.rows(); r++) {
                assertEquals(one.column(c).text(r), other.column(c).text(r));
            }
        }
    }
}
