// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Applying a quick fix to a flow. */
package org.stitchbird.engine.fix;
