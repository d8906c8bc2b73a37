// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** What is shown while no flow is open, and the examples. */
package org.stitchbird.workbench.welcome;
