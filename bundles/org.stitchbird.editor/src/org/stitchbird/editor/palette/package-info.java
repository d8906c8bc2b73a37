// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** The list of node types beside the canvas: searched, dragged and clicked to place nodes. */
package org.stitchbird.editor.palette;
