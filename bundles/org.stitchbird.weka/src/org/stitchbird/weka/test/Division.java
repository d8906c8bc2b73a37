// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import org.stitchbird.engine.data.NodeFailure;
import weka.core.Instances;

/** A way to divide rows into those to learn from and those to test with, once or in several runs. */
interface Division {
    /**
     * One part.
     *
     * @param train the rows to learn from
     * @param test the rows to test with
     */
    record Part(Instances train, Instances test) {
    }

    /** The parts of a run, each made when it is asked for; to be asked in order, by one thread at a time. */
    @FunctionalInterface
    interface Parts {
        /** The next one; there are as many as {@link Division#parts} says. */
        Part next() throws Exception;
    }

    /** How often all is done anew, each time in another order. */
    int runs();

    /** How many parts a run has. */
    int parts(Instances rows);

    /**
     * Divides the rows for a run.
     *
     * @param rows the rows, whose order may be changed
     * @param run the number of the run, from 0
     */
    Parts divided(Instances rows, int run) throws Exception;

    /** How it is done, in words for people, apart from how often. */
    String method(Instances rows);

    /** Makes sure that there are rows enough. */
    void require(Instances rows) throws NodeFailure;
}
