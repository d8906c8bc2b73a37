// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Whole journeys through the real workbench. */
package org.stitchbird.acceptance;
