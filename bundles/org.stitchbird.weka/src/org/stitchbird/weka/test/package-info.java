// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Node types that measure learners and predictions as Weka does. */
package org.stitchbird.weka.test;
