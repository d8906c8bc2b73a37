// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** What several test bundles use: bundles made while a test runs, well-behaved and not. */
package org.stitchbird.testing;
