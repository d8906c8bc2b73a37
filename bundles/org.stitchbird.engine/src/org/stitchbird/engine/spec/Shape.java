// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import java.io.Serializable;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Task;

/** What is known of a value before the run that makes it. */
public interface Shape extends Serializable {
    /** The kind of the value. */
    Kind kind();

    /**
     * A table's columns.
     *
     * @param schema the columns and the target
     * @param facts what is known of the cells
     */
    record OfTable(Schema schema, CellFacts facts) implements Shape {
        /** A table of whose cells nothing is known. */
        public OfTable(Schema schema) {
            this(schema, CellFacts.UNKNOWN);
        }

        @Override
        public Kind kind() {
            return Kind.TABLE;
        }
    }

    /**
     * A learner.
     *
     * @param name its name for people
     * @param task what it learns
     * @param description whatever the bundle that made it needs to check it against columns later; may be
     *     {@code null}; other bundles leave it alone, unless it is a {@link LearnerCheck}
     */
    record OfLearner(String name, Task task, Serializable description) implements Shape {
        @Override
        public Kind kind() {
            return Kind.LEARNER;
        }
    }

    /**
     * A trained model.
     *
     * @param name its name for people
     * @param task what it answers
     * @param trainedOn the columns it needs and its target
     */
    record OfModel(String name, Task task, Schema trainedOn) implements Shape {
        @Override
        public Kind kind() {
            return Kind.MODEL;
        }
    }

    /**
     * Preparation steps.
     *
     * @param name the steps in plain words
     * @param description as in {@link OfLearner}
     */
    record OfPreparation(String name, Serializable description) implements Shape {
        @Override
        public Kind kind() {
            return Kind.PREPARATION;
        }
    }

    /**
     * A value of which only the kind is known here: its own description stays in the process that made it.
     *
     * @param kind its kind
     */
    record OfKind(Kind kind) implements Shape {
    }
}
