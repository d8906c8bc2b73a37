// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Nodes that show and explain. */
package org.stitchbird.nodes.explain;
