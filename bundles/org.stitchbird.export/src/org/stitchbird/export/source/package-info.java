// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Scoring as source without libraries: one file of Java or of JavaScript. */
package org.stitchbird.export.source;
