// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Holds the project to the shape that docs/architecture.md promises. */
package org.stitchbird.architecture;
