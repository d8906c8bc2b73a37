// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Preparation;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.spec.Shape;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Nodes;
import org.stitchbird.weka.TestCheck;
import org.stitchbird.weka.TestRun;
import org.stitchbird.weka.WekaTables;
import weka.classifiers.Classifier;
import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.trees.J48;
import weka.classifiers.trees.RandomForest;
import weka.core.Instances;
import weka.core.Utils;

/** Learner nodes hand out a description, and a model when there is a table. */
class LearnerNodeTest {
    @Test
    void costsReachALearnerBehindStepsWhoseColumnsAreKnownOnlyFromTheRows() throws Exception {
        var divided = Nodes.run("weka.filter.supervised.Discretize", Map.of("makeBinary", "true"), Map.of(),
                "preparation", Preparation.class);
        Table iris = Examples.table("iris");
        Model model = Nodes.run("weka.classify.CostSensitiveClassifier", Map.of(), Map.of("table", List.of(iris),
                "preparation", List.of(divided)), "model", Model.class);
        assertEquals(iris.rows(), model.apply(iris, Progress.NONE).rows());
    }

    @Test
    void aForestOfPartsOfTheRowsTellsItsOutOfBagError() throws Exception {
        Model forest = Nodes.run("weka.classify.RandomForest", Map.of("bagSizePercent", "50", "calcOutOfBag", "true"),
                Nodes.table(Examples.table("iris")), "model", Model.class);
        assertTrue(forest.text().contains("Out of bag error") || forest.text().contains("Out-of-bag"), forest.text());
    }

    @Test
    void withoutATableThereIsOnlyALearner() throws Exception {
        TestRun run = new TestRun(Nodes.type("weka.classify.J48"), Map.of(), Map.of());
        Nodes.type("weka.classify.J48").run(run);
        assertEquals(List.of("learner"), List.copyOf(run.outputs().keySet()));
        Learner learner = (Learner) run.outputs().get("learner");
        assertEquals("Decision tree (J48)", learner.name());
        assertEquals(Task.CLASSIFICATION, learner.task());
    }

    @Test
    void modelsAnswerWhatWekaAnswers() throws Exception {
        Table wine = Examples.table("wine");
        Instances rows = WekaTables.instances(wine);
        for (Classifier weka : List.of(new J48(), new RandomForest(), new weka.classifiers.lazy.IBk(),
                new weka.classifiers.bayes.NaiveBayes(), new weka.classifiers.functions.Logistic())) {
            weka.buildClassifier(rows);
            Model model = model("weka.classify." + weka.getClass().getSimpleName(), wine);
            assertEquals(weka.toString(), model.text());
            Table answered = model.apply(wine, Progress.NONE);
            assertEquals(wine.schema().names(), answered.schema().names().subList(0, 14));
            assertEquals(List.of("prediction", "probability of cultivar 1", "probability of cultivar 2",
                    "probability of cultivar 3"), answered.schema().names().subList(14, 18));
            for (int r = 0; r < rows.size(); r++) {
                double[] expected = weka.distributionForInstance(rows.get(r));
                int row = r;
                double[] actual = List.of(1, 2, 3).stream()
                        .mapToDouble(i -> answered.column("probability of cultivar " + i).number(row)).toArray();
                assertArrayEquals(expected, actual);
                assertEquals(Utils.maxIndex(expected), answered.column("prediction").code(r));
            }
            assertEquals(model.applied(wine.schema()), answered.schema());
        }
    }

    @Test
    void numbersArePredictedForANumber() throws Exception {
        Table diabetes = Examples.table("diabetes");
        Model model = model("weka.classify.LinearRegression", diabetes);
        assertEquals(Task.REGRESSION, model.task());
        Table answered = model.apply(diabetes, Progress.NONE);
        assertEquals(12, answered.columns().size());
        var weka = new weka.classifiers.functions.LinearRegression();
        Instances rows = WekaTables.instances(diabetes);
        weka.buildClassifier(rows);
        for (int r = 0; r < rows.size(); r++) {
            assertEquals(weka.classifyInstance(rows.get(r)), answered.column("prediction").number(r));
        }
        assertEquals(Task.REGRESSION, model("weka.classify.RandomForest", diabetes).task());
    }

