// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of flows as Python programs, run by Python. */
package org.stitchbird.export.python;
