// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.Map;
import org.stitchbird.engine.data.Growth;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;

/**
 * How much memory Weka's algorithms take, beside the table: the rows as Weka wants them, and for those whose own working
 * memory can be larger than that, what their source shows and a test measures.
 */
public final class WekaGrowth {
    /** The rows of a table, each with its copy. */
    public static final Growth ROWS = Growth.rows(WekaMemory.ROW, Double.BYTES);
    /** Rows of which each label of a category has become a column of numbers. */
    private static final Growth BINARY = Growth.wide(Double.BYTES, 0);
    /** Two matrices of the columns, and what decomposes them. */
    private static final Growth COMPONENTS = Growth.wide(Double.BYTES, 4 * Double.BYTES);
    /** The lower half of the matrix that a kernel keeps when its cache has no bounds. */
    private static final Growth KERNEL = Growth.pairs(Double.BYTES / 2.0);

    private static final String NEIGHBOUR_JOINING = "7";

    private static final Map<String, Growth> OWN = Map.ofEntries(
            // A matrix of distances, and for each two rows an object of 40 bytes with its place in a queue, as many of which
            // join them while groups are made.
            Map.entry("weka.cluster.HierarchicalClusterer", Growth.pairs(8 + 2 * (40 + 4) / 2.0)),
            // The covariances, their decomposition and its inverse, all in full.
            Map.entry("weka.classify.GaussianProcesses", Growth.pairs(3 * Double.BYTES).plus(BINARY)),
            // The table that comes out has a column for each row, first as a matrix.
            Map.entry("weka.filter.unsupervised.KernelFilter", Growth.pairs(2 * Double.BYTES)),
            Map.entry("weka.classify.Logistic", Growth.wide(2 * Double.BYTES, Double.BYTES)),
            Map.entry("weka.classify.LinearRegression", Growth.wide(Double.BYTES, 2 * Double.BYTES)),
            Map.entry("weka.classify.SMO", BINARY), Map.entry("weka.classify.SMOreg", BINARY),
            Map.entry("weka.classify.MultilayerPerceptron", BINARY), Map.entry("weka.classify.SimpleLogistic", BINARY),
            Map.entry("weka.classify.VotedPerceptron", BINARY), Map.entry("weka.classify.LMT", BINARY),
            Map.entry("weka.classify.M5P", BINARY), Map.entry("weka.classify.M5Rules", BINARY),
            Map.entry("weka.filter.unsupervised.PrincipalComponents", COMPONENTS),
            Map.entry("weka.evaluate-columns.PrincipalComponents", COMPONENTS));

    private WekaGrowth() {
    }

    /** What training an algorithm, or fitting a filter, takes on rows that are in memory. */
    public static Growth of(Recipe recipe) {
        return ROWS.plus(own(recipe));
    }

    /** What it takes beside the rows, with the algorithms inside it; an ensemble keeps as many as it has rounds. */
    static Growth own(Recipe recipe) {
        Settings all = new Settings(recipe.scheme().settings(), recipe.settings());
        Growth growth = OWN.getOrDefault(recipe.id(), Growth.NONE);
        if (recipe.id().equals("weka.cluster.HierarchicalClusterer") && all.text("linkType").equals(NEIGHBOUR_JOINING)) {
            growth = Growth.pairs(Double.BYTES);
        }
        if (recipe.id().startsWith("weka.kernel.") && number(all, recipe, "cacheSize", 1) == 0) {
            growth = KERNEL;
        }
        long rounds = Math.max(1, number(all, recipe, "numIterations", 1));
        for (SettingSpec spec : recipe.scheme().settings()) {
            growth = switch (spec.type()) {
                case SCHEME -> growth.plus(nested(all.get(spec.name())).times(rounds));
                case SCHEMES -> growth.plus(all.get(spec.name()).items().stream().map(WekaGrowth::nested)
                        .reduce(Growth.NONE, Growth::plus));
                default -> growth;
            };
        }
        return growth;
    }

    private static long number(Settings all, Recipe recipe, String name, long otherwise) {
        return recipe.scheme().settings().stream().anyMatch(spec -> spec.name().equals(name)) ? all.integer(name)
                : otherwise;
    }

    private static Growth nested(SettingValue algorithm) {
        return algorithm.isEmpty() || Schemes.find(algorithm.text()).isEmpty() ? Growth.NONE
                : own(new Recipe(algorithm.text(), algorithm.settings()));
    }
}
