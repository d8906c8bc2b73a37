// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** What docs/plugin-guide.md shows of the workbench. */
package org.stitchbird.workbench.guide;
