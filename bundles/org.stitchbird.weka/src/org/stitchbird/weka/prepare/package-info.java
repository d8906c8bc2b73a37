// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Weka's filters as node types and as steps in front of a learner. */
package org.stitchbird.weka.prepare;
