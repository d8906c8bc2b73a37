// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** How nodes become code that people read, build and own. */
package org.stitchbird.engine.code;
