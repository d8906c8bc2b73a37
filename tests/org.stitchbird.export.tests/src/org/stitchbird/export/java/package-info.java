// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of exported Java projects. */
package org.stitchbird.export.java;
