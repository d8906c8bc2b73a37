// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Finding node types and algorithms by what a person types. */
package org.stitchbird.engine.find;
