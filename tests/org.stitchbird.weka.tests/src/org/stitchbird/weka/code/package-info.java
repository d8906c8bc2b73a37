// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Tests of nodes as Java. */
package org.stitchbird.weka.code;
