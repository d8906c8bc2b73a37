// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** What bundles bring as plain files: folders that they declare, and words in several languages. */
package org.stitchbird.workbench.bundled;
