// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.WekaTables;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.CostMatrix;
import weka.classifiers.evaluation.Evaluation;
import weka.classifiers.functions.GaussianProcesses;
import weka.core.Instances;

/** Every metric that Weka's evaluation has is in a score, equal to the last bit. */
class EveryMetricTest {
    /** Ours by the names in Weka's own list. */
    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("Correct", Metric.CORRECT),
            Map.entry("Incorrect", Metric.INCORRECT), Map.entry("Kappa", Metric.KAPPA),
            Map.entry("Total cost", Metric.TOTAL_COST), Map.entry("Average cost", Metric.AVERAGE_COST),
            Map.entry("KB relative", Metric.KB_RELATIVE), Map.entry("KB information", Metric.KB_INFORMATION),
            Map.entry("Correlation", Metric.CORRELATION), Map.entry("Complexity 0", Metric.COMPLEXITY_PRIOR),
            Map.entry("Complexity scheme", Metric.COMPLEXITY_SCHEME),
            Map.entry("Complexity improvement", Metric.COMPLEXITY_IMPROVEMENT), Map.entry("MAE", Metric.MAE),
            Map.entry("RMSE", Metric.RMSE), Map.entry("RAE", Metric.RAE), Map.entry("RRSE", Metric.RRSE),
            Map.entry("Coverage", Metric.COVERAGE), Map.entry("Region size", Metric.REGION_SIZE),
            Map.entry("TP rate", Metric.RECALL), Map.entry("FP rate", Metric.FALSE_POSITIVE_RATE),
            Map.entry("Precision", Metric.PRECISION), Map.entry("Recall", Metric.RECALL),
            Map.entry("F-measure", Metric.F1), Map.entry("MCC", Metric.MCC), Map.entry("ROC area", Metric.ROC_AREA),
            Map.entry("PRC area", Metric.PRC_AREA));

    @Test
    void whatWekaListsIsAMetricOfOurs() {
        for (String name : Evaluation.getAllEvaluationMetricNames()) {
            assertNotNull(NAMES.get(name), name);
        }
    }

    @ParameterizedTest
    @CsvSource({"iris, J48", "iris, Logistic", "breast-cancer, NaiveBayes", "breast-cancer, IBk", "wine, RandomForest"})
    void labelsHaveThemAll(String example, String learner) throws Exception {
        Table table = Examples.table(example);
        Instances rows = WekaTables.instances(table);
        CostMatrix costs = new CostMatrix(rows.numClasses());
        costs.setElement(0, 1, 5);
        costs.setElement(1, 1, -0.5);
        Evaluation weka = new Evaluation(rows, costs);
        weka.crossValidateModel(fresh(learner), rows, 10, new Random(1));
        List<String> labels = table.schema().target().orElseThrow().labels();
        Score score = Tests.evaluation(Tests.run("test.cross-validate", table, Map.of(),
                Map.of(labels.get(0), Map.of(labels.get(1), "5"), labels.get(1), Map.of(labels.get(1), "-0.5")),
                Tests.learner("weka.classify." + learner))).scores().get(0);
        Map<String, Double> ours = score.metrics();
        assertEquals(weka.numInstances(), ours.get(Metric.ROWS));
        assertEquals(weka.correct(), ours.get(Metric.CORRECT));
        assertEquals(weka.incorrect(), ours.get(Metric.INCORRECT));
        assertEquals(weka.unclassified(), ours.get(Metric.UNCLASSIFIED));
        assertEquals(weka.kappa(), ours.get(Metric.KAPPA));
        assertEquals(weka.totalCost(), ours.get(Metric.TOTAL_COST));
        assertEquals(weka.avgCost(), ours.get(Metric.AVERAGE_COST));
        assertEquals(weka.KBInformation(), ours.get(Metric.KB_INFORMATION));
        assertEquals(weka.KBRelativeInformation() / 100, ours.get(Metric.KB_RELATIVE));
        assertEquals(weka.SFPriorEntropy(), ours.get(Metric.COMPLEXITY_PRIOR));
        assertEquals(weka.SFSchemeEntropy(), ours.get(Metric.COMPLEXITY_SCHEME));
        assertEquals(weka.SFEntropyGain(), ours.get(Metric.COMPLEXITY_IMPROVEMENT));
        errors(weka, ours);
        assertEquals(weka.coverageOfTestCasesByPredictedRegions() / 100, ours.get(Metric.COVERAGE));
        assertEquals(weka.sizeOfPredictedRegions() / 100, ours.get(Metric.REGION_SIZE));
        assertEquals(weka.weightedTruePositiveRate(), ours.get(Metric.RECALL));
        assertEquals(weka.weightedFalsePositiveRate(), ours.get(Metric.FALSE_POSITIVE_RATE));
        assertEquals(weka.weightedTrueNegativeRate(), ours.get(Metric.TRUE_NEGATIVE_RATE));
        assertEquals(weka.weightedFalseNegativeRate(), ours.get(Metric.FALSE_NEGATIVE_RATE));
        assertEquals(weka.weightedPrecision(), ours.get(Metric.PRECISION));
        assertEquals(weka.weightedFMeasure(), ours.get(Metric.F1));
        assertEquals(weka.unweightedMacroFmeasure(), ours.get(Metric.F1_MACRO));
        assertEquals(weka.unweightedMicroFmeasure(), ours.get(Metric.F1_MICRO));
        assertEquals(weka.weightedMatthewsCorrelation(), ours.get(Metric.MCC));
        assertEquals(weka.weightedAreaUnderROC(), ours.get(Metric.ROC_AREA));
        assertEquals(weka.weightedAreaUnderPRC(), ours.get(Metric.PRC_AREA));
        for (int label = 0; label < labels.size(); label++) {
            Map<String, Double> of = score.perLabel().get(label);
            assertEquals(weka.truePositiveRate(label), of.get(Metric.RECALL));
            assertEquals(weka.falsePositiveRate(label), of.get(Metric.FALSE_POSITIVE_RATE));
            assertEquals(weka.trueNegativeRate(label), of.get(Metric.TRUE_NEGATIVE_RATE));
            assertEquals(weka.falseNegativeRate(label), of.get(Metric.FALSE_NEGATIVE_RATE));
            assertEquals(weka.precision(label), of.get(Metric.PRECISION));
            assertEquals(weka.fMeasure(label), of.get(Metric.F1));
            assertEquals(weka.matthewsCorrelationCoefficient(label), of.get(Metric.MCC));
            assertEquals(weka.areaUnderROC(label), of.get(Metric.ROC_AREA));
            assertEquals(weka.areaUnderPRC(label), of.get(Metric.PRC_AREA));
        }
        assertEquals(5, score.costs()[0][1]);
        assertEquals(-0.5, score.costs()[1][1]);
        assertEquals(1, score.costs()[1][0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LinearRegression", "IBk", "RandomForest"})
    void numbersHaveThemAll(String learner) throws Exception {
        Table table = Examples.table("diabetes");
        Instances rows = WekaTables.instances(table);
        Evaluation weka = new Evaluation(rows);
        weka.crossValidateModel(fresh(learner), rows, 10, new Random(1));
        Map<String, Double> ours = Tests.evaluation(Tests.run("test.cross-validate", table, Map.of(),
                Tests.learner("weka.classify." + learner))).scores().get(0).metrics();
        assertEquals(weka.correlationCoefficient(), ours.get(Metric.CORRELATION));
        errors(weka, ours);
        // None of these says how sure it is of a number.
        assertTrue(!ours.containsKey(Metric.COVERAGE) && !ours.containsKey(Metric.COMPLEXITY_SCHEME));
    }

    @Test
    void aLearnerThatTellsHowSureItIsOfNumbersHasMore() throws Exception {
        Table table = Examples.table("diabetes").rows(IntStream.range(0, 80).toArray());
        Instances rows = WekaTables.instances(table);
        Evaluation weka = new Evaluation(rows);
        weka.crossValidateModel(new GaussianProcesses(), rows, 3, new Random(1));
        Map<String, Double> ours = Tests.evaluation(Tests.run("test.cross-validate", table, Map.of("folds", "3"),
                Tests.learner("weka.classify.GaussianProcesses"))).scores().get(0).metrics();
        assertEquals(weka.coverageOfTestCasesByPredictedRegions() / 100, ours.get(Metric.COVERAGE));
        assertEquals(weka.sizeOfPredictedRegions() / 100, ours.get(Metric.REGION_SIZE));
        assertEquals(weka.SFPriorEntropy(), ours.get(Metric.COMPLEXITY_PRIOR));
        assertEquals(weka.SFSchemeEntropy(), ours.get(Metric.COMPLEXITY_SCHEME));
        assertEquals(weka.SFEntropyGain(), ours.get(Metric.COMPLEXITY_IMPROVEMENT));
    }

    private static void errors(Evaluation weka, Map<String, Double> ours) throws Exception {
        assertEquals(weka.meanAbsoluteError(), ours.get(Metric.MAE));
        assertEquals(weka.rootMeanSquaredError(), ours.get(Metric.RMSE));
        assertEquals(weka.relativeAbsoluteError() / 100, ours.get(Metric.RAE));
        assertEquals(weka.rootRelativeSquaredError() / 100, ours.get(Metric.RRSE));
    }

    private static Classifier fresh(String learner) throws Exception {
        return AbstractClassifier.forName(Schemes.find("weka.classify." + learner).orElseThrow().className(),
                new String[0]);
    }
}
