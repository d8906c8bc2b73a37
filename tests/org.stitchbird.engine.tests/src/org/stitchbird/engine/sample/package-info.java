// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Small node types and flows that the tests of the engine are made of. */
package org.stitchbird.engine.sample;
