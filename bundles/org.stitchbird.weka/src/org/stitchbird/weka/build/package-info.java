// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Trains Weka's classifiers as they train themselves, to the last bit, but with progress and on several processors. */
package org.stitchbird.weka.build;