    @Test
    void groupsAreNumberedFromOneAndTheTargetIsLeftOut() throws Exception {
        Table wine = Examples.table("wine");
        TestRun run = new TestRun(Nodes.type("weka.cluster.SimpleKMeans"), Nodes.values(Map.of("numClusters", "3")),
                Nodes.table(wine));
        Nodes.type("weka.cluster.SimpleKMeans").run(run);
        Model model = (Model) run.outputs().get("model");
        assertEquals(Task.CLUSTERING, model.task());
        assertFalse(model.trainedOn().names().contains("cultivar"));
        assertTrue(model.text().contains("Number of iterations: 8"));
        assertTrue(model.text().contains("Within cluster sum of squared errors: 48.970291155139165"));
        Table answered = model.apply(wine, Progress.NONE);
        assertEquals(List.of("cluster 1", "cluster 2", "cluster 3"),
                answered.schema().column("prediction").orElseThrow().labels());
        int[] sizes = new int[3];
        for (int r = 0; r < answered.rows(); r++) {
            sizes[answered.column("prediction").code(r)]++;
        }
        assertArrayEquals(new int[] {60, 55, 63}, sizes);
        assertEquals("cultivar", answered.schema().targetName());
    }

    @Test
    void aPreparationIsPartOfTheModel() throws Exception {
        Table wine = Examples.table("wine");
        Value steps = Nodes.run("weka.filter.unsupervised.Discretize", Map.of(), Map.of(), "preparation",
                Preparation.class);
        for (String id : List.of("weka.classify.NaiveBayes", "weka.cluster.SimpleKMeans")) {
            Model model = Nodes.run(id, Map.of(), Map.of("table", List.of(wine), "preparation", List.of(steps)),
                    "model", Model.class);
            assertTrue(model.text().contains("Discretize"), model.text());
            assertEquals(178, model.apply(wine, Progress.NONE).rows());
            assertEquals(wine.schema().columns().subList(0, 13), model.trainedOn().columns().subList(0, 13));
        }
    }

    @Test
    void theSeedThatIsSetDecidesAlsoBehindAPreparation() throws Exception {
        Value steps = Nodes.run("weka.filter.unsupervised.Normalize", Map.of(), Map.of(), "preparation",
                Preparation.class);
        WekaLearner learner = (WekaLearner) Nodes.run("weka.classify.RandomForest", Map.of("seed", "17"),
                Map.of("preparation", List.of(steps)), "learner", Learner.class);
        Classifier made = learner.classifier(WekaTables.instances(Examples.table("iris")));
        assertEquals(17, assertInstanceOf(FilteredClassifier.class, made).getSeed());
    }

