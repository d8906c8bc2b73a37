// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Sizes and colours of a flow's picture, shared by the canvas and by exported pictures. */
package org.stitchbird.engine.look;
