// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** The sentences that the built-in node types say; the types themselves stand in one package per step. */
package org.stitchbird.nodes;
