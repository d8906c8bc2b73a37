// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Sizes and words of a flow's cards, shared by the canvas and by exported pictures. */
package org.stitchbird.engine.card;
