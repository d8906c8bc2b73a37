// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Guided tours whose steps look at the flow to see whether they are done. */
package org.stitchbird.workbench.tour;
