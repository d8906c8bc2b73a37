// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Trained models, and the fitted steps in front of them, as formulas that any language can be written from. */
package org.stitchbird.engine.scoring;
