// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of scoring as source without libraries. */
package org.stitchbird.export.source;
