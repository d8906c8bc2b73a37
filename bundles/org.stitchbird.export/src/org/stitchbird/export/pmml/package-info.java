// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Trained models as PMML 4.4 documents. */
package org.stitchbird.export.pmml;
