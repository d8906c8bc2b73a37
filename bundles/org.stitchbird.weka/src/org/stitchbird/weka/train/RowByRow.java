// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.spec.CellFacts;
import org.stitchbird.engine.stored.Memory;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.Misfit;
import org.stitchbird.weka.Recipe;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.WekaMemory;
import org.stitchbird.weka.WekaRows;
import org.stitchbird.weka.WekaWork;
import org.stitchbird.weka.prepare.WekaPreparation;
import weka.classifiers.Classifier;
import weka.classifiers.UpdateableBatchProcessor;
import weka.classifiers.UpdateableClassifier;
import weka.classifiers.meta.FilteredClassifier;
import weka.clusterers.Clusterer;
import weka.clusterers.FilteredClusterer;
import weka.clusterers.UpdateableClusterer;
import weka.core.Instance;
import weka.filters.Filter;

/**
 * Trains on tables that need not fit in memory: an algorithm begins with the columns alone and is handed one row after
 * the other, as Weka's command line does with a file.
 */
final class RowByRow {
    private static final int STEP = 1000;
    private static final String WINDOW = "windowSize";
    private static final List<String> KEEPING = List.of("weka.classify.IBk", "weka.classify.KStar",
            "weka.classify.LWL");
    /** They take other columns too, but see nothing in them. */
    private static final List<String> TEXT_ONLY = List.of("weka.classify.NaiveBayesMultinomialText",
            "weka.classify.SGDText");

    private RowByRow() {
    }

    /** Whether a learner can be trained so on a table. */
    static boolean suits(WekaLearner learner, Table table) {
        return learner.recipe().scheme().marked("updateable") && streams(learner)
                && (!keepsRows(learner.recipe()) || WekaMemory.admits(table));
    }

    /** Whether a learner can be trained so on any table, as its model does not hold the rows. */
    static boolean able(WekaLearner learner) {
        return learner.recipe().scheme().marked("updateable") && streams(learner) && !keepsRows(learner.recipe());
    }

    private static boolean streams(WekaLearner learner) {
        return learner.preparation().steps().stream().allMatch(step -> step.scheme().marked("streamable"));
    }

    /** Whether its model is made of the rows themselves. */
    private static boolean keepsRows(Recipe recipe) {
        return KEEPING.contains(recipe.id()) && !recipe.settings().containsKey(WINDOW);
    }

    /** Why a learner cannot be trained on a table in any way; empty when its rows fit in memory. */
    static Optional<String> refusal(WekaLearner learner, Table table) {
        if (WekaMemory.admits(table)) {
            return Optional.empty();
        }
        long needed = WekaMemory.megabytes(WekaMemory.bytes(table));
        long most = WekaMemory.megabytes(Memory.most());
        boolean able = learner.recipe().scheme().marked("updateable") && !keepsRows(learner.recipe());
        if (able) {
            // It would suit if it were not for its steps, or for whoever asks for the rows, to test it.
            String key = streams(learner) ? "memory.test" : "memory.steps";
            return Optional.of(Messages.get(key, learner.name(), table.rows(), needed, most));
        }
        return Optional.of(Messages.get("memory.learner", learner.name(), table.rows(), needed, most,
                Messages.names(others(learner, table.schema()))));
    }

    /** The names of learners that could be trained on these columns row by row. */
    private static List<String> others(WekaLearner learner, Schema schema) {
        boolean groups = learner.task() == Task.CLUSTERING;
        boolean texts = schema.columns().stream().anyMatch(column -> column.type() == ColumnType.TEXT);
        List<String> names = new ArrayList<>();
        for (Scheme scheme : Schemes.all()) {
            Recipe recipe = new Recipe(scheme.id(), Map.of());
            if (scheme.node() && scheme.marked("updateable") && !keepsRows(recipe)
                    && (texts || !TEXT_ONLY.contains(scheme.id()))
                    && (scheme.task() == Task.CLUSTERING) == groups
                    && new WekaLearner("", recipe, WekaPreparation.NONE).problems(schema).isEmpty()) {
                names.add(scheme.name(Locale.getDefault()));
            }
        }
        return names;
    }

    /**
     * Trains a learner that {@link #suits suits}.
     *
     * @throws NodeFailure if the table does not suit the learner
     */
    static WekaModel train(WekaLearner learner, Table table, Progress progress) throws NodeFailure {
        Table seen = learner.seen(table);
        WekaRows rows = new WekaRows(seen);
        for (Misfit misfit : learner.misfits(rows.header(), CellFacts.of(seen))) {
            throw new NodeFailure(misfit.sentence());
        }
        if (rows.size() == 0) {
            throw new NodeFailure(Messages.get("rows.none"));
        }
        return WekaWork.call("train.failed", () -> {
            WekaModel model = learner.task() == Task.CLUSTERING ? clusterer(learner, seen, rows, progress)
                    : classifier(learner, seen, rows, progress);
            return model.noting(Messages.get("train.byRow", rows.size()));
        });
    }

    private static WekaModel classifier(WekaLearner learner, Table table, WekaRows rows, Progress progress)
            throws Exception {
        Classifier whole = learner.classifier(rows.header());
        whole.buildClassifier(rows.header());
        boolean filtered = !learner.preparation().steps().isEmpty();
        Filter filter = filtered ? ((FilteredClassifier) whole).getFilter() : null;
        Classifier inner = filtered ? ((FilteredClassifier) whole).getClassifier() : whole;
        each(rows, filter, ((UpdateableClassifier) inner)::updateClassifier, progress);
        if (inner instanceof UpdateableBatchProcessor batch) {
            batch.batchFinished();
        }
        return new ClassifierModel(learner.name(), table.schema(), whole, rows.header().stringFreeStructure());
    }

    private static WekaModel clusterer(WekaLearner learner, Table table, WekaRows rows, Progress progress)
            throws Exception {
        Clusterer whole = learner.clusterer(rows.header());
        whole.buildClusterer(rows.header());
        boolean filtered = !learner.preparation().steps().isEmpty();
        Filter filter = filtered ? ((FilteredClusterer) whole).getFilter() : null;
        UpdateableClusterer inner = (UpdateableClusterer)
                (filtered ? ((FilteredClusterer) whole).getClusterer() : whole);
        each(rows, filter, inner::updateClusterer, progress);
        inner.updateFinished();
        return new ClustererModel(learner.name(), table.schema(), whole, rows.header().stringFreeStructure());
    }

    /** What is done with a row. */
    @FunctionalInterface
    private interface Update {
        void with(Instance row) throws Exception;
    }

    /** Hands out each row, as the filter makes it when there is one. */
    private static void each(WekaRows rows, Filter filter, Update update, Progress progress) throws Exception {
        String what = Messages.get("train.rows");
        for (int r = 0; r < rows.size(); r++) {
            if (r % STEP == 0) {
                progress.at(r, rows.size(), what);
            }
            Instance row = rows.row(r);
            if (filter != null) {
                filter.input(row);
                filter.batchFinished();
                row = filter.output();
            }
            if (row != null) {
                update.with(row);
            }
        }
    }
}
