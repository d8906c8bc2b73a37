// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.io.Serializable;

/**
 * One point of a curve over the thresholds of a probability.
 *
 * @param x the false positive rate, or the recall; from 0 to 1
 * @param y the true positive rate, or the precision; from 0 to 1
 * @param threshold from which probability on the label is answered
 */
public record CurvePoint(double x, double y, double threshold) implements Serializable {
}
