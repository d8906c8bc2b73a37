// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Small controls that are drawn in the product's own theme, light and dark. */
package org.stitchbird.editor.widgets;
