// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** What connects each element of a flow with its figure. */
package org.stitchbird.editor.parts;
