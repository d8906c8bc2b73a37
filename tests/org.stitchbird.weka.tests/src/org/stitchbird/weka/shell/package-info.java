// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Tests of flows as Weka's command lines. */
package org.stitchbird.weka.shell;
