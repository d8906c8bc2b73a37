// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Flows as Python programs on pandas and scikit-learn, which say how exact they are. */
package org.stitchbird.export.python;
