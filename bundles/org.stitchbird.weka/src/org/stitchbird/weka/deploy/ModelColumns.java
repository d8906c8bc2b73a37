// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import java.util.Optional;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.WekaTables;
import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.misc.InputMappedClassifier;
import weka.clusterers.Clusterer;
import weka.clusterers.FilteredClusterer;
import weka.core.Instances;

/**
 * Finds the columns that a model was trained on when its file does not tell them.
 *
 * <p>Some models keep them for certain. Others keep columns too, but those behind a filter of their own: to take
 * these for the first would give wrong answers silently, so nothing is guessed.
 */
final class ModelColumns {
    private ModelColumns() {
    }

    /** The columns that the model itself tells, without rows. */
    static Optional<Instances> told(Object trained) throws Exception {
        Instances columns = null;
        if (trained instanceof InputMappedClassifier mapped) {
            columns = mapped.getModelHeader(null);
        } else if (trained instanceof FilteredClassifier filtered) {
            columns = filtered.getFilter().getCopyOfInputFormat();
        } else if (trained instanceof FilteredClusterer filtered) {
            columns = filtered.getFilter().getCopyOfInputFormat();
        }
        return Optional.ofNullable(columns);
    }

    /** The columns of a table for that model; a clusterer leaves the target out. */
    static Instances of(Table table, Object trained) {
        Instances columns = WekaTables.header(table.schema());
        if (trained instanceof Clusterer && columns.classIndex() >= 0) {
            int target = columns.classIndex();
            columns.setClassIndex(-1);
            columns.deleteAttributeAt(target);
        }
        return columns;
    }
}
