// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Packages of Weka's package manager as plug-ins: what is found out of them once, and how their algorithms come and go.
 */
package org.stitchbird.weka.packages;
