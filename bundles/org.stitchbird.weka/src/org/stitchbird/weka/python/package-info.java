// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** How Weka's algorithms, and the tests of them, become Python. */
package org.stitchbird.weka.python;
