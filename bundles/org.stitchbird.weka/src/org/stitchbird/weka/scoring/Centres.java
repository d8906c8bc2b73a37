// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Term;
import org.stitchbird.weka.Messages;
import weka.clusterers.SimpleKMeans;
import weka.core.DistanceFunction;
import weka.core.EuclideanDistance;
import weka.core.Instances;
import weka.core.ManhattanDistance;
import weka.core.NormalizableDistance;
import weka.filters.Filter;

/** SimpleKMeans: the nearest centre by Euclidean or Manhattan distance. */
final class Centres {
    private static final int LEAST = NormalizableDistance.R_MIN;
    private static final int GREATEST = NormalizableDistance.R_MAX;
    private static final int WIDTH = NormalizableDistance.R_WIDTH;
    private static final double HALF = 0.5;

    private final SimpleKMeans trained;
    private final NormalizableDistance distance;
    private final Instances centres;
    private final double[][] ranges;

    private Centres(SimpleKMeans trained, NormalizableDistance distance) throws NodeFailure {
        this.trained = trained;
        this.distance = distance;
        this.centres = trained.getClusterCentroids();
        try {
            this.ranges = distance.getRanges();
        } catch (Exception e) {
            throw new NodeFailure(Messages.get("formulas.none", Names.of(trained)), e);
        }
    }

    static Predictor of(Object clusterer, Seen arrived) throws NodeFailure {
        SimpleKMeans trained = (SimpleKMeans) clusterer;
        DistanceFunction distance = trained.getDistanceFunction();
        if (distance.getClass() != EuclideanDistance.class && distance.getClass() != ManhattanDistance.class) {
            throw new NodeFailure(Messages.get("formulas.setting", Names.of(trained), Names.of(distance)));
        }
        Seen seen = trained.getDontReplaceMissingValues() ? arrived
                : Filters.after(WekaFields.get(trained, "m_ReplaceMissingFilter", Filter.class), arrived);
        return new Centres(trained, (NormalizableDistance) distance).nearest(seen);
    }

    private Predictor nearest(Seen seen) throws NodeFailure {
        boolean[] active = WekaFields.get(distance, "m_ActiveIndices", boolean[].class);
        List<Term> terms = new ArrayList<>();
        for (int column = 0; column < seen.size(); column++) {
            if (active[column] && seen.labels(column)) {
                terms.add(new Term.OfLabel(seen.cell(column), labels(column)));
            } else if (active[column] && (distance.getDontNormalize() || ranges[column][WIDTH] != 0)) {
                terms.add(number(seen.cell(column), column));
            }
        }
        if (terms.isEmpty()) {
            double[] first = new double[centres.size()];
            first[0] = 1;
            return new Predictor.Fixed(first);
        }
        return new Predictor.Nearest(terms, distance instanceof EuclideanDistance);
    }

    private int[] labels(int column) {
        return centres.stream().mapToInt(centre -> centre.isMissing(column) ? -1 : (int) centre.value(column))
                .toArray();
    }

    private Term number(int cell, int column) throws NodeFailure {
        double[] values = centres.attributeToDoubleArray(column);
        boolean scaled = !distance.getDontNormalize();
        if (!scaled && IntStream.range(0, values.length).anyMatch(i -> Double.isNaN(values[i]))) {
            throw new NodeFailure(Messages.get("formulas.setting", Names.of(trained), "dontNormalize"));
        }
        double least = scaled ? ranges[column][LEAST] : 0;
        double width = scaled ? ranges[column][WIDTH] : 1;
        double[] missing = new double[values.length];
        for (int i = 0; i < missing.length; i++) {
            missing[i] = scaled ? farScaled((values[i] - least) / width) : far(values[i], ranges[column]);
        }
        return new Term.OfNumber(cell, least, width, values, missing);
    }

    /** How far a missing number may be from one between 0 and 1. */
    private static double farScaled(double value) {
        return Double.isNaN(value) ? 1 : value < HALF ? 1 - value : value;
    }

    private static double far(double value, double[] range) {
        return Math.max(range[GREATEST] - value, value - range[LEAST]);
    }
}
