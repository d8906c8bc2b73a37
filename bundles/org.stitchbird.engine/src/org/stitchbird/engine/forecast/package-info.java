// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Says before a node runs what memory it will need, so that what cannot fit is not begun. */
package org.stitchbird.engine.forecast;
