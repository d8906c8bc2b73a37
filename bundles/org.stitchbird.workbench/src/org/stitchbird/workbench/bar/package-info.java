// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** The bar above the canvas: what flow is open, run, undo, zoom. */
package org.stitchbird.workbench.bar;
