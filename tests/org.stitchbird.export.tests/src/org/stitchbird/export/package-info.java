// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of what leaves the tool, with real trained models. */
package org.stitchbird.export;
