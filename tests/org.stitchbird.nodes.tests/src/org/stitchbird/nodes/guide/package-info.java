// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of what the documentation shows. */
package org.stitchbird.nodes.guide;
