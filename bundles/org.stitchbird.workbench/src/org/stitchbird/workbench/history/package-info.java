// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** The view of a flow's earlier runs: what ran, what was reused, how long it took and what came out. */
package org.stitchbird.workbench.history;
