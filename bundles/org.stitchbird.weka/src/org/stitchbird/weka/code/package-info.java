// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** How the node types that wrap Weka become Java that uses Weka alone. */
package org.stitchbird.weka.code;
