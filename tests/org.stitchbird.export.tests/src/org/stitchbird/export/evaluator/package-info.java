// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Models that have left the tool, answered by other programs. */
package org.stitchbird.export.evaluator;
