// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Weka's trained models and fitted filters as formulas, in the order in which Weka itself computes. */
package org.stitchbird.weka.scoring;
