// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** The workbench's sentences in the language of the person. */
package org.stitchbird.workbench.text;
