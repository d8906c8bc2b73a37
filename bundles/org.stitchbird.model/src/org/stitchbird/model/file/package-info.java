// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** The .flow file: reading that refuses damage with a sentence, deterministic writing, atomic saving. */
package org.stitchbird.model.file;
