// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of evidence packs and their replay. */
package org.stitchbird.export.evidence;
