// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Tells at length what a node type is. */
package org.stitchbird.editor.about;
