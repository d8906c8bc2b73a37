// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Flows over tables larger than memory, in a Java of their own with little memory. */
package org.stitchbird.weka.big;
