// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Results on the disk, where they outlive the session that made them: files under keys, bounded and checked. */
package org.stitchbird.engine.kept;
