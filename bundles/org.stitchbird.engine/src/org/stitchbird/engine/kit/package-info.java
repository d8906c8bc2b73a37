// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** For those who write node types: what a test needs to judge them and to run them without a product. */
package org.stitchbird.engine.kit;
