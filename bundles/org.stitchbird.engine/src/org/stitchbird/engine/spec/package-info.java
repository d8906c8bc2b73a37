// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** What a node type declares, and what it sees of a node when it checks and runs. */
package org.stitchbird.engine.spec;
