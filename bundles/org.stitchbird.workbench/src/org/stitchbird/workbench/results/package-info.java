// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** The view of what a node has handed out: evaluations, tables, models. */
package org.stitchbird.workbench.results;
