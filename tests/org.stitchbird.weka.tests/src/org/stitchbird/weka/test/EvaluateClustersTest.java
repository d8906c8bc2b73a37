// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stitchbird.engine.data.Clusters;
import org.stitchbird.engine.data.Evaluation;
import org.stitchbird.engine.data.Learner;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Preparation;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Nodes;
import org.stitchbird.weka.WekaTables;
import weka.clusterers.ClusterEvaluation;
import weka.clusterers.Clusterer;
import weka.clusterers.EM;
import weka.clusterers.FilteredClusterer;
import weka.clusterers.MakeDensityBasedClusterer;
import weka.clusterers.SimpleKMeans;
import weka.core.Instances;
import weka.core.Utils;
import weka.filters.unsupervised.attribute.Discretize;
import weka.filters.unsupervised.attribute.Standardize;

/** Clusters are measured as Weka's ClusterEvaluation measures them. */
class EvaluateClustersTest {
    private static final String NODE = "test.evaluate-clusters";

    @ParameterizedTest
    @CsvSource({"iris, 3", "iris, 2", "wine, 3", "breast-cancer, 5", "wine, 7"})
    void trainingRowsGiveTheFiguresOfWeka(String example, int clusters) throws Exception {
        Table table = Examples.table(example);
        Score score = score(table, Map.of(), kMeans(clusters));
        SimpleKMeans means = new SimpleKMeans();
        means.setNumClusters(clusters);
        Instances rows = withoutTarget(table);
        means.buildClusterer(rows);
        ClusterEvaluation weka = evaluated(means, WekaTables.instances(table));
        same(weka, score, WekaTables.instances(table));
        assertEquals(means.getSquaredError(), score.metrics().get(Metric.SQUARED_ERROR));
        assertEquals(Messages.get("method.trainingRows", table.rows()), score.method());
    }

