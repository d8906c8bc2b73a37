// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import static org.stitchbird.cli.WrongFlow.fed;
import static org.stitchbird.cli.WrongFlow.tested;

import java.util.List;

/** Tables that do not suit an algorithm, and mistakes of method, as people make them. */
final class WrongFlows {
    /** A row for each day; everything that a table can hold is in it. */
    static final String TABLE = table();

    private WrongFlows() {
    }

    private static String table() {
        StringBuilder csv = new StringBuilder("size,gap,delta,colour,shape,note,day,kind,flag,patchy,same,price\n");
        String[] colours = {"red", "green", "blue"};
        String[] shapes = {"round", "square"};
        String[] words = {"good", "bad", "old", "new", "fast", "slow", "light"};
        for (int i = 0; i < 60; i++) {
            csv.append(i % 17 + 1).append(',').append(i % 9 == 4 ? "" : i % 11).append(',').append(i % 13 - 6).append(',')
                    .append(colours[i % 7 % 3]).append(',').append(shapes[i % 5 % 2]).append(',')
                    .append("it is ").append(words[i % 7]).append(" and ").append(words[i / 7 % 7]).append(" no ")
                    .append(i).append(',').append("2026-0").append(i % 6 + 1).append("-1").append(i % 10).append(',')
                    .append("abc".charAt(i % 17 / 6)).append(',').append(i % 17 < 8 ? "yes" : "no").append(',')
                    .append(i % 10 == 3 ? "" : i % 17 < 8 ? "low" : "high").append(",one,").append(i % 17 * 3 + i % 5)
                    .append('\n');
        }
        return csv.toString();
    }

    static List<WrongFlow> all() {
        return List.of(
                tested("'kind' holds categories, but a number is needed", "classify.SMOreg", "kind", "size", "kind"),
                tested("'kind' holds categories, but a number is needed", "classify.LinearRegression", "kind", "size",
                        "colour", "kind"),
                tested("'kind' holds categories, but a number is needed", "classify.M5P", "kind", "size", "kind"),
                tested("'kind' holds categories, but a number is needed", "classify.AdditiveRegression", "kind",
                        "size", "kind"),
                tested("'kind' holds categories, but a number is needed", "classify.GaussianProcesses", "kind",
                        "size", "kind"),
                tested("'kind' holds categories, but a number is needed", "classify.Bagging", "kind", "size", "kind")
                        .nested("learner", "classifier", "weka.classify.SMOreg"),
                tested("'price' holds numbers, but a category is needed", "classify.J48", "price", "size", "price"),
                tested("'price' holds numbers, but a category is needed", "classify.Logistic", "price", "size",
                        "colour", "price"),
                tested("'price' holds numbers, but a category is needed", "classify.NaiveBayes", "price", "size",
                        "price"),
                tested("'price' holds numbers, but a category is needed", "classify.SGD", "price", "size", "price"),
                tested("'kind' has 3 labels, which is more", "classify.VotedPerceptron", "kind", "size", "kind"),
                tested("'kind' has 3 labels, which is more", "classify.SGD", "kind", "size", "colour", "kind"),
                tested("Categories cannot be used here: 'colour', 'shape'", "classify.NaiveBayesMultinomial", "kind",
                        "size", "colour", "shape", "kind"),
                tested("Categories cannot be used here: 'colour'", "classify.SimpleLinearRegression", "price",
                        "colour", "price"),
                tested("Free text cannot be used here: 'note'", "classify.Logistic", "kind", "size", "note", "kind"),
                tested("Free text cannot be used here: 'note'", "classify.LinearRegression", "price", "note", "price"),
                tested("Free text cannot be used here: 'note'", "classify.NaiveBayesMultinomial", "kind", "note",
                        "kind"),
                tested("Points in time cannot be used here: 'day'", "classify.SMO", "kind", "size", "day", "kind"),
                tested("Missing cells cannot be used here: 'gap'", "classify.NaiveBayesMultinomial", "kind", "size",
                        "gap", "kind"),
                tested("Numbers below 0 cannot be used here", "classify.NaiveBayesMultinomial", "kind", "size",
                        "delta", "kind"),
                tested("No target is chosen", "classify.J48", "", "size", "colour", "kind"),
                tested("'note' holds free text, which cannot be predicted", "classify.J48", "note", "size", "note"),
                tested("'note' holds free text, which cannot be predicted", "classify.J48", "note", "size", "note",
                        "kind"),
                tested("'day' holds points in time, which cannot be predicted", "classify.RandomForest", "day",
                        "size", "day", "kind"),
                tested("'same' has fewer than two different labels", "classify.J48", "same", "size", "same", "kind"),
                tested("names a column 'kinds'", "classify.J48", "kinds", "size", "kind"),
                fed("No target is chosen", "classify.Logistic", "", "size", "kind"),
                fed("Free text cannot be used here: 'note'", "cluster.SimpleKMeans", "", "size", "note"),
                fed("No target is chosen", "filter.supervised.Discretize", "", "size", "kind"),
                fed("The target 'patchy' is missing in 6 rows", "filter.supervised.Discretize", "patchy", "size",
                        "patchy"),
                fed("'price' holds numbers, but a category is needed", "filter.supervised.Discretize", "price", "size",
                        "price"),
                fed("Missing cells cannot be used here: 'gap'", "filter.unsupervised.InterquartileRange", "", "size",
                        "gap"),
                fed("Categories cannot be used here: 'colour'", "filter.unsupervised.KernelFilter", "", "size",
                        "colour"),
                fed("Numbers cannot be used here: 'size'", "associate.Apriori", "", "size", "colour", "kind"),
                early("filter.unsupervised.Standardize", "learns from all rows"),
                early("filter.supervised.AttributeSelection", "the right answers of the test rows leak"),
                onTraining());
    }

    /** A filter that is fitted on all rows before they are divided. */
    private static WrongFlow early(String filter, String cause) {
        return tested(cause, "classify.J48", "kind", "size", "gap", "kind").unwire("test.table")
                .node("filter", "weka." + filter).wire("target.table", "filter.table")
                .wire("filter.table", "test.table");
    }

    private static WrongFlow onTraining() {
        return fed("the very rows that", "classify.J48", "kind", "size", "kind").node("apply", "test.apply-model")
                .node("score", "test.score-predictions").wire("target.table", "apply.table")
                .wire("fed.model", "apply.model").wire("apply.table", "score.table");
    }
}
