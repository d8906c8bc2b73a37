// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Texts: the sentences that people see, in English and Korean, and which characters a file can hold. */
package org.stitchbird.model.text;
