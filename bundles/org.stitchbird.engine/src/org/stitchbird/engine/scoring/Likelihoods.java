// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.scoring;

/** What naive Bayes answers. */
final class Likelihoods {
    private static final double LEAST = 1e-75;
    private static final double LIFT = 1e75;
    private static final double PRECISE_ENOUGH = 0.01;

    private Likelihoods() {
    }

    static double[] answer(Predictor.Bayes bayes, double[] row) {
        double[] products = bayes.priors().clone();
        for (Likelihood likelihood : bayes.likelihoods()) {
            double cell = row[likelihood.cell()];
            if (Double.isNaN(cell)) {
                continue;
            }
            double greatest = 0;
            for (int label = 0; label < products.length; label++) {
                products[label] *= Math.max(LEAST, of(likelihood, cell, label));
                greatest = Math.max(greatest, products[label]);
            }
            for (int label = 0; label < products.length && greatest > 0 && greatest < LEAST; label++) {
                products[label] *= LIFT;
            }
        }
        return Answering.shares(products);
    }

    private static double of(Likelihood likelihood, double cell, int label) {
        return switch (likelihood) {
            case Likelihood.OfLabels labels -> labels.chances()[label][(int) cell];
            case Likelihood.Normal normal -> normal(normal, rounded(cell, normal.precisions()[label]), label);
            case Likelihood.Kernel kernel -> kernel(kernel, rounded(cell, kernel.precisions()[label]), label);
        };
    }

    private static double rounded(double number, double precision) {
        return Math.rint(number / precision) * precision;
    }

    private static double normal(Likelihood.Normal normal, double x, int label) {
        double precision = normal.precisions()[label];
        return mass(x - normal.means()[label], precision, normal.deviations()[label]) / precision;
    }

    private static double mass(double middle, double width, double deviation) {
        return NormalMass.below((middle + width / 2) / deviation) - NormalMass.below((middle - width / 2) / deviation);
    }

    private static double kernel(Likelihood.Kernel kernel, double x, int label) {
        double[] values = kernel.values()[label];
        double[] weights = kernel.weights()[label];
        double total = kernel.totals()[label];
        double precision = kernel.precisions()[label];
        double deviation = kernel.deviations()[label];
        if (values.length == 0) {
            return mass(x, precision, deviation);
        }
        int start = 0;
        while (start < values.length && values[start] < x) {
            start++;
        }
        double sum = 0;
        double seen = 0;
        for (int step = 1, i = start; step >= -1; step -= 2, i = start - 1) {
            for (; i >= 0 && i < values.length; i += step) {
                double part = mass(values[i] - x, precision, deviation);
                sum += part * weights[i];
                seen += weights[i];
                if (part * (total - seen) < sum * PRECISE_ENOUGH) {
                    break;
                }
            }
        }
        return sum / (total * precision);
    }
}
