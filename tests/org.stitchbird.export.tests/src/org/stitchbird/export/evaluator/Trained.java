// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evaluator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.export.Flows;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.outcome.Deployed;
import org.stitchbird.export.outcome.Deployment;
import org.stitchbird.export.registry.LocalOutcome;

/** Models that flows have trained, of the families that formats are made for. */
final class Trained {
    private static final String CLASSIFY = "weka.classify.";
    private static final String[] NONE = {};
    private static final String REPLACE = "weka.filter.unsupervised.ReplaceMissingValues";
    private static final String[] PREPARED = {REPLACE, "weka.filter.unsupervised.Standardize",
        "weka.filter.unsupervised.NominalToBinary"};

    private final Path folder;

    /** Models trained on tables with missing cells, which are written there. */
    Trained(Path folder) throws Exception {
        this.folder = folder;
        Random random = new Random(5);
        StringBuilder moods = new StringBuilder("price,weight kg,colour,channel,days,mood\n");
        StringBuilder values = new StringBuilder("price,weight kg,colour,channel,days,value\n");
        for (int i = 0; i < 300; i++) {
            double price = Math.round(random.nextGaussian() * 1000) / 100.0 + 50;
            double weight = random.nextInt(40) / 4.0;
            String colour = List.of("red", "green", "dark blue").get(random.nextInt(3));
            String channel = random.nextBoolean() ? "shop" : "web";
            int days = random.nextInt(9);
            double value = price * 0.3 + weight * (channel.equals("web") ? 2 : -1) + days + random.nextGaussian();
            String[] cells = {"" + price, "" + weight, colour, channel, "" + days};
            StringBuilder row = new StringBuilder();
            for (String cell : cells) {
                row.append(i > 3 && random.nextInt(12) == 0 ? "" : cell).append(',');
            }
            moods.append(row).append(value > 24 ? "good" : value > 14 && colour.equals("red") ? "fair" : "bad")
                    .append('\n');
            values.append(row).append(value).append('\n');
        }
        Files.writeString(folder.resolve("mood.csv"), moods);
        Files.writeString(folder.resolve("value.csv"), values);
    }

    /** A family, by how its model comes about. */
    record Family(String target, String learner, Map<String, String> settings, String[] filters) {
    }

    /** The families, by a name. */
    static Map<String, Family> families() {
        Map<String, Family> all = new LinkedHashMap<>();
        for (String each : List.of("ZeroR", "OneR", "J48", "REPTree", "RandomTree", "DecisionStump", "JRip", "PART",
                "Logistic", "SimpleLogistic", "NaiveBayes", "LMT")) {
            all.put(each, labels(each, Map.of()));
        }
        all.put("J48, two branches", labels("J48", Map.of("binarySplits", "true")));
        all.put("NaiveBayes, kernels", labels("NaiveBayes", Map.of("useKernelEstimator", "true")));
        all.put("RandomForest", labels("RandomForest", Map.of("numIterations", "20")));
        all.put("Bagging", labels("Bagging", Map.of()));
        all.put("AdaBoostM1", labels("AdaBoostM1", Map.of()));
        all.put("LogitBoost", labels("LogitBoost", Map.of()));
        all.put("MultilayerPerceptron", labels("MultilayerPerceptron", Map.of("trainingTime", "50")));
        for (String each : List.of("REPTree", "DecisionStump", "M5P", "M5Rules", "AdditiveRegression",
                "LinearRegression")) {
            all.put(each + " of numbers", new Family("value", CLASSIFY + each, Map.of(), NONE));
        }
        all.put("SimpleLinearRegression of numbers", new Family("value", CLASSIFY + "SimpleLinearRegression", Map.of(),
                PREPARED));
        all.put("RandomForest of numbers", new Family("value", CLASSIFY + "RandomForest",
                Map.of("numIterations", "20"), NONE));
        all.put("MultilayerPerceptron of numbers", new Family("value", CLASSIFY + "MultilayerPerceptron",
                Map.of("trainingTime", "50"), NONE));
        all.put("SimpleKMeans", new Family(null, "weka.cluster.SimpleKMeans", Map.of("numClusters", "4"), NONE));
        all.put("Logistic, prepared", new Family("mood", CLASSIFY + "Logistic", Map.of(), PREPARED));
        all.put("J48, prepared", new Family("mood", CLASSIFY + "J48", Map.of(), new String[] {REPLACE}));
        all.put("RandomForest of numbers, prepared", new Family("value", CLASSIFY + "RandomForest",
                Map.of("numIterations", "10"), PREPARED));
        all.put("NaiveBayes, in bins", new Family("mood", CLASSIFY + "NaiveBayes", Map.of(),
                new String[] {"weka.filter.supervised.Discretize"}));
        all.put("LinearRegression, from 0 to 1", new Family("value", CLASSIFY + "LinearRegression", Map.of(),
                new String[] {"weka.filter.unsupervised.Normalize"}));
        return all;
    }

    private static Family labels(String learner, Map<String, String> settings) {
        return new Family("mood", CLASSIFY + learner, settings, NONE);
    }

    /**
     * A trained model, and rows for it.
     *
     * @param scoring the model
     * @param golden the first rows of the source, of which some have missing cells, and once more with labels that
     *     are not known
     */
    record Model(Scoring scoring, Rows golden) {
    }

    /** Trains a family. */
    Model train(Family family) throws Exception {
        Path csv = folder.resolve(family.target() == null ? "value.csv" : family.target() + ".csv");
        CheckedFlow flow = Flows.trained(csv, family.target(), family.learner(), family.settings(), family.filters());
        try (LocalOutcome outcome = Flows.outcome(flow)) {
            Deployed deployed = Deployed.of(outcome, Deployment.of(flow).get(0));
            Scoring scoring = deployed.scoring();
            return new Model(scoring, rows(scoring, deployed.goldenRows()));
        }
    }

    private static Rows rows(Scoring scoring, Table table) {
        List<Object[]> rows = new ArrayList<>();
        for (int turn = 0; turn < 2; turn++) {
            for (int row = turn; row < table.rows(); row += turn * 9 + 1) {
                Object[] cells = new Object[scoring.inputs().size()];
                for (int i = 0; i < cells.length; i++) {
                    Column column = table.column(scoring.inputs().get(i).name());
                    boolean labels = scoring.inputs().get(i).type() == ColumnType.CATEGORY;
                    cells[i] = column.missing(row) ? null : !labels ? (Object) column.number(row)
                            : turn == 1 ? "unheard of" : column.text(row);
                }
                rows.add(cells);
            }
        }
        return new Rows(scoring.inputs(), scoring.inputs().isEmpty() ? rows.subList(0, 1) : rows);
    }
}
