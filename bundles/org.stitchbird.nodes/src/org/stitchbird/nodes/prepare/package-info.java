// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Nodes that make data ready for learning. */
package org.stitchbird.nodes.prepare;
