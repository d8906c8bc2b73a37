// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** The colours and fonts of light and dark, as SWT wants them. */
package org.stitchbird.editor.theme;
