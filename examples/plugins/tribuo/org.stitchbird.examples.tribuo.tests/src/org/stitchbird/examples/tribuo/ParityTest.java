// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.tribuo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.scoring.Scorer;
import org.stitchbird.engine.scoring.Scoring;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.OutputFactory;
import org.tribuo.Prediction;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.ensemble.AveragingCombiner;
import org.tribuo.regression.rtree.CARTRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;
import org.tribuo.regression.sgd.objectives.SquaredLoss;

/** The nodes answer what Tribuo answers, used by itself, and so do the formulas of their models: to the last bit. */
class ParityTest {
    /** As a node would make it, without standardising. */
    static Recipe recipe(Recipe.Family family, boolean standardise) {
        return new Recipe(family, standardise, 7, 0.5, 8, 3, 21, 0.4, 5);
    }

    private static Trainer<Label> labels(Recipe.Family family) {
        return switch (family) {
            case LINEAR -> new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(0.5, 0.1), 7, -1, 1, 5);
            case TREE -> new CARTClassificationTrainer(8, 3, 0, 1, false, new GiniIndex(), 5);
            case FOREST -> new RandomForestTrainer<>(new CARTClassificationTrainer(8, 3, 0, 0.4f, false,
                    new GiniIndex(), 5), new VotingCombiner(), 21, 5);
        };
    }

    private static Trainer<Regressor> numbers(Recipe.Family family) {
        return switch (family) {
            case LINEAR -> new org.tribuo.regression.sgd.linear.LinearSGDTrainer(new SquaredLoss(),
                    new AdaGrad(0.5, 0.1), 7, -1, 1, 5);
            case TREE -> new CARTRegressionTrainer(8, 3, 0, 1, false, new MeanSquaredError(), 5);
            case FOREST -> new RandomForestTrainer<>(new CARTRegressionTrainer(8, 3, 0, 0.4f, false,
                    new MeanSquaredError(), 5), new AveragingCombiner(), 21, 5);
        };
    }

    private static <T extends Output<T>> List<Prediction<T>> alone(Trainer<T> trainer, OutputFactory<T> factory,
            Table train, Table test, Function<String, T> output) {
        Column target = train.column(train.schema().targetName());
        MutableDataset<T> rows = new MutableDataset<>(new SimpleDataSourceProvenance("test", factory), factory);
        for (int row = 0; row < train.rows(); row++) {
            rows.add(Churn.example(train, row, output.apply(target.text(row))));
        }
        org.tribuo.Model<T> model = trainer.train(rows);
        return IntStream.range(0, test.rows())
                .mapToObj(row -> model.predict(Churn.example(test, row, factory.getUnknownOutput()))).toList();
    }

    @ParameterizedTest
    @EnumSource
    void labelsAreTribuos(Recipe.Family family) throws Exception {
        Table table = Churn.table("left");
        Table test = Churn.third(table, true);
        Model model = new TribuoLearner("x", recipe(family, false)).train(Churn.third(table, false), Progress.NONE);
        Table answered = model.apply(test, Progress.NONE);
        assertEquals(model.applied(test.schema()), answered.schema());
        List<Prediction<Label>> alone = alone(labels(family), new LabelFactory(), Churn.third(table, false), test,
                Label::new);
        for (int row = 0; row < test.rows(); row++) {
            assertEquals(alone.get(row).getOutput().getLabel(), answered.column("prediction").text(row));
            for (Label each : alone.get(row).getOutputScores().values()) {
                assertEquals(each.getScore(), answered.column("probability of " + each.getLabel()).number(row));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void learnsMoreThanToAlwaysAnswerNo(Recipe.Family family) throws Exception {
        Table table = Churn.table("left");
        Table answered = new TribuoLearner("x", recipe(family, true)).train(Churn.third(table, false), Progress.NONE)
                .apply(Churn.third(table, true), Progress.NONE);
        Column left = answered.column("left");
        long right = IntStream.range(0, answered.rows())
                .filter(row -> answered.column("prediction").text(row).equals(left.text(row))).count();
        long no = IntStream.range(0, answered.rows()).filter(row -> left.text(row).equals("no")).count();
        assertTrue(right > no, right + " are right, " + no + " are 'no'");
    }

    @ParameterizedTest
    @EnumSource
    void numbersAreTribuos(Recipe.Family family) throws Exception {
        Table table = Churn.table("spent");
        Table test = Churn.third(table, true);
        Table answered = new TribuoLearner("x", recipe(family, false)).train(Churn.third(table, false), Progress.NONE)
                .apply(test, Progress.NONE);
        List<Prediction<Regressor>> alone = alone(numbers(family), new RegressionFactory(), Churn.third(table, false),
                test, text -> new Regressor(TribuoLearner.NUMBER, Double.parseDouble(text)));
        for (int row = 0; row < test.rows(); row++) {
            assertEquals(alone.get(row).getOutput().getValues()[0], answered.column("prediction").number(row));
        }
    }

    @ParameterizedTest
    @EnumSource
    void formulasAnswerTheSame(Recipe.Family family) throws Exception {
        for (String target : List.of("left", "spent")) {
            for (boolean standardise : new boolean[] {false, true}) {
                Table table = Churn.table(target);
                Table test = Churn.third(table, true);
                Model model = new TribuoLearner("x", recipe(family, standardise)).train(Churn.third(table, false),
                        Progress.NONE);
                compare(model.scoring().orElseThrow(), test, model.apply(test, Progress.NONE));
                // A row of which nothing is known.
                Table blank = Table.of(test.columns().stream().map(column -> column.rows(new int[] {0}))
                        .map(ParityTest::blank).toList(), target);
                compare(model.scoring().orElseThrow(), blank, model.apply(blank, Progress.NONE));
            }
        }
    }

    private static Column blank(Column column) {
        return column.spec().labels().isEmpty()
                ? org.stitchbird.engine.data.Columns.numbers(column.spec(), new double[] {Double.NaN})
                : org.stitchbird.engine.data.Columns.codes(column.spec(), new int[] {-1});
    }

    private static void compare(Scoring scoring, Table rows, Table answered) {
        Scorer scorer = new Scorer(scoring);
        for (int row = 0; row < rows.rows(); row++) {
            int at = row;
            double[] answer = scorer.answer(scoring.inputs().stream().mapToDouble(input -> {
                Column column = rows.column(input.name());
                return input.labels().isEmpty() ? column.number(at)
                        : column.missing(at) ? Double.NaN : input.labels().indexOf(column.text(at));
            }).toArray());
            if (scoring.answers().isEmpty()) {
                assertEquals(answered.column("prediction").number(row), answer[0]);
                continue;
            }
            for (int label = 0; label < answer.length; label++) {
                assertEquals(answered.column("probability of " + scoring.answers().get(label)).number(row),
                        answer[label]);
            }
            assertEquals(answered.column("prediction").text(row), scoring.answers().get(Scorer.likeliest(answer)));
        }
    }
}
