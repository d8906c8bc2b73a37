// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.tribuo;

import java.io.Serializable;
import java.util.List;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.spec.LearnerCheck;

/**
 * An algorithm with its settings.
 *
 * @param family the algorithm
 * @param standardise whether numbers are brought to mean 0 and deviation 1 first, by the rows that are learnt from
 * @param epochs of LINEAR: how often each row is gone through
 * @param rate of LINEAR: the first step width
 * @param depth of TREE and FOREST: how deep a tree may grow
 * @param leaf of TREE and FOREST: how many rows a leaf holds at least
 * @param trees of FOREST: how many trees
 * @param share of FOREST: the share of the features that each split may choose from
 * @param seed what chance starts from
 */
record Recipe(Family family, boolean standardise, int epochs, double rate, int depth, int leaf, int trees,
        double share, long seed) implements LearnerCheck, Serializable {
    /** The algorithms. */
    enum Family {
        /** Logistic or linear regression by stochastic gradient descent. */
        LINEAR,
        /** One CART tree. */
        TREE,
        /** A random forest of them. */
        FOREST
    }

    /** Numbers and labels can be learnt from, and a number or a label can be learnt. */
    @Override
    public List<String> problems(Schema schema) {
        if (schema.targetName() == null) {
            return List.of(Messages.get("target.none"));
        }
        ColumnSpec target = schema.target().orElseThrow();
        if (!fits(target)) {
            return List.of(Messages.get("target.type", target.name()));
        }
        List<String> others = unfit(schema).stream().map(name -> "'" + name + "'").toList();
        return others.isEmpty() ? List.of() : List.of(Messages.get("columns.type", String.join(", ", others)));
    }

    /** The columns that nothing can be learnt from. */
    static List<String> unfit(Schema schema) {
        return schema.columns().stream().filter(column -> !fits(column)).map(ColumnSpec::name).toList();
    }

    private static boolean fits(ColumnSpec column) {
        return column.type() == ColumnType.NUMBER || column.type() == ColumnType.CATEGORY;
    }
}
