// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** The canvas on which a flow is drawn. */
package org.stitchbird.editor;
