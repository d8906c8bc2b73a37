// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stitchbird.engine.data.Curve;
import org.stitchbird.engine.data.CurvePoint;
import org.stitchbird.engine.data.LabelCurves;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.Examples;
import org.stitchbird.weka.WekaTables;
import weka.classifiers.Classifier;
import weka.classifiers.bayes.NaiveBayes;
import weka.classifiers.evaluation.Evaluation;
import weka.classifiers.evaluation.NominalPrediction;
import weka.classifiers.evaluation.Prediction;
import weka.classifiers.evaluation.ThresholdCurve;
import weka.classifiers.trees.J48;
import weka.core.Attribute;
import weka.core.Instances;

/** The curves are those of Weka's ThresholdCurve, with fewer points when there are many. */
class CurvesTest {
    @ParameterizedTest
    @CsvSource({"iris, J48", "wine, NaiveBayes", "breast-cancer, J48"})
    void aShortCurveHasEveryPointOfWeka(String example, String learner) throws Exception {
        Table table = Examples.table(example);
        Score score = score(table, learner);
        Evaluation weka = weka(table, learner);
        List<String> labels = table.schema().target().orElseThrow().labels();
        assertEquals(labels, score.curves().stream().map(LabelCurves::label).toList());
        for (int label = 0; label < labels.size(); label++) {
            Instances points = new ThresholdCurve().getCurve(weka.predictions(), label);
            assertTrue(points.size() <= 200, "This test is about short curves");
            assertEquals(points(points, "False Positive Rate", "True Positive Rate", false),
                    score.curves().get(label).roc().points());
            assertEquals(points(points, "Recall", "Precision", true),
                    score.curves().get(label).precisionRecall().points());
        }
    }

    @Test
    void aLongCurveKeepsItsShapeAndItsCorners() throws Exception {
        Random random = new Random(1);
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            int actual = random.nextInt(2);
            double probability = 1 / (1 + Math.exp(-random.nextGaussian() - (actual == 0 ? 1.5 : -1.5)));
            predictions.add(new NominalPrediction(actual, new double[] {probability, 1 - probability}));
        }
        LabelCurves curves = Curves.of(predictions, new Attribute("answer", List.of("yes", "no"))).get(0);
        Instances points = new ThresholdCurve().getCurve(new ArrayList<>(predictions), 0);
        List<CurvePoint> all = points(points, "False Positive Rate", "True Positive Rate", false);
        assertTrue(all.size() > 10_000);
        assertEquals(200, curves.roc().points().size());
        assertTrue(all.containsAll(curves.roc().points()));
        assertEquals(all.getFirst(), curves.roc().points().getFirst());
        assertEquals(all.getLast(), curves.roc().points().getLast());
        assertEquals(ThresholdCurve.getROCArea(points), area(curves.roc()), 2e-4);
        assertEquals(200, curves.precisionRecall().points().size());
    }

    @Test
    void manyLabelsHaveFewerPointsEachAndOnesThatDoNotOccurHaveNone() throws Exception {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            labels.add("label " + i);
        }
        Random random = new Random(1);
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            predictions.add(new NominalPrediction(random.nextInt(50), random.doubles(100).toArray()));
        }
        List<LabelCurves> curves = Curves.of(predictions, new Attribute("answer", labels));
        assertEquals(labels.subList(0, 50), curves.stream().map(LabelCurves::label).toList());
        assertTrue(curves.stream().allMatch(each -> each.roc().points().size() == 40));
    }

    @Test
    void whatTellsTheAnswerIsALineOfThreePoints() throws Exception {
        List<Prediction> predictions = List.of(new NominalPrediction(0, new double[] {1, 0}),
                new NominalPrediction(1, new double[] {0, 1}));
        Curve roc = Curves.of(predictions, new Attribute("answer", List.of("yes", "no"))).get(0).roc();
        assertEquals(List.of(0.0, 0.0, 1.0), roc.points().stream().map(CurvePoint::x).toList());
        assertEquals(List.of(0.0, 1.0, 1.0), roc.points().stream().map(CurvePoint::y).toList());
        assertFalse(roc.points().stream().anyMatch(point -> Double.isNaN(point.threshold())));
    }

    private static Score score(Table table, String learner) throws Exception {
        return Tests.evaluation(Tests.run("test.cross-validate", table, Map.of(),
                Tests.learner("weka.classify." + learner))).scores().get(0);
    }

    private static Evaluation weka(Table table, String learner) throws Exception {
        Instances rows = WekaTables.instances(table);
        Evaluation weka = new Evaluation(rows);
        Classifier classifier = learner.equals("J48") ? new J48() : new NaiveBayes();
        weka.crossValidateModel(classifier, rows, 10, new Random(1));
        return weka;
    }

    /** Weka's points from the greatest threshold down, for precision without the one at which nothing is answered. */
    private static List<CurvePoint> points(Instances points, String x, String y, boolean precision) {
        List<CurvePoint> all = new ArrayList<>();
        for (int i = points.size() - 1; i >= 0; i--) {
            var point = points.get(i);
            double answered = point.value(points.attribute("True Positives"))
                    + point.value(points.attribute("False Positives"));
            if (!precision || answered > 0) {
                all.add(new CurvePoint(point.value(points.attribute(x)), point.value(points.attribute(y)),
                        point.value(points.attribute("Threshold"))));
            }
        }
        return all;
    }

    private static double area(Curve curve) {
        double area = 0;
        for (int i = 1; i < curve.points().size(); i++) {
            CurvePoint a = curve.points().get(i - 1);
            CurvePoint b = curve.points().get(i);
            area += (b.x() - a.x()) * (a.y() + b.y()) / 2;
        }
        return area;
    }
}
