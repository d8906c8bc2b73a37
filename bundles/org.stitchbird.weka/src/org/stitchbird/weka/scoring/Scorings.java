// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Task;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.engine.scoring.Steps;
import org.stitchbird.weka.WekaTables;
import weka.classifiers.Classifier;
import weka.clusterers.Clusterer;
import weka.core.Instances;
import weka.filters.Filter;

/** Trained models as formulas. */
public final class Scorings {
    private Scorings() {
    }

    /** Whether there are formulas for models of that class, unless something inside it has none. */
    public static boolean known(Object trained) {
        return Families.known().contains(trained.getClass().getName());
    }

    /**
     * How a trained classifier answers.
     *
     * @param trainedOn the columns, with the target
     * @param header the same as Weka has them
     * @throws NodeFailure naming what has no formulas: the classifier, something inside it, or a column
     */
    public static Scoring of(Classifier trained, Schema trainedOn, Instances header) throws NodeFailure {
        ColumnSpec target = trainedOn.target().orElseThrow();
        Seen seen = seen(trainedOn, header);
        boolean labels = target.type() == ColumnType.CATEGORY;
        return scoring(trainedOn, seen, Families.classifier(trained, seen),
                labels ? Task.CLASSIFICATION : Task.REGRESSION, labels ? target.labels() : List.of());
    }

    /**
     * How a trained clusterer answers.
     *
     * @param trainedOn the columns, without a target
     * @param header the same as Weka has them
     * @param clusters the names of the clusters
     * @throws NodeFailure naming what has no formulas: the clusterer, something inside it, or a column
     */
    public static Scoring of(Clusterer trained, Schema trainedOn, Instances header, List<String> clusters)
            throws NodeFailure {
        Seen seen = seen(trainedOn, header);
        return scoring(trainedOn, seen, Families.clusterer(trained, seen), Task.CLUSTERING, clusters);
    }

    /**
     * What a fitted filter does to later rows.
     *
     * @param fitted the columns that it was fitted on
     * @param header the same as Weka has them
     * @throws NodeFailure naming what has no formulas
     */
    public static Steps steps(Filter filter, Schema fitted, Instances header) throws NodeFailure {
        Seen arrived = seen(fitted, header);
        Seen leaves = Filters.after(filter, arrived);
        Schema columns = WekaTables.schema(leaves.header());
        List<Steps.Leaving> leaving = new ArrayList<>();
        for (int column = 0; column < leaves.size(); column++) {
            if (leaves.usable(column)) {
                leaving.add(new Steps.Leaving(columns.columns().get(column), leaves.cells()[column]));
            }
        }
        return new Steps(inputs(fitted), leaves.sheet().derived(), leaving);
    }

    private static Scoring scoring(Schema columns, Seen seen, Predictor predictor, Task task, List<String> answers) {
        return new Scoring(inputs(columns), seen.sheet().derived(), predictor, task, answers).needed();
    }

    /** The columns that formulas may be about. */
    static List<ColumnSpec> inputs(Schema columns) {
        List<ColumnSpec> inputs = new ArrayList<>();
        for (ColumnSpec column : columns.columns()) {
            boolean known = column.type() == ColumnType.NUMBER || column.type() == ColumnType.CATEGORY;
            if (known && !column.name().equals(columns.targetName())) {
                inputs.add(column);
            }
        }
        return inputs;
    }

    /** All columns, with those in cells that formulas may be about. */
    static Seen seen(Schema columns, Instances header) {
        List<ColumnSpec> inputs = inputs(columns);
        int[] cells = new int[header.numAttributes()];
        for (int column = 0; column < cells.length; column++) {
            String name = header.attribute(column).name();
            cells[column] = columns.column(name).map(inputs::indexOf).orElse(Seen.NOWHERE);
        }
        return new Seen(new Sheet(inputs.size()), header, cells);
    }
}
