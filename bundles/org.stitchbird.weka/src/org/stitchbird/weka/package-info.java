// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** The bridge to Weka: a quiet start, its algorithms described as settings, and tables as its instances. */
package org.stitchbird.weka;
