// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Nodes that hand results over. */
package org.stitchbird.nodes.deploy;
