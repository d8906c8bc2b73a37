// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.Map;

/**
 * What one part of one run gave for a learner.
 *
 * @param run the number of the run, from 1
 * @param part the number of the part, from 1
 * @param metrics the metrics of the part alone
 * @param experiment the same figures and more, under the names that Weka's experimenter gives them
 */
record PartResult(int run, int part, Map<String, Double> metrics, Map<String, Double> experiment) {
}
