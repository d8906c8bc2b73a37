// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of single nodes as code. */
package org.stitchbird.export.code;
