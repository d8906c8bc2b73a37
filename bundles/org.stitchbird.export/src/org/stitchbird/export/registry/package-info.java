// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** The formats that bundles bring, and what a flow's document needs to go through one. */
package org.stitchbird.export.registry;
