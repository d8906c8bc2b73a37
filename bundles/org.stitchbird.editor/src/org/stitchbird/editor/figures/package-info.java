// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** What is drawn on the canvas, without knowing where it comes from. */
package org.stitchbird.editor.figures;
