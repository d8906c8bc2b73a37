// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Kinds of values that plug-ins add to what flows on wires, and what is told of values without handing them out. */
package org.stitchbird.engine.kind;
