// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.OptionalDouble;
import weka.clusterers.Clusterer;
import weka.clusterers.DensityBasedClusterer;
import weka.clusterers.FilteredClusterer;
import weka.clusterers.SimpleKMeans;
import weka.clusterers.SingleClustererEnhancer;
import weka.core.Instance;
import weka.core.Instances;
import weka.filters.Filter;

/** A trained clusterer of Weka's, asked through the filters in front of it. */
final class TrainedClusterer {
    private final Clusterer whole;

    /** Trains a fresh clusterer on rows without a target. */
    TrainedClusterer(Clusterer fresh, Instances rows) throws Exception {
        whole = fresh;
        whole.buildClusterer(rows);
    }

    int clusters() throws Exception {
        return whole.numberOfClusters();
    }

    /** The cluster of a row, from 0. */
    int cluster(Instance row) throws Exception {
        return whole.clusterInstance(row);
    }

    /** Whether it tells how dense rows lie. */
    boolean tellsDensity() {
        return inner() instanceof DensityBasedClusterer;
    }

    /** The logarithm of the density at a row. */
    double logDensity(Instance row) throws Exception {
        Instance seen = row;
        if (whole instanceof FilteredClusterer filtered) {
            Filter filter = filtered.getFilter();
            filter.input(row);
            filter.batchFinished();
            seen = filter.output();
        }
        return ((DensityBasedClusterer) inner()).logDensityForInstance(seen);
    }

    /** The sum of the squared distances of its training rows, when it tells. */
    OptionalDouble squaredError() {
        Clusterer innermost = inner();
        while (innermost instanceof SingleClustererEnhancer enhancer) {
            innermost = enhancer.getClusterer();
        }
        double error = innermost instanceof SimpleKMeans means ? means.getSquaredError() : Double.NaN;
        return Double.isFinite(error) ? OptionalDouble.of(error) : OptionalDouble.empty();
    }

    private Clusterer inner() {
        return whole instanceof FilteredClusterer filtered ? filtered.getClusterer() : whole;
    }
}
