// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Weka's associators as node types. */
package org.stitchbird.weka.explain;
