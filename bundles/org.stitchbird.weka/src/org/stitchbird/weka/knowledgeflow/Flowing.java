// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import weka.core.Instances;

/** What leaves a step that has been read, as our flow has it. */
sealed interface Flowing {
    /** The node where it comes from. */
    String node();

    /** The output of that node. */
    String output();

    /** Its columns without rows, or {@code null} when they are not known. */
    default Instances header() {
        return null;
    }

    /**
     * A table.
     *
     * @param node the node that gives it
     * @param output the node's output
     * @param header its columns without rows, or {@code null}
     */
    record Rows(String node, String output, Instances header) implements Flowing {
    }

    /**
     * Rows for training or testing that a step has divided off, maybe with preparation behind it.
     *
     * @param division how they are divided
     * @param preparation the node of the last step of preparation, or {@code null}
     * @param header the columns behind the preparation, or {@code null}
     */
    record Part(Division division, String preparation, Instances header) implements Flowing {
        @Override
        public String node() {
            return division.rows().node();
        }

        @Override
        public String output() {
            return division.rows().output();
        }
    }

    /**
     * A learner with what it is trained on and tested with.
     *
     * @param node its node
     * @param division how its rows are divided, or {@code null}
     * @param training the table it is trained on, or {@code null}
     * @param testing the table it is tested with, or {@code null}
     */
    record Trained(String node, Division division, Rows training, Rows testing) implements Flowing {
        @Override
        public String output() {
            return "model";
        }
    }

    /**
     * Anything that a node of ours shows by itself, or that nothing of ours can take.
     *
     * @param node the node
     * @param output the output that comes nearest
     */
    record Shown(String node, String output) implements Flowing {
    }
}
