// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Node types that read what Weka writes. */
package org.stitchbird.weka.collect;
