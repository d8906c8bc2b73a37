// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Tables that live in files which other programs read too (Arrow's IPC format), mapped into memory. */
package org.stitchbird.engine.stored;
