// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** How well learners did, as figures, matrices, curves and comparisons. */
package org.stitchbird.workbench.evaluation;
