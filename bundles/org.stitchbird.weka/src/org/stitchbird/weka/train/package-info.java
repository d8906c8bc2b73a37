// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Weka's classifiers and clusterers as node types, learners and models. */
package org.stitchbird.weka.train;
