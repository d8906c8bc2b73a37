// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Nodes that judge models. */
package org.stitchbird.nodes.test;
