// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Node types that keep models in files that Weka can read, and read them back. */
package org.stitchbird.weka.deploy;
