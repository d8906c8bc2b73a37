// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Single nodes as code, for people to read and copy. */
package org.stitchbird.export.code;
