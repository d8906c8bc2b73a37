// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** The settings form beside the canvas, generated from what the node types declare. */
package org.stitchbird.editor.settings;
