// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** The view of what is wrong with the open flow. */
package org.stitchbird.workbench.problems;
