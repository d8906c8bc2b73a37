// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** How the nodes of this bundle become Python. */
package org.stitchbird.nodes.python;
