// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Scoring as one SELECT, for several databases. */
package org.stitchbird.export.sql;
