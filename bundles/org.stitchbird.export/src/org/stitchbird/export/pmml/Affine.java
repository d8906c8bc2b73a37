// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.pmml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stitchbird.engine.scoring.Formula;
import org.stitchbird.engine.scoring.Predictor;
import org.stitchbird.engine.scoring.Scoring;

/**
 * Numbers that are computed of others by adding, and by multiplying with constants only.
 *
 * @param weights by number, then by the others
 * @param added by number
 */
record Affine(double[][] weights, double[] added) {
    /** How the second of a chain is computed of what the first answers; empty if it is otherwise. */
    static Optional<Affine> of(Predictor.Chained chained) {
        if (!(chained.second() instanceof Predictor.Computed computed)) {
            return Optional.empty();
        }
        int width = chained.first().width();
        List<double[]> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            double[] cell = new double[width + 1];
            cell[i] = 1;
            cells.add(cell);
        }
        for (Scoring.Derived derived : chained.derived()) {
            cells.add(of(derived.formula(), cells));
        }
        double[][] weights = new double[computed.formulas().size()][width];
        double[] added = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            double[] parts = of(computed.formulas().get(i), cells);
            if (parts == null) {
                return Optional.empty();
            }
            System.arraycopy(parts, 0, weights[i], 0, width);
            added[i] = parts[width];
        }
        return Optional.of(new Affine(weights, added));
    }

    /** The weights, then what is added; {@code null} if it is otherwise. */
    private static double[] of(Formula formula, List<double[]> cells) {
        return switch (formula) {
            case Formula.Cell cell -> cells.get(cell.position());
            case Formula.Constant constant -> {
                double[] parts = new double[cells.get(0).length];
                parts[parts.length - 1] = constant.value();
                yield parts;
            }
            case Formula.Combined combined -> {
                double[] left = of(combined.left(), cells);
                double[] right = of(combined.right(), cells);
                yield left == null || right == null ? null : combined(combined.operation(), left, right);
            }
            default -> null;
        };
    }

    private static double[] combined(Formula.Operation operation, double[] left, double[] right) {
        return switch (operation) {
            case PLUS -> plus(left, right, 1);
            case MINUS -> plus(left, right, -1);
            case TIMES -> constant(right) ? times(left, last(right)) : constant(left) ? times(right, last(left)) : null;
            case DIVIDED_BY -> constant(right) ? times(left, 1 / last(right)) : null;
            default -> null;
        };
    }

    private static double last(double[] parts) {
        return parts[parts.length - 1];
    }

    private static boolean constant(double[] parts) {
        return java.util.Arrays.stream(parts).limit(parts.length - 1L).allMatch(part -> part == 0);
    }

    private static double[] plus(double[] left, double[] right, double sign) {
        double[] sum = left.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += sign * right[i];
        }
        return sum;
    }

    private static double[] times(double[] parts, double factor) {
        return java.util.Arrays.stream(parts).map(part -> part * factor).toArray();
    }
}
