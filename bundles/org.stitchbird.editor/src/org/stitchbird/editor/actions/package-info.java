// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** What menus, tool bars and keys do on the canvas. */
package org.stitchbird.editor.actions;
