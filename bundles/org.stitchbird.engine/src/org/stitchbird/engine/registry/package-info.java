// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** The node types that bundles bring and take away while the product runs. */
package org.stitchbird.engine.registry;
