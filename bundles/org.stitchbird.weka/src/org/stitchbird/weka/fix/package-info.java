// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Quick fixes for tables that do not suit Weka's algorithms. */
package org.stitchbird.weka.fix;
