// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** What mouse and keyboard do to the elements of a flow. */
package org.stitchbird.editor.policies;
