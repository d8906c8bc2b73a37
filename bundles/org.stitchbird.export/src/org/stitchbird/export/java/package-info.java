// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** A flow as a Java project that engineers read, build and own. */
package org.stitchbird.export.java;
