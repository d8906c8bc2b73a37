// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** A flow as the engine sees it: nodes with their types, effective settings and wires, in an order to run. */
package org.stitchbird.engine.graph;
