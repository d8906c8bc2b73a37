// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import org.stitchbird.engine.data.NodeFailure;
import weka.core.Instances;

/** A way to divide rows into those to learn from and those to test with, once or in several runs. */
interface Division {
    /** What is done with one part. */
    @FunctionalInterface
    interface Part {
        /** Learns from some rows and tests with others. */
        void test(Instances train, Instances test) throws Exception;
    }

    /** How often all is done anew, each time in another order. */
    int runs();

    /** How many parts a run has. */
    int parts(Instances rows);

    /**
     * Hands out the parts of a run, one after another.
     *
     * @param rows the rows, whose order may be changed
     * @param run the number of the run, from 0
     */
    void each(Instances rows, int run, Part part) throws Exception;

    /** How it is done, in words for people, apart from how often. */
    String method(Instances rows);

    /** Makes sure that there are rows enough. */
    void require(Instances rows) throws NodeFailure;
}