    @Test
    void heldOutRowsGiveTheFiguresOfWeka() throws Exception {
        Table table = Examples.table("wine");
        Score score = score(table, Map.of("method", "hold-out", "share", "0.7", "seed", "3"), kMeans(3));
        Instances rows = WekaTables.instances(table);
        rows.randomize(new Random(3));
        Instances train = new Instances(rows, 0, 125);
        Instances test = new Instances(rows, 125, 53);
        train.setClassIndex(-1);
        train.deleteAttributeAt(train.numAttributes() - 1);
        SimpleKMeans means = new SimpleKMeans();
        means.setNumClusters(3);
        means.buildClusterer(train);
        same(evaluated(means, test), score, test);
        assertEquals(53, score.metrics().get(Metric.ROWS));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void densityBasedClusterersTellTheLogLikelihoodOfWeka(boolean prepared) throws Exception {
        Table table = Examples.table("iris");
        Instances rows = withoutTarget(table);
        int[] all = IntStream.range(0, rows.size()).toArray();
        Score score = ClusterTest.tally(seen -> em(prepared), rows, table.column("species"), all, all, Progress.NONE)
                .score("EM", "");
        Clusterer clusterer = em(prepared);
        clusterer.buildClusterer(rows);
        if (prepared) {
            Instances standardised = weka.filters.Filter.useFilter(rows, ((FilteredClusterer) clusterer).getFilter());
            assertEquals(evaluated(((FilteredClusterer) clusterer).getClusterer(), standardised).getLogLikelihood(),
                    score.metrics().get(Metric.LOG_LIKELIHOOD));
        } else {
            ClusterEvaluation weka = evaluated(clusterer, WekaTables.instances(table));
            assertEquals(weka.getLogLikelihood(), score.metrics().get(Metric.LOG_LIKELIHOOD));
            same(weka, score, WekaTables.instances(table));
        }
    }

    @ParameterizedTest
    @CsvSource({"iris, 10, 1", "wine, 4, 9"})
    void theCrossValidatedLogLikelihoodIsThatOfWeka(String example, int folds, int seed) throws Exception {
        Instances rows = withoutTarget(Examples.table(example));
        MakeDensityBasedClusterer weka = new MakeDensityBasedClusterer();
        assertEquals(ClusterEvaluation.crossValidateModel(weka, rows, folds, new Random(seed)),
                ClusterTest.logLikelihood(seen -> new MakeDensityBasedClusterer(), rows,
                        new CrossValidation(folds, false, seed, 1), Progress.NONE));
    }

    @Test
    void aLearnerWithDensityIsCrossValidatedAsANode() throws Exception {
        Table iris = Examples.table("iris");
        Score score = score(iris, Map.of("method", "folds", "folds", "4", "seed", "2"),
                Nodes.learner("weka.cluster.EM", Map.of("numClusters", "3")));
        assertEquals(ClusterEvaluation.crossValidateModel((EM) em(false), withoutTarget(iris), 4, new Random(2)),
                score.metrics().get(Metric.LOG_LIKELIHOOD));
        assertNull(score.clusters());
    }

    @Test
    void aTableWithoutLabelsIsNotCompared() throws Exception {
        Table iris = Examples.table("iris");
        for (Score score : List.of(score(iris.withTarget(null).select(iris.schema().names().subList(0, 4)), Map.of(),
                kMeans(3)), score(iris, Map.of("compare", "false"), kMeans(3)),
                score(Examples.table("diabetes"), Map.of(), kMeans(3)))) {
            assertTrue(score.clusters().labels().isEmpty() && score.clusters().assigned().isEmpty());
            assertEquals(3, score.clusters().rows().size());
            assertTrue(!score.metrics().containsKey(Metric.CLUSTER_ERROR));
        }
    }

    @Test
    void severalClusterersAndPreparationsAreTaken() throws Exception {
        Table wine = Examples.table("wine");
        Preparation discretise = Nodes.run("weka.filter.unsupervised.Discretize", Map.of(), Map.of(), "preparation",
                Preparation.class);
        Learner prepared = Nodes.run("weka.cluster.SimpleKMeans", Map.of("numClusters", "3"),
                Map.of("preparation", List.of(discretise)), "learner", Learner.class);
        List<Score> scores = Tests.evaluation(Tests.run(NODE, wine, Map.of(), kMeans(3), prepared)).scores();
        FilteredClusterer weka = new FilteredClusterer();
        weka.setFilter(new Discretize());
        SimpleKMeans means = new SimpleKMeans();
        means.setNumClusters(3);
        weka.setClusterer(means);
        weka.buildClusterer(withoutTarget(wine));
        same(evaluated(weka, WekaTables.instances(wine)), scores.get(1), WekaTables.instances(wine));
        assertEquals(means(weka).getSquaredError(), scores.get(1).metrics().get(Metric.SQUARED_ERROR));
        assertNotEquals(scores.get(0).metrics(), scores.get(1).metrics());
    }

    @Test
    void whatCannotBeMeasuredIsASentence() throws Exception {
        Table iris = Examples.table("iris");
        assertFails("learner.says", "Decision tree (J48)", "clusters.noClusterer", iris, Map.of(),
                Tests.learner("weka.classify.J48"));
        assertFails("learner.says", kMeans(3).name(), "clusters.noDensity", iris, Map.of("method", "folds"),
                kMeans(3));
        NodeFailure few = assertThrows(NodeFailure.class, () -> Tests.run(NODE, iris.rows(new int[] {0, 1}),
                Map.of("method", "hold-out", "share", "0.9"), kMeans(1)));
        assertEquals(Messages.get("learner.says", kMeans(1).name(), Messages.get("holdOut.few", 2, 0.9)),
                few.getMessage());
    }

    private static void assertFails(String key, String name, String reason, Table table, Map<String, String> settings,
            Learner learner) {
        assertEquals(Messages.get(key, name, Messages.get(reason)),
                assertThrows(NodeFailure.class, () -> Tests.run(NODE, table, settings, learner)).getMessage());
    }

    private static SimpleKMeans means(FilteredClusterer all) {
        return (SimpleKMeans) all.getClusterer();
    }

    private static Clusterer em(boolean prepared) throws Exception {
        EM em = new EM();
        em.setNumClusters(3);
        if (!prepared) {
            return em;
        }
        FilteredClusterer all = new FilteredClusterer();
        all.setFilter(new Standardize());
        all.setClusterer(em);
        return all;
    }

    private static Learner kMeans(int clusters) throws Exception {
        return Nodes.learner("weka.cluster.SimpleKMeans", Map.of("numClusters", String.valueOf(clusters)));
    }

    private static Score score(Table table, Map<String, String> settings, Learner learner) throws Exception {
        Evaluation evaluation = Tests.evaluation(Tests.run(NODE, table, settings, learner));
        return evaluation.scores().get(0);
    }

    private static Instances withoutTarget(Table table) throws Exception {
        return WekaTables.instances(table.select(table.schema().names().stream()
                .filter(name -> !name.equals(table.schema().targetName())).toList()));
    }

    private static ClusterEvaluation evaluated(Clusterer clusterer, Instances rows) throws Exception {
        ClusterEvaluation weka = new ClusterEvaluation();
        weka.setClusterer(clusterer);
        weka.evaluateClusterer(rows);
        return weka;
    }

    /** Compares what Weka can be asked for, and the error, which it only prints. */
    private static void same(ClusterEvaluation weka, Score score, Instances rows) {
        Clusters ours = score.clusters();
        double[] assignments = weka.getClusterAssignments();
        double[] counts = new double[weka.getNumClusters()];
        double[][] byLabel = new double[counts.length][rows.numClasses()];
        for (int row = 0; row < assignments.length; row++) {
            counts[(int) assignments[row]]++;
            byLabel[(int) assignments[row]][(int) rows.get(row).classValue()]++;
        }
        assertEquals(weka.getNumClusters(), score.metrics().get(Metric.CLUSTERS));
        assertArrayEquals(counts, ours.rows().stream().mapToDouble(Double::doubleValue).toArray());
        for (int cluster = 0; cluster < counts.length; cluster++) {
            assertArrayEquals(byLabel[cluster], ours.counts()[cluster]);
        }
        assertEquals(IntStream.of(weka.getClassesToClusters()).boxed().toList(), ours.assigned());
        Matcher printed = Pattern.compile("Incorrectly clustered instances :\t(\\S+)\t *(\\S+) +%")
                .matcher(weka.clusterResultsToString());
        assertTrue(printed.find(), weka.clusterResultsToString());
        assertEquals(Double.parseDouble(printed.group(1)), score.metrics().get(Metric.INCORRECT));
        assertEquals(printed.group(2), Utils.doubleToString(score.metrics().get(Metric.CLUSTER_ERROR) * 100, 8, 4)
                .strip());
    }
}
