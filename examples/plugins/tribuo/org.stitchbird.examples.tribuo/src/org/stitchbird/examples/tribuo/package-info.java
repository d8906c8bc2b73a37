// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Learners of Oracle's Tribuo as node types: what they train is measured, kept and exported as any model is. */
package org.stitchbird.examples.tribuo;
