// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Weka as a library for the engine: the bridge between tables and Weka's instances. */
package org.stitchbird.weka;
