// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Flows as shell scripts of Weka's own command lines. */
package org.stitchbird.weka.shell;