    @Test
    void aLearnerTravelsAsData() throws Exception {
        Learner learner = Nodes.learner("weka.classify.IBk", Map.of("KNN", "5"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(learner);
        Object back = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        assertEquals(learner, back);
        assertTrue(((Learner) back).train(Examples.table("iris"), Progress.NONE).text().contains("5 nearest"));
    }

    @Test
    void trainingChangesNeitherTableNorLearner() throws Exception {
        Table iris = Examples.table("iris");
        Learner learner = Nodes.learner("weka.classify.RandomForest", Map.of());
        String first = learner.train(iris, Progress.NONE).apply(iris, Progress.NONE).column(6).text(70);
        String again = learner.train(iris, Progress.NONE).apply(iris, Progress.NONE).column(6).text(70);
        assertEquals(first, again);
        assertEquals(150, WekaTables.instances(iris).size());
        assertEquals(5.1, iris.column(0).number(0));
    }

    @Test
    void columnsAreFoundByNameAndLabelsToo() throws Exception {
        ColumnSpec colour = ColumnSpec.category("colour", List.of("red", "blue"));
        ColumnSpec good = ColumnSpec.category("good", List.of("yes", "no"));
        Table train = Table.of(List.of(Columns.codes(colour, new int[] {0, 0, 0, 1, 1, 1}),
                Columns.codes(good, new int[] {0, 0, 0, 1, 1, 1})), "good");
        Model model = model("weka.classify.NaiveBayes", train);
        ColumnSpec other = ColumnSpec.category("colour", List.of("green", "blue", "red"));
        Table asked = Table.of(List.of(Columns.numbers(ColumnSpec.number("more"), new double[] {1, 2, 3, 4}),
                Columns.codes(other, new int[] {2, 1, 0, -1})), null);
        Table answered = model.apply(asked, Progress.NONE);
        assertEquals("yes", answered.column("prediction").text(0));
        assertEquals("no", answered.column("prediction").text(1));
        // A label never seen says nothing, like a missing cell.
        assertEquals(0.5, answered.column("probability of yes").number(2), 1e-12);
        assertEquals(0.5, answered.column("probability of yes").number(3), 1e-12);
    }

    @Test
    void answersOfAnEarlierModelMakeWay() throws Exception {
        Table iris = Examples.table("iris");
        Table once = model("weka.classify.J48", iris).apply(iris, Progress.NONE);
        Model other = model("weka.classify.NaiveBayes", iris);
        Table twice = other.apply(once, Progress.NONE);
        assertEquals(once.schema(), twice.schema());
        assertEquals(other.applied(once.schema()), twice.schema());
        Table confusing = once.withTarget("prediction");
        assertEquals(Messages.get("answers.target", "prediction"),
                assertThrows(NodeFailure.class, () -> other.apply(confusing, Progress.NONE)).getMessage());
    }

    @Test
    void rowsThatDoNotSuitAModelAreRefused() throws Exception {
        Table iris = Examples.table("iris");
        Model model = model("weka.classify.J48", iris);
        assertEquals(Messages.get("apply.absent", "'petal length', 'petal width'"), assertThrows(NodeFailure.class,
                () -> model.apply(iris.select(List.of("sepal length", "sepal width")), Progress.NONE)).getMessage());
        Table text = iris.select(List.of("sepal length", "sepal width", "petal length"))
                .with(List.of(Columns.texts(ColumnSpec.text("petal width"), new String[150])));
        assertEquals(Messages.get("apply.type", "petal width", Messages.get("type.NUMBER"), Messages.get("type.TEXT")),
                assertThrows(NodeFailure.class, () -> model.apply(text, Progress.NONE)).getMessage());
        assertEquals(0, model.apply(iris.rows(new int[0]), Progress.NONE).rows());
    }

    @Test
    void whatCannotBeTrainedIsASentence() throws Exception {
        Table iris = Examples.table("iris");
        assertEquals(Messages.get("target.none"), failure("weka.classify.J48", iris.withTarget(null)));
        assertEquals(Messages.get("rows.none"), failure("weka.classify.J48", iris.rows(new int[0])));
        assertEquals(Messages.get("rows.none"), failure("weka.cluster.SimpleKMeans", iris.rows(new int[0])));
        assertEquals(Messages.get("target.category", "species", 3), failure("weka.classify.LinearRegression", iris));
    }

    private static String failure(String id, Table table) {
        return assertThrows(NodeFailure.class, () -> model(id, table)).getMessage();
    }

    @Test
    void whatLeavesIsToldBeforeTheRun() throws Exception {
        Schema iris = Examples.table("iris").schema();
        Map<String, Shape> outputs = TestCheck.of("weka.classify.RandomForest", Map.of(), iris).outputs();
        Shape.OfLearner learner = (Shape.OfLearner) outputs.get("learner");
        assertEquals(Task.CLASSIFICATION_OR_REGRESSION, learner.task());
        Shape.OfModel model = (Shape.OfModel) outputs.get("model");
        assertEquals(Task.CLASSIFICATION, model.task());
        assertEquals(iris, model.trainedOn());
        Shape.OfModel groups = (Shape.OfModel) TestCheck.of("weka.cluster.SimpleKMeans", Map.of(), iris).outputs()
                .get("model");
        assertEquals(iris.names().subList(0, 4), groups.trainedOn().names());
    }

    private static Model model(String id, Table table) throws Exception {
        return Nodes.run(id, Map.of(), Nodes.table(table), "model", Model.class);
    }
}
