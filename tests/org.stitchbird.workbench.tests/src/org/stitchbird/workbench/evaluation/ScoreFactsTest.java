// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.Runs;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Task;

/** Figures stand in groups and small tables, the best of several marked. */
class ScoreFactsTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void oneScoreIsAListAndSeveralAreATable() {
        List<String> ids = List.of(Metric.ACCURACY, Metric.MAE);
        Score one = TestScores.labels("J48", 0.9);
        assertEquals("Accuracy\t90.0 %\nMean absolute error\t0.1000\n", ScoreFacts.of(List.of(one), ids).text());
        Facts both = ScoreFacts.of(List.of(one, TestScores.labels("SMO", 0.8)), ids);
        assertEquals("\tAccuracy\tMAE\nJ48\t90.0 %\t0.1000\nSMO\t80.0 %\t0.2000\n", both.text());
        assertEquals(Set.of(0, 1), both.rows().getFirst().best(), "a lower error is better");
        assertEquals(Set.of(), both.rows().getLast().best());
    }

    @Test
    void equalScoresAreBothBestOnlyWhereAThirdIsWorse() {
        List<String> ids = List.of(Metric.ACCURACY);
        List<Score> equal = List.of(TestScores.labels("a", 0.9), TestScores.labels("b", 0.9));
        assertEquals(Set.of(), ScoreFacts.of(equal, ids).rows().getFirst().best());
        List<Score> three = List.of(equal.get(0), equal.get(1), TestScores.labels("c", 0.5));
        assertEquals(List.of(Set.of(0), Set.of(0), Set.of()),
                ScoreFacts.of(three, ids).rows().stream().map(Facts.Row::best).toList());
    }

    @Test
    void severalRunsTellTheirDeviation() {
        Runs runs = new Runs(List.of(Map.of(Metric.ACCURACY, 0.88), Map.of(Metric.ACCURACY, 0.92)));
        Score score = TestScores.labels("J48", 0.9, new double[0][], runs);
        assertEquals("90.0 % ± 2.8", ScoreFacts.value(score, Metric.ACCURACY));
        assertEquals("0.1000", ScoreFacts.value(score, Metric.MAE), "of one run only");
        assertEquals("", ScoreFacts.value(score, Metric.KAPPA));
    }

    @Test
    void labelsHaveTheirRowsAndFigures() {
        assertEquals("\tRows\tRecall\tROC area\nno\t90\t0.9\t0.75\nyes\t10\t0.4\t0.75\n",
                ScoreFacts.perLabel(TestScores.labels("J48", 0.9), true).text());
    }

    @Test
    void everyFigureStandsInOneGroup() {
        List<Score> scores = List.of(TestScores.labels("J48", 0.9));
        assertEquals(List.of(Metric.ACCURACY), MetricGroup.ANSWERS.of(scores));
        assertEquals(List.of(Metric.MAE), MetricGroup.ERRORS.of(scores));
        assertEquals(List.of(Metric.KB_INFORMATION), MetricGroup.INFORMATION.of(scores));
        assertEquals(List.of("ofAPlugin"), MetricGroup.OTHER.of(scores));
        assertEquals("Errors of the probabilities", MetricGroup.ERRORS.label(Task.CLASSIFICATION));
        assertEquals("Errors", MetricGroup.ERRORS.label(Task.REGRESSION));
    }
}
