// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** What all formats have in common that are written from a trained model in formulas. */
package org.stitchbird.export.scoring;
