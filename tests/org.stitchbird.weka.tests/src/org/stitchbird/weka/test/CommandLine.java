// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stitchbird.engine.data.Metric;
import org.stitchbird.engine.data.Score;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.WekaTables;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.evaluation.Evaluation;
import weka.core.Utils;
import weka.core.converters.ArffSaver;

/** Weka's own command line on a table, and our score printed in its digits. */
public final class CommandLine {
    private static final String PLACES = "%.3f";

    private CommandLine() {
    }

    /** What the command line prints about its cross-validation of a class with options. */
    static String crossValidate(Table table, Path folder, String classifier, String... options) throws Exception {
        return test(table, folder, classifier, "ross-validation ===", options);
    }

    /** What the command line prints under the last headline with those words about a class with options. */
    static String test(Table table, Path folder, String classifier, String headline, String... options)
            throws Exception {
        File arff = folder.resolve("table.arff").toFile();
        ArffSaver saver = new ArffSaver();
        saver.setMaxDecimalPlaces(10);
        saver.setInstances(WekaTables.instances(table));
        saver.setFile(arff);
        saver.writeBatch();
        List<String> all = new ArrayList<>(List.of("-t", arff.toString(), "-o"));
        all.addAll(List.of(options));
        Classifier fresh = AbstractClassifier.forName(classifier, new String[0]);
        String printed = Evaluation.evaluateModel(fresh, all.toArray(String[]::new));
        return printed.substring(printed.lastIndexOf(headline));
    }

    /** The figures of the command line, in a form in which ours can be written too. */
    public static String figures(String printed) {
        StringBuilder figures = new StringBuilder();
        for (String name : List.of("Correctly Classified Instances", "Incorrectly Classified Instances",
                "Kappa statistic", "Correlation coefficient", "Mean absolute error", "Root mean squared error",
                "Relative absolute error", "Root relative squared error", "Total Number of Instances")) {
            Matcher line = Pattern.compile("(?m)^" + name + " +(\\S+)(?: +(\\S+) +%)?").matcher(printed);
            if (line.find()) {
                figures.append(name).append(' ').append(line.group(1))
                        .append(line.group(2) == null ? "" : " " + line.group(2)).append('\n');
            }
        }
        section(printed, "=== Detailed Accuracy By Class ===", 3).lines()
                .forEach(line -> figures.append(line.strip().replaceAll(" +", " ")).append('\n'));
        section(printed, "=== Confusion Matrix ===", 3).lines()
                .map(line -> line.replaceAll("\\|.*", "").strip().replaceAll(" +", " "))
                .forEach(line -> figures.append(line).append('\n'));
        return figures.toString();
    }

    private static String section(String printed, String head, int skip) {
        int at = printed.indexOf(head);
        if (at < 0) {
            return "";
        }
        StringBuilder lines = new StringBuilder();
        printed.substring(at).lines().skip(skip).takeWhile(line -> !line.isBlank())
                .forEach(line -> lines.append(line).append('\n'));
        return lines.toString();
    }

    /** Our score in the same form. */
    public static String figures(Score score) {
        StringBuilder figures = new StringBuilder();
        if (!score.labels().isEmpty()) {
            double rows = value(score, Metric.ROWS);
            figures.append("Correctly Classified Instances ").append(four(value(score, Metric.CORRECT))).append(' ')
                    .append(four(100 * value(score, Metric.ACCURACY))).append('\n');
            figures.append("Incorrectly Classified Instances ").append(four(value(score, Metric.INCORRECT)))
                    .append(' ').append(four(100 * value(score, Metric.INCORRECT) / rows)).append('\n');
            figures.append("Kappa statistic ").append(four(value(score, Metric.KAPPA))).append('\n');
        } else {
            figures.append("Correlation coefficient ").append(four(value(score, Metric.CORRELATION))).append('\n');
        }
        figures.append("Mean absolute error ").append(four(value(score, Metric.MAE))).append('\n');
        figures.append("Root mean squared error ").append(four(value(score, Metric.RMSE))).append('\n');
        figures.append("Relative absolute error ").append(four(100 * value(score, Metric.RAE))).append('\n');
        figures.append("Root relative squared error ").append(four(100 * value(score, Metric.RRSE))).append('\n');
        figures.append("Total Number of Instances ").append(four(value(score, Metric.ROWS))).append('\n');
        for (int i = 0; i < score.labels().size(); i++) {
            int label = i;
            line(figures, metric -> {
                Double value = score.perLabel().get(label).get(metric);
                return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
            }).append(' ').append(score.labels().get(i)).append('\n');
        }
        if (!score.labels().isEmpty()) {
            line(figures.append("Weighted Avg. "), score::metric).append('\n');
        }
        for (double[] row : score.confusion()) {
            for (int i = 0; i < row.length; i++) {
                figures.append(i == 0 ? "" : " ").append(four(row[i]));
            }
            figures.append('\n');
        }
        return figures.toString();
    }

    private static StringBuilder line(StringBuilder figures, java.util.function.Function<String, OptionalDouble> of) {
        List<String> all = new ArrayList<>();
        for (String metric : List.of(Metric.RECALL, Metric.FALSE_POSITIVE_RATE, Metric.PRECISION, Metric.RECALL,
                Metric.F1, Metric.MCC, Metric.ROC_AREA, Metric.PRC_AREA)) {
            OptionalDouble value = of.apply(metric);
            all.add(value.isEmpty() ? "?" : String.format(Locale.ROOT, PLACES, value.getAsDouble()));
        }
        return figures.append(String.join(" ", all));
    }

    private static double value(Score score, String metric) {
        return score.metric(metric).orElseThrow();
    }

    private static String four(double value) {
        return Utils.doubleToString(value, 4);
    }
}
